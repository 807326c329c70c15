package io.yuanhui.statistics.submission;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.yuanhui.commons.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A submission as readers see it.
 *
 * @param version counts the changes; also the ETag
 * @param cells only where one submission is read; absent in lists and in answers to actions
 * @param steps likewise
 */
@Schema(description = "报送；a submission")
public record SubmissionView(
    UUID id,
    @Schema(examples = "finance") String department,
    @Schema(examples = "411102") String region,
    @Schema(examples = "2020-06") String period,
    @Schema(description = "状态") SubmissionState state,
    @Schema(examples = "3") int cellCount,
    @Schema(examples = "clerk-finance") String createdBy,
    OffsetDateTime createdAt,
    @Schema(nullable = true) String submittedBy,
    @Schema(nullable = true) String approvedBy,
    @Schema(description = "发布人；who published or scheduled it", nullable = true) String releasedBy,
    @Schema(nullable = true) OffsetDateTime publishAt,
    @Schema(nullable = true) OffsetDateTime publishedAt,
    long version,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(description = "仅单个读取时返回")
        List<CellView> cells,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(description = "办理过程；仅单个读取时返回")
        List<StepView> steps) {

  /** One step of the way: who, when, what and why. */
  @Schema(description = "办理步骤；a step")
  public record StepView(
      @Schema(description = "办理动作") SubmissionAction action,
      @Schema(description = "之后的状态") SubmissionState state,
      @Schema(examples = "reviewer-finance") String actor,
      OffsetDateTime at,
      @Schema(nullable = true) String reason) {

    static StepView from(SubmissionStep step) {
      return new StepView(step.action, step.state, step.actor, LocalTime.at(step.at), step.reason);
    }
  }

  static SubmissionView summary(Submission submission) {
    return of(submission, null, null);
  }

  static SubmissionView whole(Submission submission, List<Cell> cells) {
    return of(
        submission,
        cells.stream().map(CellView::from).toList(),
        submission.steps.stream().map(StepView::from).toList());
  }

  private static SubmissionView of(Submission s, List<CellView> cells, List<StepView> steps) {
    return new SubmissionView(
        s.id,
        s.department,
        s.region,
        s.period,
        s.state,
        s.cellCount,
        s.createdBy,
        LocalTime.at(s.createdAt),
        s.submittedBy,
        s.approvedBy,
        s.releasedBy,
        LocalTime.at(s.publishAt),
        LocalTime.at(s.publishedAt),
        s.version,
        cells,
        steps);
  }
}
