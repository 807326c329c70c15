package io.yuanhui.statistics.submission;

import io.yuanhui.statistics.rule.Outcome;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What all rules say of a submission. */
@Schema(description = "整张报表的核对结果；what all rules say of a submission")
public record ChecksView(
    UUID submission,
    @Schema(description = "true 为最近一次提交时所记录，false 为按现有数据核对") boolean recorded,
    @Schema(description = "没有差错、预警均已说明") boolean submittable,
    @Schema(examples = "11") int passed,
    @Schema(description = "差错", examples = "0") int errors,
    @Schema(description = "预警", examples = "1") int warnings,
    @Schema(description = "尚未说明的预警", examples = "1") int unexplained,
    @Schema(description = "未评估", examples = "2") int notEvaluated,
    List<CheckView> items) {

  static ChecksView of(UUID submission, boolean recorded, List<ExplainedCheck> checks) {
    int errors = (int) checks.stream().filter(check -> check.check().blocks()).count();
    int unexplained = (int) checks.stream().filter(ExplainedCheck::isOpen).count();
    return new ChecksView(
        submission,
        recorded,
        errors == 0 && unexplained == 0,
        count(checks, Outcome.PASSED),
        errors,
        count(checks, Outcome.BROKEN) - errors,
        unexplained,
        count(checks, Outcome.NOT_EVALUATED),
        checks.stream().map(check -> CheckView.from(check, !recorded)).toList());
  }

  private static int count(List<ExplainedCheck> checks, Outcome outcome) {
    return (int) checks.stream().filter(check -> check.check().outcome() == outcome).count();
  }
}
