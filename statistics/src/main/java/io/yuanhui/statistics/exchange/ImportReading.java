package io.yuanhui.statistics.exchange;

import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.problem.ProblemType;
import io.yuanhui.commons.problem.Text;
import io.yuanhui.commons.problem.Violation;
import io.yuanhui.statistics.submission.BulkDraft;
import io.yuanhui.statistics.submission.CellFaults;
import io.yuanhui.statistics.submission.CellRequest;
import io.yuanhui.statistics.submission.CellView;
import io.yuanhui.statistics.submission.DraftSaving;
import io.yuanhui.statistics.submission.Drafts;
import io.yuanhui.statistics.submission.Frame;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * One reading of a file from its beginning to its end. Each batch of rows is a transaction, which
 * holds the import for its runner and says how far it is; what was written is there for readers
 * only with the last.
 */
final class ImportReading {

  private static final int BATCH = 20_000;
  private static final int MOST_AT_ONCE = 20_000;
  private static final int PREVIEW = 20;

  private final ImportJob job;
  private final Drafts drafts;
  private final DraftSaving saving;
  private final ImportHold hold;
  private final int mostRows;
  private final BooleanSupplier stopping;
  private final ImportTally tally;
  private BulkDraft draft;

  /** Null where rows are written as they come. */
  private RowsAtOnce atOnce;

  private ProblemType refusedAs;
  private ImportOutcome.Place place;

  private boolean broken;

  ImportReading(
      ImportJob job,
      Drafts drafts,
      DraftSaving saving,
      ImportHold hold,
      ImportConfig config,
      BooleanSupplier stopping) {
    this.job = job;
    this.drafts = drafts;
    this.saving = saving;
    this.hold = hold;
    this.mostRows = config.mostRows();
    this.tally = new ImportTally(config.mostFaults());
    this.stopping = stopping;
  }

  /**
   * Reads the file and ends the import with what came of it.
   *
   * @throws Lost where the import is another's now, or nobody's
   * @throws Stopped where it is to be given back
   */
  void run(ImportFiles files) throws IOException {
    ImportRows rows;
    try {
      rows = files.rows(job);
    } catch (ProblemException unreadable) {
      breaksOff(unreadable);
      finish();
      return;
    }
    try (rows) {
      read(rows);
      if (atOnce == null) {
        finish();
      } else {
        finishAtOnce(rows);
      }
    }
  }

  private void read(ImportRows rows) throws IOException {
    try {
      for (ImportRow row = rows.next(tally::add); row != null; row = rows.next(tally::add)) {
        if (draft == null && !row.texts().isEmpty()) {
          begin(rows.about(), row);
        }
        boolean counts = take(row, rows);
        if (counts && tally.rows() % BATCH == 0 || atOnce == null && tally.isFull()) {
          proceed();
        }
      }
      if (tally.rows() == 0 && tally.faults() == 0) {
        tally.add(ImportFault.ofFile(Text.of("文件中没有数据。", "There is no figure in the file.")));
      }
    } catch (ProblemException unreadable) {
      breaksOff(unreadable);
    }
  }

  private void breaksOff(ProblemException problem) {
    broken = true;
    tell(problem);
  }

  private void begin(Map<String, String> about, ImportRow first) {
    ImportFrame said = ImportFrame.of(job, about, first);
    Frame frame = drafts.frame(said.department(), said.region(), said.period(), job.author());
    draft = drafts.fill(job.submission(), frame);
    place = new ImportOutcome.Place(frame.region(), frame.period().code(), said.form());
    boolean whole = said.form() != null || job.options().into() != null;
    atOnce =
        whole
            ? new RowsAtOnce(job, new RowsAtOnce.Steps(drafts, saving), frame, said.form())
            : null;
  }

  /** Whether the row says anything. */
  private boolean take(ImportRow row, ImportRows rows) {
    if (row.texts().isEmpty() || atOnce != null && atOnce.fillsForm() && row.isUnfilled()) {
      return false;
    }
    tally.row();
    requireRoom();
    CellFaults faults = tally.of(row, rows);
    CellRequest cell = CellTexts.read(row, faults);
    if (cell != null && draft.add(row.number(), cell, faults) && atOnce != null) {
      atOnce.add(row, cell);
    }
    return true;
  }

  private void requireRoom() {
    int most = atOnce == null ? mostRows : MOST_AT_ONCE;
    if (tally.rows() > most) {
      throw Unreadable.because(
          Text.of("最多 " + most + " 行，请分批导入。", "At most " + most + " rows; split the file."));
    }
  }

  /** Whether what is valid is to be written, as things stand. */
  private boolean writes() {
    return job.writes() && !broken && (job.options().validOnly() || tally.faults() == 0);
  }

  private void proceed() {
    if (stopping.getAsBoolean()) {
      throw new Stopped();
    }
    hold.proceed(
        tally,
        valid(),
        () -> {
          if (draft == null) {
            return;
          }
          if (writes() && atOnce == null) {
            drafts.write(draft);
          } else {
            draft.drop();
          }
        });
  }

  /** How many figures are valid so far. */
  private int valid() {
    return draft == null ? 0 : draft.count();
  }

  private void tell(ProblemException problem) {
    if (problem.violations().isEmpty()) {
      tally.addLast(ImportFault.ofFile(problem.detail()));
    }
    for (Violation violation : problem.violations()) {
      tally.addLast(
          new ImportFault(
              violation.sheet(),
              violation.row(),
              violation.column(),
              violation.field(),
              violation.message()));
    }
  }

  private void finish() {
    int valid = valid();
    if (valid == 0 || !writes()) {
      hold.end(tally, () -> outcome(false, valid), () -> {});
      return;
    }
    hold.end(
        tally,
        () -> outcome(true, valid),
        () -> {
          drafts.write(draft);
          drafts.finish(draft, job.author());
        });
  }

  private void finishAtOnce(ImportRows rows) {
    while (atOnce.count() > 0) {
      try {
        saveAtOnce();
        return;
      } catch (ProblemException refused) {
        if (!atOnce.leaveOut(
            refused, (row, field, reason) -> tally.of(row, rows).fault(field, reason))) {
          tell(refused);
          refusedAs = refused.type();
          break;
        }
      }
    }
    tally.sort();
    hold.end(tally, () -> outcome(false, atOnce.count()), () -> {});
  }

  /** Saves the rows, or, where they are not to be saved, sees whether they could be. */
  private void saveAtOnce() {
    tally.sort();
    if (writes()) {
      hold.end(tally, () -> outcome(true, atOnce.count()), atOnce::save);
    } else {
      atOnce.trySaving();
      hold.end(tally, () -> outcome(false, atOnce.count()), () -> {});
    }
  }

  private ImportOutcome outcome(boolean written, int valid) {
    List<CellView> preview = draft == null ? List.of() : draft.preview(PREVIEW);
    boolean done = written || job.options().dryRun();
    return new ImportOutcome(
        done ? ImportState.DONE : ImportState.REFUSED,
        valid,
        preview,
        draft == null ? null : draft.loadedBy(),
        refusedAs == ProblemType.RULE_VIOLATION ? null : refusedAs,
        place);
  }
}
