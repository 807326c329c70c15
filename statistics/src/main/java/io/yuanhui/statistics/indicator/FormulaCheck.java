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
 * an input of another frequency, which would never share a period with it; and what a definition
 * would break in the formulas of others.
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
          .map(FormulaCheck::otherFrequency)
          .toList();
    } catch (InvalidFormulaException invalid) {
      return List.of(invalid.text());
    }
  }

  /** The formulas that use this indicator and have another frequency than it is to have. */
  static List<Text> faultsOfUsers(Definition definition, Catalogue catalogue) {
    return catalogue.withFormula().stream()
        .filter(user -> !user.code().equals(definition.code()))
        .filter(user -> user.formula().orElseThrow().inputs().contains(definition.code()))
        .filter(user -> user.frequency() != definition.frequency())
        .map(FormulaCheck::otherFrequency)
        .toList();
  }

  private static Text otherFrequency(Indicator other) {
    return Text.of(
        other.code() + " 的频率为 " + other.frequency().code() + "，与本指标不同。",
        other.code() + " has frequency " + other.frequency().code() + ", unlike this indicator.");
  }
}
