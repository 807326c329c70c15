package io.yuanhui.statistics.rule;

import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.problem.Text;
import io.yuanhui.commons.problem.Violation;
import io.yuanhui.statistics.form.FormVersion;
import io.yuanhui.statistics.form.FormsInForce;
import io.yuanhui.statistics.indicator.Catalogue;
import io.yuanhui.statistics.indicator.Indicator;
import io.yuanhui.statistics.indicator.IndicatorCode;
import io.yuanhui.statistics.indicator.Indicators;
import io.yuanhui.statistics.period.InvalidPeriodException;
import io.yuanhui.statistics.period.Period;
import io.yuanhui.statistics.rule.RuleDefinition.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Reads a rule's definition, or refuses it with every reason. */
@ApplicationScoped
class RuleDefinitionCheck {

  private static final Pattern CODE = Pattern.compile(IndicatorCode.PATTERN);
  private static final int LONGEST_CODE = 80;
  private static final int LONGEST_MESSAGE = 500;

  private final Indicators indicators;
  private final FormsInForce forms;

  RuleDefinitionCheck(Indicators indicators, FormsInForce forms) {
    this.indicators = indicators;
    this.forms = forms;
  }

  /** A new rule. */
  RuleDefinition first(RuleRequest request) {
    requireBody(request);
    List<Violation> faults = new ArrayList<>();
    Scope scope = scope(request, faults);
    return read(request, code(request.code(), faults), scope, faults);
  }

  /** A further version; code and scope stay. */
  RuleDefinition next(RuleRequest request, Rule newest) {
    requireBody(request);
    List<Violation> faults = new ArrayList<>();
    String indicator =
        newest.indicatorId == null ? null : indicators.catalogue().get(newest.indicatorId).code();
    requireSame("code", request.code(), newest.code, faults);
    requireSame("form", request.form(), newest.form, faults);
    requireSame("indicator", request.indicator(), indicator, faults);
    Scope scope = new Scope(newest.form, newest.indicatorId, newest.frequency);
    return read(request, newest.code, scope, faults);
  }

  private RuleDefinition read(
      RuleRequest request, String code, Scope scope, List<Violation> faults) {
    Severity severity =
        Arrays.stream(Severity.values())
            .filter(one -> one.name().equals(request.severity()))
            .findFirst()
            .orElse(null);
    if (severity == null) {
      fault(faults, "severity", "须为 ERROR 或 WARNING。", "ERROR or WARNING.");
    }
    Period from = period("from", request.from(), scope, true, faults);
    Period until = period("until", request.until(), scope, false, faults);
    if (from != null && until != null && until.compareTo(from) < 0) {
      fault(faults, "until", "不得早于起始一期。", "Not before the first period.");
    }
    String message = message("message", request.message(), faults);
    String messageEn = message("messageEn", request.messageEn(), faults);
    if (scope != null) {
      new RuleExpressionCheck(indicators.catalogue(), scope, versions(scope), faults)
          .read(request.expression(), message, messageEn);
    }
    if (!faults.isEmpty()) {
      throw ProblemException.rules(faults);
    }
    return new RuleDefinition(
        code, scope, severity, request.expression().strip(), message, messageEn, from, until);
  }

  private List<FormVersion> versions(Scope scope) {
    return scope.form() == null ? List.of() : forms.versions(scope.form());
  }

  private Scope scope(RuleRequest request, List<Violation> faults) {
    if ((request.form() == null) == (request.indicator() == null)) {
      fault(faults, "form", "form 与 indicator 须填其一。", "Either form or indicator is due.");
      return null;
    }
    Catalogue catalogue = indicators.catalogue();
    if (request.indicator() != null) {
      Indicator indicator = catalogue.find(request.indicator()).orElse(null);
      if (indicator == null) {
        fault(faults, "indicator", "没有这个指标。", "There is no such indicator.");
        return null;
      }
      return new Scope(null, indicator.id(), indicator.frequency());
    }
    List<FormVersion> versions = forms.versions(request.form());
    if (versions.isEmpty()) {
      fault(faults, "form", "没有这张报表。", "There is no such form.");
      return null;
    }
    return new Scope(request.form(), null, versions.get(0).frequency());
  }

  private static void requireBody(RuleRequest request) {
    if (request == null) {
      throw ProblemException.malformed(
          Violation.body("", Text.of("请求没有内容。", "The request has no body.")));
    }
  }

  private static String code(String given, List<Violation> faults) {
    if (given == null || given.length() > LONGEST_CODE || !CODE.matcher(given).matches()) {
      fault(
          faults,
          "code",
          "必填，最多 80 字符，小写字母、数字，以点或连字符分段。",
          "Required: 80 lower-case letters and digits at most, in parts joined by dots or hyphens.");
      return null;
    }
    return given;
  }

  private static void requireSame(
      String field, String given, String standing, List<Violation> faults) {
    if (given != null && !given.equals(standing)) {
      fault(faults, field, "不能更改。", "Cannot change.");
    }
  }

  private static Period period(
      String field, String given, Scope scope, boolean due, List<Violation> faults) {
    if (given == null) {
      if (due) {
        fault(faults, field, "必填。", "Required.");
      }
      return null;
    }
    try {
      Period period = Period.parse(given);
      if (scope != null && period.frequency() != scope.frequency()) {
        fault(faults, field, "频率与报表或指标不符。", "Not of the frequency of form or indicator.");
      }
      return period;
    } catch (InvalidPeriodException invalid) {
      faults.add(Violation.body(field, invalid.text()));
      return null;
    }
  }

  private static String message(String field, String given, List<Violation> faults) {
    if (given == null || given.isBlank() || given.length() > LONGEST_MESSAGE) {
      fault(faults, field, "必填，最多 500 字。", "Required, 500 characters at most.");
      return null;
    }
    return given.strip();
  }

  private static void fault(List<Violation> faults, String field, String zh, String en) {
    faults.add(Violation.body(field, Text.of(zh, en)));
  }
}
