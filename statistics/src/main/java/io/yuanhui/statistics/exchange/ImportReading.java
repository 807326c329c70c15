package io.yuanhui.statistics.exchange;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.problem.Text;
import io.yuanhui.commons.problem.Violation;
import io.yuanhui.statistics.submission.BulkDraft;
import io.yuanhui.statistics.submission.CellFaults;
import io.yuanhui.statistics.submission.CellRequest;
import io.yuanhui.statistics.submission.CellView;
import io.yuanhui.statistics.submission.Drafts;
import io.yuanhui.statistics.submission.Frame;
import io.yuanhui.statistics.submission.SubmissionRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
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
  private static final int MOST_OF_A_FORM = 20_000;
  private static final int PREVIEW = 20;

  private final ImportJob job;
  private final Drafts drafts;
  private final ImportHold hold;
  private final int mostRows;
  private final BooleanSupplier stopping;
  private final ImportTally tally = new ImportTally();
  private final List<Filled> filled = new ArrayList<>();
  private BulkDraft draft;
  private Frame frame;
  private String form;
  private boolean broken;

  /** A row that fills a line of a form. */
  private record Filled(ImportRow row, CellRequest cell) {}

  ImportReading(
      ImportJob job, Drafts drafts, ImportHold hold, int mostRows, BooleanSupplier stopping) {
    this.job = job;
    this.drafts = drafts;
    this.hold = hold;
    this.mostRows = mostRows;
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
      if (form == null || draft == null) {
        finish();
      } else {
        finishForm(rows);
      }
    }
  }

  private void read(ImportRows rows) throws IOException {
    try {
      for (ImportRow row = rows.next(tally::add); row != null; row = rows.next(tally::add)) {
        if (draft == null && !row.texts().isEmpty()) {
          begin(rows.about(), row);
        }
        take(row, rows);
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

  /** What all figures have in common: as asked for, as the file says, as its first figure says. */
  private void begin(Map<String, String> about, ImportRow first) {
    ImportOptions asked = job.options();
    form = first(asked.form(), about.get("form"));
    String department = first(about.get("department"), asked.department());
    String region = first(asked.region(), about.get("region"), job.author().member().region());
    String period = first(asked.period(), about.get("period"), first.text(ImportField.PERIOD));
    frame = drafts.frame(department, region, period, job.author());
    draft = drafts.fill(job.submission(), frame);
  }

  private static String first(String... texts) {
    for (String text : texts) {
      if (text != null && !text.isBlank()) {
        return text;
      }
    }
    return null;
  }

  private void take(ImportRow row, ImportRows rows) {
    if (row.texts().isEmpty() || form != null && row.isUnfilled()) {
      return;
    }
    tally.row();
    requireRoom();
    CellFaults faults = tally.of(row, rows);
    CellRequest cell = CellTexts.read(row, faults);
    if (cell != null && draft.add(row.number(), cell, faults) && form != null) {
      filled.add(new Filled(row, cell));
    }
    if (tally.rows() % BATCH == 0) {
      proceed();
    }
  }

  private void requireRoom() {
    int most = form == null ? mostRows : MOST_OF_A_FORM;
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
        draft.count(),
        () -> {
          if (writes() && form == null) {
            drafts.write(draft);
          } else {
            draft.drop();
          }
        });
  }

  private void tell(ProblemException problem) {
    if (problem.violations().isEmpty()) {
      tally.add(ImportFault.ofFile(problem.detail()));
    }
    for (Violation violation : problem.violations()) {
      tally.add(
          new ImportFault(
              violation.sheet(),
              violation.row(),
              violation.column(),
              violation.field(),
              violation.message()));
    }
  }

  private void finish() {
    int valid = draft == null ? 0 : draft.count();
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

  /**
   * A form is filled in one step, which says of all its rows what is wrong with them, a stage at a
   * time: so as often as rows fall out.
   */
  private void finishForm(ImportRows rows) {
    List<Filled> left = new ArrayList<>(filled);
    while (!left.isEmpty()) {
      try {
        fill(left);
        return;
      } catch (ProblemException refused) {
        if (!fellOut(refused, left, rows)) {
          tell(refused);
          break;
        }
      }
    }
    tally.sort();
    hold.end(tally, () -> outcome(false, left.size()), () -> {});
  }

  /** Fills the form with the rows that are left, or, where it is not to be filled, tries to. */
  private void fill(List<Filled> left) {
    SubmissionRequest request =
        new SubmissionRequest(
            frame.department(),
            frame.region(),
            frame.period().code(),
            left.stream().map(Filled::cell).toList(),
            form,
            null,
            null);
    tally.sort();
    boolean writes = writes();
    if (!writes) {
      attempt(() -> drafts.create(job.submission(), request, job.author()));
    }
    hold.end(
        tally,
        () -> outcome(writes, left.size()),
        () -> {
          if (writes) {
            drafts.create(job.submission(), request, job.author());
          }
        });
  }

  /** Does something in a transaction that is rolled back in any case. */
  private static void attempt(Runnable work) {
    try {
      QuarkusTransaction.requiringNew()
          .run(
              () -> {
                work.run();
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

  private boolean fellOut(ProblemException refused, List<Filled> left, ImportRows rows) {
    Map<Integer, Filled> byPlace = new HashMap<>();
    for (Violation violation : refused.violations()) {
      if (violation.row() == null) {
        return false;
      }
      Filled row = left.get(violation.row() - 1);
      byPlace.put(violation.row(), row);
      String path = violation.field();
      tally
          .of(row.row(), rows)
          .fault(path.substring(path.lastIndexOf('.') + 1), violation.message());
    }
    left.removeAll(byPlace.values());
    return !byPlace.isEmpty();
  }

  private ImportOutcome outcome(boolean written, int valid) {
    List<CellView> preview = draft == null ? List.of() : draft.preview(PREVIEW);
    boolean done = written || job.options().dryRun();
    return new ImportOutcome(
        done ? ImportState.DONE : ImportState.REFUSED,
        valid,
        preview,
        draft == null ? null : draft.loadedBy());
  }
}
