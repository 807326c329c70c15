package io.yuanhui.statistics.exchange;

import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.problem.Text;
import io.yuanhui.statistics.submission.CellFaults;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What has come of the rows so far: how many there were, and the faults not yet written. */
final class ImportTally {

  private static final int MANY_PENDING = 10_000;

  private final int most;
  private List<ImportFault> pending = new ArrayList<>();
  private int rows;
  private int faults;
  private int written;

  /**
   * Begins with nothing.
   *
   * @param most faults; a hostile file has one in each of its cells
   */
  ImportTally(int most) {
    this.most = most;
  }

  int rows() {
    return rows;
  }

  int faults() {
    return faults;
  }

  void row() {
    rows++;
  }

  /**
   * Notes a fault.
   *
   * @throws ProblemException where there are so many that the file is not read on
   */
  void add(ImportFault fault) {
    if (faults >= most) {
      throw Unreadable.because(
          Text.of(
              "问题超过 " + most + " 处，未再读下去。",
              "More than " + most + " faults; the file was not read on."));
    }
    addLast(fault);
  }

  /** Notes why the file is not read on. */
  void addLast(ImportFault fault) {
    faults++;
    pending.add(fault);
  }

  /** Whether so many are to be written that it should be done. */
  boolean isFull() {
    return pending.size() >= MANY_PENDING;
  }

  /** How many faults are written. */
  int written() {
    return written;
  }

  /** The faults that are to be written. */
  List<ImportFault> pending() {
    return pending;
  }

  /** Brings those that are to be written into the order of the rows. */
  void sort() {
    pending.sort(
        Comparator.comparing(ImportFault::row, Comparator.nullsLast(Comparator.naturalOrder())));
  }

  /** Those that were pending are written. */
  void areWritten() {
    written += pending.size();
    pending = new ArrayList<>();
  }

  /** The faults of one row. */
  CellFaults of(ImportRow row, ImportRows rows) {
    return new CellFaults() {
      @Override
      public void fault(String field, Text reason) {
        ImportField known = ImportField.of(field).orElse(null);
        Integer column = known == null ? null : rows.column(known);
        add(new ImportFault(row.sheet(), row.number(), column, field, reason));
      }

      @Override
      public void foreign(String field, Text reason) {
        fault(field, reason);
      }
    };
  }
}
