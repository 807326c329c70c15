package io.yuanhui.statistics.submission;

import io.yuanhui.commons.problem.Text;
import io.yuanhui.commons.problem.Violation;
import io.yuanhui.statistics.rule.Check;
import java.util.List;

/** Why a submission is not let through: each rule with the cells that it is about. */
final class CheckFaults {

  private CheckFaults() {}

  /** None where the check lets it pass. */
  static List<Violation> of(ExplainedCheck explained) {
    Check check = explained.check();
    if (check.blocks()) {
      return violations(
          check,
          "规则 " + check.rule() + "：" + check.message().zh(),
          "Rule " + check.rule() + ": " + check.message().en());
    }
    return explained.isOpen()
        ? violations(
            check,
            "预警 " + check.rule() + "：" + check.message().zh() + "请核实或加以说明。",
            "Warning " + check.rule() + ": " + check.message().en() + " Correct or explain it.")
        : List.of();
  }

  private static List<Violation> violations(Check check, String zh, String en) {
    Text message = Text.of(zh, en);
    return check.cells().isEmpty()
        ? List.of(Violation.body("cells", message))
        : check.cells().stream()
            .map(cell -> Violation.row("cells", cell.row(), "value", message))
            .toList();
  }
}
