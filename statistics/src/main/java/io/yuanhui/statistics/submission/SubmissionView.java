package io.yuanhui.statistics.submission;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.yuanhui.commons.table.LeftOutOfTables;
import io.yuanhui.commons.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A submission as readers see it.
 *
 * @param version counts the changes; also the ETag
 * @param cells only where one submission is read; absent in lists and in answers to actions
 * @param steps likewise
 * @param openCells likewise, where only some cells may change
 * @param correctedBy likewise, where corrections of it are public
 */
@Schema(description = "报送；a submission")
public record SubmissionView(
    UUID id,
    @Schema(examples = "finance") String department,
    @Schema(examples = "411102") String region,
    @Schema(examples = "2020-06") String period,
    @Schema(description = "所填报表的代码", examples = "finance.monthly", nullable = true) String form,
    @Schema(description = "所用的报表版本", examples = "1", nullable = true) Integer formVersion,
    @Schema(description = "审核部门", examples = "finance") String reviewDepartment,
    @Schema(description = "状态") SubmissionState state,
    @Schema(examples = "3") int cellCount,
    @Schema(examples = "clerk-finance") String createdBy,
    OffsetDateTime createdAt,
    @Schema(nullable = true) String submittedBy,
    @Schema(description = "最近一次提交时间", nullable = true) OffsetDateTime submittedAt,
    @Schema(description = "提交次数，即数据版次；how often it was submitted", examples = "1") int edition,
    @Schema(nullable = true) String approvedBy,
    @Schema(description = "发布人；who published or scheduled it", nullable = true) String releasedBy,
    @Schema(nullable = true) OffsetDateTime publishAt,
    @Schema(nullable = true) OffsetDateTime publishedAt,
    @Schema(description = "所属的联合发布", nullable = true) UUID release,
    @Schema(description = "所更正的报送", nullable = true) UUID corrects,
    @Schema(description = "更正的理由", nullable = true) String correctionReason,
    long version,
    @LeftOutOfTables
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "仅单个读取时返回；超过 20 万个时见 /cells")
        List<CellView> cells,
    @LeftOutOfTables
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "办理过程；仅单个读取时返回")
        List<StepView> steps,
    @LeftOutOfTables
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "退回或解锁的单元格，仅这些可以修改；无此项则均可修改")
        List<RemarkView> openCells,
    @LeftOutOfTables
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "已发布的更正；仅单个读取时返回")
        List<UUID> correctedBy) {

  /** One step of the way: who, when, what and why. */
  @Schema(description = "办理步骤；a step")
  public record StepView(
      @Schema(description = "办理动作") SubmissionAction action,
      @Schema(description = "之后的状态") SubmissionState state,
      @Schema(examples = "reviewer-finance") String actor,
      OffsetDateTime at,
      @Schema(nullable = true) String reason,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) @Schema(description = "所指的单元格及意见")
          List<RemarkView> remarks) {

    static StepView from(SubmissionStep step, List<Remark> remarks) {
      return new StepView(
          step.action(),
          step.state(),
          step.actor(),
          LocalTime.at(step.at()),
          step.reason(),
          RemarkView.from(remarks));
    }
  }

  static SubmissionView summary(Submission submission) {
    return of(submission, Details.NONE);
  }

  /**
   * Everything.
   *
   * @param remarks what was said of cells, by the number of the step
   * @param correctedBy the public corrections of it
   */
  static SubmissionView whole(
      Submission submission,
      List<CellView> cells,
      Map<Integer, List<Remark>> remarks,
      List<UUID> correctedBy) {
    List<SubmissionStep> steps = submission.steps;
    List<RemarkView> open = RemarkView.from(OpenCells.of(submission, remarks));
    return of(
        submission,
        new Details(
            cells,
            IntStream.range(0, steps.size())
                .mapToObj(i -> StepView.from(steps.get(i), remarks.getOrDefault(i, List.of())))
                .toList(),
            open.isEmpty() ? null : open,
            correctedBy.isEmpty() ? null : correctedBy));
  }

  /** What only the whole shows. */
  private record Details(
      List<CellView> cells,
      List<StepView> steps,
      List<RemarkView> openCells,
      List<UUID> correctedBy) {

    static final Details NONE = new Details(null, null, null, null);
  }

  private static SubmissionView of(Submission s, Details details) {
    return new SubmissionView(
        s.id,
        s.department,
        s.region,
        s.period,
        s.form,
        s.formVersion,
        s.reviewDepartment(),
        s.state,
        s.cellCount,
        s.createdBy,
        LocalTime.at(s.createdAt),
        s.submittedBy,
        LocalTime.at(s.submittedAt),
        s.edition,
        s.approvedBy,
        s.releasedBy,
        LocalTime.at(s.publishAt),
        LocalTime.at(s.publishedAt),
        s.release,
        s.corrects,
        s.correctionReason,
        s.version,
        details.cells(),
        details.steps(),
        details.openCells(),
        details.correctedBy());
  }
}
