package io.yuanhui.statistics.exchange;

import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.problem.ProblemType;
import io.yuanhui.commons.problem.Text;
import io.yuanhui.commons.problem.Violation;
import java.util.List;

/** A file that cannot be read: 422 with the place and the reason. */
final class Unreadable {

  private Unreadable() {}

  static ProblemException because(Text reason) {
    return new ProblemException(
        ProblemType.RULE_VIOLATION, reason, List.of(Violation.body("", reason)));
  }
}
