package io.yuanhui.commons.table;

import io.yuanhui.commons.table.MarkedWorkbook.Mark;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;

/** Marks that come in the order of rows, each noted as it passes. */
final class Marks {

  private final Iterator<Mark> marks;
  private final FaultSpool passed;
  private Mark ahead;

  Marks(Iterator<Mark> marks, FaultSpool passed) {
    this.marks = marks;
    this.passed = passed;
    this.ahead = marks.hasNext() ? marks.next() : null;
  }

  /** Those of a row; what was said of blank rows before it, or of the whole file, passes by. */
  List<Mark> of(TableRow row) throws IOException {
    List<Mark> found = new ArrayList<>();
    while (ahead != null && (isOfFile() || isOf(row.sheet()) && ahead.row() <= row.number())) {
      if (ahead.row() == row.number()) {
        found.add(ahead);
      }
      pass();
    }
    return found;
  }

  /** Passes what is left of a sheet when another one begins. */
  void passUpTo(String sheet, TableRow next) throws IOException {
    while (ahead != null && isOf(sheet) && !Objects.equals(sheet, next.sheet())) {
      pass();
    }
  }

  /** Passes what is left. */
  void passAll() throws IOException {
    while (ahead != null) {
      pass();
    }
  }

  private boolean isOfFile() {
    return ahead.row() < 1;
  }

  private boolean isOf(String sheet) {
    return Objects.equals(ahead.sheet(), sheet);
  }

  private void pass() throws IOException {
    passed.add(ahead);
    ahead = marks.hasNext() ? marks.next() : null;
  }
}
