package io.yuanhui.statistics.calendar;

import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What waits in a department.
 *
 * @param remindedBefore forms to fill or correct whose deadline is near
 * @param remindedAfter those whose deadline has passed
 */
@Schema(description = "部门待办与催报数；what waits in a department")
public record TaskCounts(
    @Schema(examples = "finance") String department,
    @Schema(description = "待填报", examples = "1") long toFill,
    @Schema(description = "待修改", examples = "0") long toCorrect,
    @Schema(description = "待审核", examples = "0") long toReview,
    @Schema(description = "待发布", examples = "0") long toPublish,
    @Schema(description = "临期催报", examples = "1") long remindedBefore,
    @Schema(description = "逾期催报", examples = "0") long remindedAfter) {

  /** One for each department that has to fill, in the order of their codes. */
  static List<TaskCounts> of(Collection<TaskView> tasks) {
    return tasks.stream()
        .collect(Collectors.groupingBy(TaskView::department, TreeMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .map(department -> of(department.getKey(), department.getValue()))
        .toList();
  }

  private static TaskCounts of(String department, List<TaskView> tasks) {
    return new TaskCounts(
        department,
        count(tasks, TaskKind.FILL),
        count(tasks, TaskKind.CORRECT),
        count(tasks, TaskKind.REVIEW),
        count(tasks, TaskKind.PUBLISH),
        count(tasks, Reminder.BEFORE),
        count(tasks, Reminder.AFTER));
  }

  private static long count(List<TaskView> tasks, TaskKind kind) {
    return tasks.stream().filter(task -> task.kind() == kind).count();
  }

  private static long count(List<TaskView> tasks, Reminder reminder) {
    return tasks.stream().filter(task -> task.reminder() == reminder).count();
  }
}
