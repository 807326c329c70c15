package io.yuanhui.statistics.calendar;

import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Something that waits for the caller.
 *
 * @param form null for figures that are reported without a form
 * @param by when it has to be done; null where nothing is set
 * @param reminder null until the deadline is near
 * @param locked whether the publisher has to grant an extension first
 * @param submission null where it is not begun
 */
@Schema(description = "待办事项；a task")
public record TaskView(
    @Schema(description = "FILL 填报、CORRECT 修改退回、REVIEW 审核、PUBLISH 发布") TaskKind kind,
    @Schema(examples = "finance.monthly", nullable = true) String form,
    @Schema(examples = "财政收支月报", nullable = true) String name,
    @Schema(examples = "finance") String department,
    @Schema(examples = "411102") String region,
    @Schema(examples = "2020-06") String period,
    @Schema(description = "须在何时之前", nullable = true) OffsetDateTime by,
    @Schema(description = "催报：BEFORE 临期、AFTER 逾期", nullable = true) Reminder reminder,
    @Schema(description = "是否已锁定，须先延期") boolean locked,
    @Schema(nullable = true) UUID submission) {

  /** The most urgent first; without a deadline last. */
  static final Comparator<TaskView> ORDER =
      Comparator.comparing(
              (TaskView task) -> task.by() == null ? null : task.by().toInstant(),
              Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(TaskView::kind)
          .thenComparing(task -> String.valueOf(task.form()))
          .thenComparing(TaskView::period)
          .thenComparing(TaskView::region)
          .thenComparing(task -> String.valueOf(task.submission()));
}
