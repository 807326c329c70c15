package io.yuanhui.statistics.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.yuanhui.commons.problem.Text;
import io.yuanhui.statistics.formula.RuleResult.Broken;
import io.yuanhui.statistics.formula.RuleResult.Holds;
import io.yuanhui.statistics.formula.RuleResult.NotEvaluated;
import io.yuanhui.statistics.unit.Quantity;
import io.yuanhui.statistics.unit.Unit;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleExpressionTest {

  private static final Map<String, Unit> UNITS =
      Map.of(
          "tax-revenue", Unit.TEN_THOUSAND_CNY,
          "budget-revenue", Unit.TEN_THOUSAND_CNY,
          "tax-share", Unit.PCT,
          "grain", Unit.TEN_THOUSAND_TONS,
          "good-days", Unit.DAY,
          "valid-days", Unit.DAY,
          "a", Unit.COUNT,
          "b", Unit.COUNT,
          "c", Unit.COUNT);

  @ParameterizedTest
  @CsvSource({
    "63.3, true",
    "63.2, false",
  })
  void the_tax_share_of_the_seed_agrees_with_its_parts(String published, boolean holds) {
    Map<String, Quantity> figures =
        Map.of(
            "tax-revenue", Quantity.of("32135", Unit.TEN_THOUSAND_CNY),
            "budget-revenue", Quantity.of("50770", Unit.TEN_THOUSAND_CNY),
            "tax-share", Quantity.of(published, Unit.PCT));
    String rule = "ROUND(tax-revenue / budget-revenue * 100, 1) = tax-share";

    assertEquals(holds ? new Holds() : new Broken(), evaluate(rule, figures));
  }

  @Test
  void units_convert_exactly_before_they_are_compared() {
    Map<String, Quantity> figures =
        Map.of(
            "tax-revenue", Quantity.of("1.23456", Unit.HUNDRED_MILLION_CNY),
            "budget-revenue", Quantity.of("12345.60", Unit.TEN_THOUSAND_CNY));

    assertEquals(new Holds(), evaluate("tax-revenue = budget-revenue", figures));
    assertEquals(new Broken(), evaluate("tax-revenue <> budget-revenue", figures));
    assertEquals(new Broken(), evaluate("tax-revenue < budget-revenue", figures));
  }

  @ParameterizedTest
  @CsvSource({
    "a < b OR b < a AND a = c, true",
    "(a < b OR b < a) AND a = b, false",
    "NOT (a > b), true",
    "NOT (a < b) OR a >= c, true",
    "(a + b) <= 2, false",
    "ABS(a - b) <= 1, true",
    "'SUM(a, b, c) = 4', true",
    "-a < 0 AND a = 1.00, true",
  })
  void conditions_join_with_their_usual_precedence(String rule, boolean holds) {
    Map<String, Quantity> figures =
        Map.of(
            "a", Quantity.of("1", Unit.COUNT),
            "b", Quantity.of("2", Unit.COUNT),
            "c", Quantity.of("1.0", Unit.COUNT));

    assertEquals(holds ? new Holds() : new Broken(), evaluate(rule, figures));
  }

  @Test
  void earlier_periods_and_other_sides_are_inputs_of_their_own() {
    RuleExpression rule =
        parse("prev(last-year(yoy(grain))) <= 5 AND prev(grain) <= grain AND zscore(grain) < 3");

    assertEquals(
        new RuleInput("prev(last-year(yoy(grain)))", "grain", RuleInput.Kind.YOY, 1, 1),
        rule.inputs().get(0));
    assertEquals(
        new RuleInput("prev(grain)", "grain", RuleInput.Kind.VALUE, 1, 0), rule.inputs().get(1));
    assertEquals(4, rule.inputs().size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "grain + tax-revenue > 0",
        "grain <= tax-revenue",
        "MAX(grain, tax-revenue) > 0",
        "grain * tax-revenue > tax-revenue",
        "tax-revenue / budget-revenue > grain",
        "good-days = tax-share",
        "yoy(grain) > grain",
        "growth(grain) > prev(grain)",
      })
  void what_measures_different_things_is_refused_when_it_is_defined(String rule) {
    InvalidFormulaException refused =
        assertThrows(InvalidFormulaException.class, () -> parse(rule));

    assertTrue(refused.reason().contains("measure different things"), refused.reason());
    assertTrue(refused.position().isPresent());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "a + b",
        "1 < 2",
        "a <",
        "a < b < c",
        "a < b)",
        "(a < b",
        "a AND b",
        "a < b AND c",
        "a + (a < b) > 1",
        "(a < b) = (b < c)",
        "ABS(a < b) > 1",
        "-(a < b) > 1",
        "NOT a < b",
        "NOT (a) AND a < b",
        "unknown < 1",
        "prev(1) < 1",
        "prev(a + b) < 1",
        "prev(a < 1",
        "yoy(prev(a)) < 1",
        "while(a) < 1",
        "a.b(c) < 1",
        "java.lang.runtime(a) < 1",
        "T(a) < 1",
        "a ^ b < 1",
        "a = \"x\"",
        "IF(a < b, a, b) < 1",
        "FACT(a) < 1",
        "v0 < 1",
        "prev(prev(prev(prev(prev(prev(prev(prev(prev(prev(prev(prev(prev(a))))))))))))) < 1",
        "((((((((((((((((((((((a)))))))))))))))))))))) < 1",
      })
  void whatever_else_is_written_is_refused_with_a_reason(String rule) {
    InvalidFormulaException refused =
        assertThrows(InvalidFormulaException.class, () -> parse(rule));

    assertTrue(!refused.reason().isBlank() && !refused.reasonZh().isBlank());
  }

  @Test
  void a_rule_longer_than_the_bound_is_refused() {
    assertThrows(InvalidFormulaException.class, () -> parse("a" + " + a".repeat(200) + " > 1"));
  }

  /** Of the longest rules, those that make the most of their length; each takes milliseconds. */
  @ParameterizedTest
  @MethodSource("dearest")
  void the_dearest_rule_ends_soon(String rule) {
    Map<String, Quantity> figures =
        Map.of(
            "a", new Quantity(new BigDecimal("9".repeat(100)), Unit.COUNT),
            "b", new Quantity(new BigDecimal("0." + "0".repeat(99) + "7"), Unit.COUNT),
            "c", Quantity.of("3", Unit.COUNT));

    assertTrue(rule.length() <= Formula.MAX_LENGTH && rule.length() > 300, rule);
    assertTimeoutPreemptively(Duration.ofSeconds(1), () -> evaluate(rule, figures));
  }

  private static List<String> dearest() {
    return List.of(
        "a" + "*a".repeat(245) + " > 1",
        "b" + "*b".repeat(245) + " > 1",
        "ROUND(a" + "*a".repeat(240) + ", 10) > 1",
        "a" + "/b".repeat(120) + "/c".repeat(120) + " > 1",
        "a < " + "9".repeat(490),
        "(a<b)" + "OR(a<b)".repeat(70),
        "MAX(a" + ",b".repeat(240) + ") > 1",
        "NOT (".repeat(18) + "SUM(a" + ",c".repeat(180) + ") < 1" + ")".repeat(18),
        "ROUND(".repeat(19) + "a" + "*a".repeat(140) + ", 10)".repeat(19) + " > 1");
  }

  @Test
  void a_division_by_zero_is_not_evaluated() {
    Map<String, Quantity> figures =
        Map.of("a", Quantity.of("1", Unit.COUNT), "b", Quantity.of("0.00", Unit.COUNT));

    NotEvaluated result =
        assertInstanceOf(NotEvaluated.class, evaluate("a / b < 1 OR a = 1", figures));
    assertEquals("Division by zero.", result.why().en());
  }

  @Test
  void a_missing_figure_is_not_evaluated_and_each_is_named() {
    NotEvaluated result = assertInstanceOf(NotEvaluated.class, evaluate("a < b", Map.of()));

    assertEquals("No a. No b.", result.why().en());
  }

  private static RuleResult evaluate(String rule, Map<String, Quantity> figures) {
    return parse(rule)
        .evaluate(
            input ->
                figures.containsKey(input.text())
                    ? new RuleValue.Known(figures.get(input.text()))
                    : new RuleValue.Unknown(
                        Text.of("无 " + input.text() + "。", "No " + input.text() + ".")));
  }

  private static RuleExpression parse(String rule) {
    return RuleExpression.parse(rule, code -> Optional.ofNullable(UNITS.get(code)));
  }
}
