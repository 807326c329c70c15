package io.yuanhui.statistics.exchange;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.problem.Text;
import io.yuanhui.commons.problem.Violation;
import io.yuanhui.commons.web.Preconditions;
import io.yuanhui.statistics.submission.CellRequest;
import io.yuanhui.statistics.submission.DraftSaving;
import io.yuanhui.statistics.submission.Drafts;
import io.yuanhui.statistics.submission.Frame;
import io.yuanhui.statistics.submission.SubmissionRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The rows of a file that fill the lines of a form, or replace those of a submission. They are
 * saved in one step, as a form is, which says of all of them what is wrong, a stage at a time: so
 * as often as rows fall out.
 */
final class RowsAtOnce {

  private final ImportJob job;
  private final Steps steps;
  private final Frame frame;
  private final String form;
  private final List<Filled> rows = new ArrayList<>();

  private record Filled(ImportRow row, CellRequest cell) {}

  /** Is told why a row fell out. */
  interface Faults {

    void add(ImportRow row, String field, Text reason);
  }

  /** The steps that save them. */
  record Steps(Drafts drafts, DraftSaving saving) {}

  /**
   * Begins with no row.
   *
   * @param form null where none is filled
   */
  RowsAtOnce(ImportJob job, Steps steps, Frame frame, String form) {
    this.job = job;
    this.steps = steps;
    this.frame = frame;
    this.form = form;
  }

  void add(ImportRow row, CellRequest cell) {
    rows.add(new Filled(row, cell));
  }

  /** Whether its lines stand there also where they are not filled. */
  boolean fillsForm() {
    return form != null;
  }

  int count() {
    return rows.size();
  }

  /** Saves them, in the caller's transaction. */
  void save() {
    SubmissionRequest request =
        new SubmissionRequest(
            frame.department(),
            frame.region(),
            frame.period().code(),
            rows.stream().map(Filled::cell).toList(),
            form,
            null,
            null);
    ImportOptions.Into into = job.options().into();
    if (into == null) {
      steps.drafts().create(job.submission(), request, job.author());
    } else {
      String seen = Preconditions.tag(into.version()).getValue();
      steps.saving().save(into.submission(), seen, request, job.author());
    }
  }

  /** Saves them in a transaction that is rolled back in any case. */
  void trySaving() {
    try {
      QuarkusTransaction.requiringNew()
          .run(
              () -> {
                save();
                throw new Tried();
              });
    } catch (Tried nothingWrong) {
      // It would have gone well.
    }
  }

  private static final class Tried extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Tried() {
      super(null, null, false, false);
    }
  }

  /** Leaves out the rows that a refusal names; false where it is not about rows. */
  boolean leaveOut(ProblemException refused, Faults faults) {
    List<Violation> named = refused.violations();
    if (named.isEmpty() || named.stream().map(Violation::row).anyMatch(Objects::isNull)) {
      return false;
    }
    // By identity: of thousands of rows none is to be compared with all others.
    Set<Filled> fallen = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Violation violation : named) {
      Filled filled = rows.get(violation.row() - 1);
      fallen.add(filled);
      String path = violation.field();
      faults.add(filled.row(), path.substring(path.lastIndexOf('.') + 1), violation.message());
    }
    rows.removeIf(fallen::contains);
    return true;
  }
}
