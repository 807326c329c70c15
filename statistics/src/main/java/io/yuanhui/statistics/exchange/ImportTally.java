package io.yuanhui.statistics.exchange;

import io.yuanhui.commons.problem.Text;
import io.yuanhui.statistics.submission.CellFaults;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What has come of the rows so far: how many there were, and the faults not yet written. */
final class ImportTally {

  private List<ImportFault> pending = new ArrayList<>();
  private int rows;
  private int faults;
  private int written;

  int rows() {
    return rows;
  }

  int faults() {
    return faults;
  }

  void row() {
    rows++;
  }

  void add(ImportFault fault) {
    faults++;
    pending.add(fault);
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
