package io.yuanhui.statistics.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FormulaGraphTest {

  private static final Set<String> INDICATORS = Set.of("gdp", "tax", "revenue", "a", "b", "c", "d");

  @Test
  void formulas_are_ordered_so_that_each_follows_what_it_reads() {
    FormulaGraph graph =
        FormulaGraph.of(
            INDICATORS,
            Map.of(
                "a", Formula.parse("b + c"),
                "b", Formula.parse("c * tax"),
                "c", Formula.parse("gdp / revenue")));

    assertEquals(List.of("c", "b", "a"), graph.order());
  }

  @Test
  void an_indicator_that_two_formulas_read_is_no_cycle() {
    FormulaGraph graph =
        FormulaGraph.of(
            INDICATORS,
            Map.of(
                "a", Formula.parse("b + c"),
                "b", Formula.parse("d"),
                "c", Formula.parse("d"),
                "d", Formula.parse("gdp * 2")));

    assertEquals(List.of("d", "b", "c", "a"), graph.order());
  }

  @Test
  void unknown_names_are_refused_and_all_named() {
    InvalidFormulaException refusal =
        refused(Map.of("a", Formula.parse("gdp + gpd"), "b", Formula.parse("a / tax-share")));

    assertEquals("The formula of a reads unknown indicators: gpd.", refusal.reason());
    assertTrue(refusal.position().isEmpty());
    assertEquals(
        "a 的公式引用了不存在的指标：x、y。", refused(Map.of("a", Formula.parse("y + x + gdp"))).reasonZh());
  }

  @Test
  void a_cycle_is_refused_and_its_path_named() {
    InvalidFormulaException refusal =
        refused(
            Map.of(
                "a", Formula.parse("b + gdp"),
                "b", Formula.parse("c * 2"),
                "c", Formula.parse("tax / d"),
                "d", Formula.parse("b - 1")));

    assertEquals("The formulas form a cycle: b → c → d → b.", refusal.reason());
  }

  @Test
  void the_path_of_a_cycle_leaves_out_what_is_not_on_it() {
    assertEquals(
        "The formulas form a cycle: a → c → a.",
        refused(
                Map.of(
                    "a", Formula.parse("b + c"),
                    "b", Formula.parse("gdp * 2"),
                    "c", Formula.parse("a / 2")))
            .reason());
  }

  @Test
  void a_formula_that_reads_itself_is_a_cycle() {
    assertEquals("公式互相引用成环：a → a。", refused(Map.of("a", Formula.parse("a + 1"))).reasonZh());
  }

  private static InvalidFormulaException refused(Map<String, Formula> formulas) {
    return assertThrows(InvalidFormulaException.class, () -> FormulaGraph.of(INDICATORS, formulas));
  }
}
