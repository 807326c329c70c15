package io.yuanhui.statistics.rule;

import io.yuanhui.statistics.period.Frequency;
import io.yuanhui.statistics.period.Period;

/** A version of a rule that passed the checks. */
record RuleDefinition(
    String code,
    Scope scope,
    Severity severity,
    String expression,
    String message,
    String messageEn,
    Period from,
    Period until) {

  Rule version(int number) {
    Rule rule = new Rule();
    rule.code = code;
    rule.number = number;
    rule.form = scope.form();
    rule.indicatorId = scope.indicatorId();
    rule.frequency = scope.frequency();
    rule.severity = severity;
    rule.expression = expression;
    rule.message = message;
    rule.messageEn = messageEn;
    rule.effectiveFrom = from.start();
    rule.effectiveTo = until == null ? null : until.start();
    return rule;
  }

  /**
   * What a rule is about: a form, or an indicator.
   *
   * @param indicatorId null where it is a form
   */
  record Scope(String form, Integer indicatorId, Frequency frequency) {}
}
