package io.yuanhui.statistics.submission;

import static io.yuanhui.statistics.submission.SubmissionAction.CREATE;
import static io.yuanhui.statistics.submission.SubmissionAction.SAVE;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.yuanhui.commons.audit.AuditLog;
import io.yuanhui.commons.audit.Origin;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;

/**
 * The audit events of submissions: before and after are what readers of the submission's summary
 * see, and where figures change, the changed ones too.
 *
 * <p>Of the changed figures the first {@value CellChanges#MOST} stand in the event, and how many
 * there were; a submission may have a hundred thousand, and all of them stay in the submission.
 */
@ApplicationScoped
class SubmissionAudit {

  private final AuditLog audit;

  SubmissionAudit(AuditLog audit) {
    this.audit = audit;
  }

  /** A submission with the figures that changed. */
  record State(
      @JsonUnwrapped SubmissionView submission,
      List<CellView> changedCells,
      int changedCellCount) {}

  void created(SubmissionView created, List<Cell> cells) {
    CellChanges changes = CellChanges.between(List.of(), cells);
    audit.record(
        action(CREATE),
        entity(created),
        null,
        new State(created, changes.after(), changes.count()));
  }

  void saved(
      SubmissionView before, List<Cell> cellsBefore, SubmissionView after, List<Cell> cellsAfter) {
    CellChanges changes = CellChanges.between(cellsBefore, cellsAfter);
    audit.record(
        action(SAVE),
        entity(after),
        new State(before, changes.before(), changes.count()),
        new State(after, changes.after(), changes.count()));
  }

  /** A step that changes no figure; returns what is there after it. */
  SubmissionView step(SubmissionAction action, SubmissionView before, SubmissionView after) {
    audit.record(action(action), entity(after), before, after);
    return after;
  }

  /** The same when its hour has come: in the name of who set the hour. */
  void scheduledStep(SubmissionAction action, SubmissionView before, SubmissionView after) {
    audit.record(
        Origin.inTheNameOf(after.releasedBy()), action(action), entity(after), before, after);
  }

  private static String action(SubmissionAction action) {
    return "submission." + action.name().toLowerCase(Locale.ROOT);
  }

  private static String entity(SubmissionView submission) {
    return "submission/" + submission.id();
  }
}
