package io.yuanhui.statistics.form;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.problem.Text;
import io.yuanhui.commons.problem.Violation;
import io.yuanhui.statistics.period.InvalidPeriodException;
import io.yuanhui.statistics.period.Period;
import java.util.ArrayList;
import java.util.List;

/** A form's end that passed the checks. */
record FormClosing(Period until, String reason) {

  private static final int LONGEST_REASON = 1000;

  /** What the audit keeps: the form as it is now, and why. */
  record Explained(@JsonUnwrapped FormView form, String reason) {}

  static FormClosing read(CloseRequest request, FormVersion newest) {
    if (request == null) {
      throw ProblemException.malformed(
          Violation.body("", Text.of("请求没有内容。", "The request has no body.")));
    }
    List<Violation> faults = new ArrayList<>();
    Period until = null;
    try {
      until = Period.parse(request.until() == null ? "" : request.until());
      if (until.frequency() != newest.frequency() || until.start().isBefore(newest.effectiveFrom)) {
        faults.add(
            Violation.body(
                "until",
                Text.of(
                    "须为报表频率的时期，且不早于 " + newest.from() + "。",
                    "A period of the form's frequency, not before " + newest.from() + ".")));
      }
    } catch (InvalidPeriodException invalid) {
      faults.add(Violation.body("until", invalid.text()));
    }
    String reason = request.reason();
    if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
      faults.add(
          Violation.body(
              "reason", Text.of("必填，不超过 1000 字。", "Required, 1000 characters at most.")));
    }
    if (!faults.isEmpty()) {
      throw ProblemException.rules(faults);
    }
    return new FormClosing(until, reason.strip());
  }

  Explained explain(FormView form) {
    return new Explained(form, reason);
  }
}
