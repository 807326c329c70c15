package io.yuanhui.statistics.indicator;

import io.yuanhui.commons.problem.Text;
import io.yuanhui.statistics.formula.Formula;
import io.yuanhui.statistics.formula.FormulaGraph;
import io.yuanhui.statistics.formula.InvalidFormulaException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is wrong with the formula of a definition: its syntax, a name that is unknown, a cycle, or
 * an input of another frequency, which would never share a period with it.
 */
final class FormulaCheck {

  private FormulaCheck() {}

  static List<Text> faults(Definition definition, Catalogue catalogue) {
    try {
      Formula formula = Formula.parse(definition.formula());
      Map<String, Formula> formulas = new HashMap<>();
      catalogue.withFormula().forEach(i -> formulas.put(i.code(), i.formula().orElseThrow()));
      formulas.put(definition.code(), formula);
      Set<String> codes = catalogue.all().stream().map(Indicator::code).collect(Collectors.toSet());
      FormulaGraph.of(codes, formulas);
      return formula.inputs().stream()
          .flatMap(code -> catalogue.find(code).stream())
          .filter(input -> input.frequency() != definition.frequency())
          .map(
              input ->
                  Text.of(
                      input.code() + " 的频率为 " + input.frequency().code() + "，与本指标不同。",
                      input.code()
                          + " has frequency "
                          + input.frequency().code()
                          + ", unlike this indicator."))
          .toList();
    } catch (InvalidFormulaException invalid) {
      return List.of(invalid.text());
    }
  }
}
