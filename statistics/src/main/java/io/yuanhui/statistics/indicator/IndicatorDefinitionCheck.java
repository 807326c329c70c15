package io.yuanhui.statistics.indicator;

import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.problem.Text;
import io.yuanhui.commons.problem.Violation;
import io.yuanhui.statistics.period.Frequency;
import io.yuanhui.statistics.unit.Unit;
import io.yuanhui.statistics.unit.UnknownUnitException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads an indicator's definition, or refuses it with every reason. */
@ApplicationScoped
class IndicatorDefinitionCheck {

  private static final Pattern CODE = Pattern.compile(IndicatorCode.PATTERN);
  private static final Pattern DEPARTMENT = Pattern.compile("[a-z][a-z-]*");
  private static final int MOST_DECIMALS = 6;

  /** Checks against the catalogue as it is; the definition's own code may be in it or not. */
  Definition read(String code, IndicatorRequest request, Catalogue catalogue) {
    return new Reading(request).definition(code, catalogue);
  }

  /** One reading of one request. */
  private static final class Reading {

    private final IndicatorRequest request;
    private final List<Violation> faults = new ArrayList<>();

    Reading(IndicatorRequest request) {
      this.request = request;
    }

    Definition definition(String code, Catalogue catalogue) {
      Definition definition =
          new Definition(
              matching("code", code, 80, CODE),
              text("name", request.name(), 200, true),
              text("nameEn", request.nameEn(), 200, true),
              unit(),
              frequency(),
              accumulation(),
              better(),
              decimals(),
              matching("department", request.department(), 40, DEPARTMENT),
              text("formula", request.formula(), 500, false),
              text("description", request.description(), 1000, false));
      if (faults.isEmpty() && definition.formula() != null) {
        FormulaCheck.faults(definition, catalogue)
            .forEach(reason -> faults.add(Violation.body("formula", reason)));
      }
      if (faults.isEmpty()) {
        FormulaCheck.faultsOfUsers(definition, catalogue)
            .forEach(reason -> faults.add(Violation.body("frequency", reason)));
      }
      if (!faults.isEmpty()) {
        throw ProblemException.rules(faults);
      }
      return definition;
    }

    private void fault(String field, String zh, String en) {
      faults.add(Violation.body(field, Text.of(zh, en)));
    }

    private String text(String field, String given, int longest, boolean due) {
      if (given == null || given.isBlank()) {
        if (due) {
          fault(field, "必填。", "Required.");
        }
        return null;
      }
      if (given.length() > longest) {
        fault(field, "最多 " + longest + " 字。", longest + " characters at most.");
      }
      return given.strip();
    }

    private String matching(String field, String given, int longest, Pattern pattern) {
      String text = text(field, given, longest, true);
      if (text != null && !pattern.matcher(text).matches()) {
        fault(
            field,
            "须为小写字母、数字，以点或连字符分段。",
            "Lower-case letters and digits, in parts joined by dots or hyphens.");
      }
      return text;
    }

    private Unit unit() {
      try {
        return Unit.parse(request.unit());
      } catch (UnknownUnitException unknown) {
        faults.add(Violation.body("unit", unknown.text()));
        return null;
      }
    }

    private Frequency frequency() {
      return Frequency.parse(request.frequency())
          .orElseGet(
              () -> {
                fault("frequency", "须为 A、S、Q、M、W 或 D。", "One of A, S, Q, M, W, D.");
                return null;
              });
    }

    private Accumulation accumulation() {
      for (Accumulation accumulation : Accumulation.values()) {
        if (accumulation.name().equals(request.accumulation())) {
          return accumulation;
        }
      }
      fault("accumulation", "须为 YTD、CURRENT 或 END。", "One of YTD, CURRENT, END.");
      return null;
    }

    private Better better() {
      return Better.parse(request.better())
          .orElseGet(
              () -> {
                fault("better", "须为 up、down 或 none。", "One of up, down, none.");
                return null;
              });
    }

    private int decimals() {
      Integer decimals = request.decimals();
      if (decimals == null || decimals < 0 || decimals > MOST_DECIMALS) {
        fault("decimals", "须在 0 到 6 之间。", "Between 0 and 6.");
        return 0;
      }
      return decimals;
    }
  }
}
