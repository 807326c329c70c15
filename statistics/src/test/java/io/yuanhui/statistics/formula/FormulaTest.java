package io.yuanhui.statistics.formula;

import static io.yuanhui.statistics.unit.Unit.CNY;
import static io.yuanhui.statistics.unit.Unit.COUNT;
import static io.yuanhui.statistics.unit.Unit.DAY;
import static io.yuanhui.statistics.unit.Unit.HUNDRED_MILLION_CNY;
import static io.yuanhui.statistics.unit.Unit.PCT;
import static io.yuanhui.statistics.unit.Unit.PERMILLE;
import static io.yuanhui.statistics.unit.Unit.TEN_THOUSAND_CNY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.yuanhui.commons.problem.Text;
import io.yuanhui.statistics.unit.Quantity;
import io.yuanhui.statistics.unit.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaTest {

  @Test
  void the_tax_share_of_the_seed_is_confirmed() {
    Quantity share =
        computed(
            "tax-revenue / budget-revenue * 100",
            Map.of(
                "tax-revenue", Quantity.of("32135", TEN_THOUSAND_CNY),
                "budget-revenue", Quantity.of("50770", TEN_THOUSAND_CNY)),
            PCT);

    assertEquals(Quantity.of("63.3", PCT), share.round(1));
  }

  @Test
  void the_payment_ratio_of_the_seed_is_confirmed() {
    Quantity ratio =
        computed(
            "funds.paid / funds.special * 100",
            Map.of(
                "funds.paid", Quantity.of("1860.3", TEN_THOUSAND_CNY),
                "funds.special", Quantity.of("1923.26", TEN_THOUSAND_CNY)),
            PCT);

    assertEquals(Quantity.of("96.73", PCT), ratio.round(2));
  }

  @Test
  void the_share_of_good_days_of_the_seed_is_confirmed() {
    Quantity ratio =
        computed(
            "air.good-days / air.valid-days * 100",
            Map.of(
                "air.good-days", Quantity.of("175", DAY),
                "air.valid-days", Quantity.of("255", DAY)),
            PCT);

    assertEquals(Quantity.of("68.63", PCT), ratio.round(2));
  }

  @Test
  void the_planned_projects_of_the_seed_add_up() {
    Quantity sum =
        computed(
            "projects.planned.industry + projects.planned.services + projects.planned.agriculture"
                + " + projects.planned.social + projects.planned.renovation",
            Map.of(
                "projects.planned.industry", Quantity.of("24", COUNT),
                "projects.planned.services", Quantity.of("39", COUNT),
                "projects.planned.agriculture", Quantity.of("43", COUNT),
                "projects.planned.social", Quantity.of("45", COUNT),
                "projects.planned.renovation", Quantity.of("83", COUNT)),
            COUNT);

    assertEquals(Quantity.of("234", COUNT), sum);
  }

  @Test
  void figures_in_different_units_meet_in_the_base_unit() {
    Map<String, Quantity> figures =
        Map.of(
            "part", Quantity.of("5000", TEN_THOUSAND_CNY),
            "whole", Quantity.of("2", HUNDRED_MILLION_CNY));

    assertEquals(0, Quantity.of("25", PCT).compareTo(computed("part / whole * 100", figures, PCT)));
    assertEquals(
        0,
        Quantity.of("250", PERMILLE).compareTo(computed("part / whole * 100", figures, PERMILLE)));
    assertEquals(
        Quantity.of("2.5", HUNDRED_MILLION_CNY),
        computed("part + whole", figures, HUNDRED_MILLION_CNY));
  }

  @ParameterizedTest
  @CsvSource({
    "'a-b - c',              3",
    "'a - b',                2",
    "'a  -  b * 2',         -3",
    "'(a - b) * 2',          4",
    "'-a + b',               -2",
    "'- a * - b',            35",
    "'a - -b',               12",
    "'a*-b',                 -35",
    "'2*3+4',                10",
    "'20 / 4 / 5',           1",
    "'20 - 4 - 5',           11",
    "'MIN(a, b, 1)',         1",
    "'MAX(a, b - 1)',        7",
    "'SUM(a, b, c)',         14",
    "'AVG(a, b)',            6",
    "'ABS(b - a)',           2",
    "'ROUND(a / 2, 0)',      4",
    "'ROUND(b / 2, 0)',      2",
    "'ROUND(b / 3, 2)',      1.67",
    "'net.5g + pm25',        42"
  })
  void arithmetic_has_its_usual_meaning(String formula, BigDecimal expected) {
    Map<String, Quantity> figures =
        Map.of(
            "a", Quantity.of("7", COUNT),
            "b", Quantity.of("5", COUNT),
            "c", Quantity.of("2", COUNT),
            "a-b", Quantity.of("5", COUNT),
            "net.5g", Quantity.of("17", COUNT),
            "pm25", Quantity.of("25", COUNT));

    assertEquals(0, expected.compareTo(computed(formula, figures, COUNT).value()));
  }

  @Test
  void inputs_are_the_codes_in_the_order_of_mention() {
    assertEquals(
        List.of("tax-revenue", "budget-revenue", "a.b-c.d5"),
        new ArrayList<>(
            Formula.parse("tax-revenue / budget-revenue + MAX(a.b-c.d5, tax-revenue)").inputs()));
  }

  @Test
  void more_than_ten_inputs_do_not_run_into_one_another() {
    List<String> codes = IntStream.range(0, 15).mapToObj(i -> "x" + i).toList();
    Map<String, Quantity> figures = new HashMap<>();
    codes.forEach(code -> figures.put(code, Quantity.of(code.substring(1), COUNT)));

    assertEquals(Quantity.of("105", COUNT), computed(String.join(" + ", codes), figures, COUNT));
  }

  @Test
  void a_missing_figure_is_a_reason_that_names_it() {
    Map<String, Quantity> figures = new HashMap<>();
    figures.put("a", Quantity.of("1", CNY));
    figures.put("b", null);
    FormulaResult result = Formula.parse("a + b + c").evaluate(figures, CNY);

    assertTrue(result.value().isEmpty());
    assertEquals(Text.of("缺少数据：b、c。", "No figure for b, c."), result.reason().orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a / b", "a / (a - a)", "b / b", "1 / 0", "a / ROUND(b, 2)"})
  void a_division_by_zero_is_a_reason(String formula) {
    Map<String, Quantity> figures =
        Map.of("a", Quantity.of("1", CNY), "b", Quantity.of("0.00", CNY));
    FormulaResult result = Formula.parse(formula).evaluate(figures, PCT);

    assertTrue(result.value().isEmpty());
    assertEquals("Division by zero.", result.reason().orElseThrow().en());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a * a * a", "b * b * b", "1 / a / a / a"})
  void a_result_beyond_all_bounds_is_a_reason_so_that_formulas_upon_formulas_stay_small(
      String formula) {
    Map<String, Quantity> figures =
        Map.of(
            "a", Quantity.of("7" + "0".repeat(40), COUNT),
            "b", Quantity.of("0." + "0".repeat(40) + "7", COUNT));

    FormulaResult result = Formula.parse(formula).evaluate(figures, COUNT);

    assertEquals("The result is out of range.", result.reason().orElseThrow().en());
  }

  @Test
  void one_formula_serves_many_threads() {
    Formula formula = Formula.parse("a * 2 + b");

    List<Quantity> results =
        IntStream.range(0, 5000)
            .parallel()
            .mapToObj(
                i -> {
                  Quantity figure = Quantity.of(String.valueOf(i), COUNT);
                  return formula.evaluate(Map.of("a", figure, "b", figure), COUNT);
                })
            .map(result -> result.value().orElseThrow())
            .toList();

    for (int i = 0; i < results.size(); i++) {
      assertEquals(Quantity.of(String.valueOf(3 * i), COUNT), results.get(i));
    }
  }

  private static Quantity computed(String formula, Map<String, Quantity> figures, Unit unit) {
    FormulaResult result = Formula.parse(formula).evaluate(figures, unit);
    assertTrue(result.reason().isEmpty(), () -> result.reason().toString());
    return result.value().orElseThrow();
  }
}
