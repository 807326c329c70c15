package io.yuanhui.statistics.submission;

import static io.yuanhui.statistics.submission.SubmissionAction.CREATE;
import static io.yuanhui.statistics.submission.SubmissionAction.SAVE;

import com.fasterxml.jackson.annotation.JsonInclude;
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

  /** A submission after a step that had a reason or named cells. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Stepped(
      @JsonUnwrapped SubmissionView submission, String reason, List<RemarkView> remarks) {

    Stepped(SubmissionView submission, Step step) {
      this(submission, step.reason(), RemarkView.from(step.remarks()));
    }
  }

  /** Who acts, and from where, in the request under way. */
  Origin origin() {
    return audit.origin();
  }

  void created(Origin origin, SubmissionView created, List<Cell> cells) {
    created(origin, created, cells, cells.size());
  }

  /**
   * The same where not all of the cells are at hand.
   *
   * @param first at least the first {@value CellChanges#MOST} of them, unless there are fewer
   */
  void created(Origin origin, SubmissionView created, List<Cell> first, int count) {
    List<CellView> shown = first.stream().limit(CellChanges.MOST).map(CellView::from).toList();
    audit.record(origin, action(CREATE), entity(created), null, new State(created, shown, count));
  }

  void saved(
      Origin origin,
      SubmissionView before,
      List<Cell> cellsBefore,
      SubmissionView after,
      List<Cell> cellsAfter) {
    CellChanges changes = CellChanges.between(cellsBefore, cellsAfter);
    audit.record(
        origin,
        action(SAVE),
        entity(after),
        new State(before, changes.before(), changes.count()),
        new State(after, changes.after(), changes.count()));
  }

  /** A step that changes no figure, with its reason and the cells that it names. */
  void step(SubmissionView before, SubmissionView after, Step step) {
    audit.record(action(step.action()), entity(after), before, new Stepped(after, step));
  }

  /** The same for work that no request asks for. */
  void step(Origin origin, SubmissionView before, SubmissionView after, Step step) {
    audit.record(origin, action(step.action()), entity(after), before, new Stepped(after, step));
  }

  private static String action(SubmissionAction action) {
    return "submission." + action.name().toLowerCase(Locale.ROOT);
  }

  private static String entity(SubmissionView submission) {
    return "submission/" + submission.id();
  }
}
