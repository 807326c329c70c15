package io.yuanhui.statistics.rule;

import io.yuanhui.commons.problem.Text;
import io.yuanhui.commons.problem.Violation;
import io.yuanhui.statistics.form.FormVersion;
import io.yuanhui.statistics.formula.InvalidFormulaException;
import io.yuanhui.statistics.formula.RuleExpression;
import io.yuanhui.statistics.formula.RuleInput;
import io.yuanhui.statistics.indicator.Catalogue;
import io.yuanhui.statistics.indicator.Indicator;
import io.yuanhui.statistics.rule.RuleDefinition.Scope;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Holds an expression against the catalogue and against what the rule is about, and its messages
 * against the expression.
 */
final class RuleExpressionCheck {

  private final Catalogue catalogue;
  private final Scope scope;
  private final List<FormVersion> versions;
  private final List<Violation> faults;

  RuleExpressionCheck(
      Catalogue catalogue, Scope scope, List<FormVersion> versions, List<Violation> faults) {
    this.catalogue = catalogue;
    this.scope = scope;
    this.versions = versions;
    this.faults = faults;
  }

  void read(String text, String message, String messageEn) {
    RuleExpression expression;
    try {
      expression = RuleExpression.parse(text, code -> catalogue.find(code).map(Indicator::unit));
    } catch (InvalidFormulaException invalid) {
      faults.add(Violation.body("expression", invalid.text()));
      return;
    }
    Set<String> otherFrequencies =
        expression.inputs().stream()
            .map(input -> catalogue.find(input.indicator()).orElseThrow())
            .filter(indicator -> indicator.frequency() != scope.frequency())
            .map(Indicator::code)
            .collect(Collectors.toCollection(TreeSet::new));
    if (!otherFrequencies.isEmpty()) {
      String codes = String.join(", ", otherFrequencies);
      fault(
          "expression",
          "频率与报表或指标不同，不能比较：" + codes + "。",
          "Of another frequency than the form or indicator: " + codes + ".");
    }
    if (expression.inputs().stream().noneMatch(this::isAbout)) {
      fault(
          "expression",
          "没有引用所属报表或指标本期的数据。",
          "Reads no figure of its form or indicator in the period that is checked.");
    }
    Set<String> read =
        expression.inputs().stream().map(RuleInput::text).collect(Collectors.toSet());
    requireRead("message", message, read);
    requireRead("messageEn", messageEn, read);
  }

  private boolean isAbout(RuleInput input) {
    if (input.periodsBack() > 0 || input.yearsBack() > 0) {
      return false;
    }
    int indicator = catalogue.find(input.indicator()).orElseThrow().id();
    return scope.indicatorId() != null
        ? indicator == scope.indicatorId()
        : versions.stream()
            .flatMap(version -> version.lines().stream())
            .anyMatch(
                line ->
                    line.indicatorId() == indicator && line.measure() == input.kind().measure());
  }

  private void requireRead(String field, String message, Set<String> read) {
    if (message == null) {
      return;
    }
    for (String named : RuleMessage.named(message)) {
      if (!read.contains(named)) {
        fault(
            field,
            "花括号内须为表达式中的数据，例如 {" + read.iterator().next() + "}。",
            "Braces name a figure of the expression, such as {" + read.iterator().next() + "}.");
        return;
      }
    }
  }

  private void fault(String field, String zh, String en) {
    faults.add(Violation.body(field, Text.of(zh, en)));
  }
}
