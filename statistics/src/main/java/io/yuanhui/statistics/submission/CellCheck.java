package io.yuanhui.statistics.submission;

import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.problem.Text;
import io.yuanhui.commons.problem.Violation;
import java.util.ArrayList;
import java.util.List;

/** Checks every cell of a request and reports every fault at once, by row and field. */
final class CellCheck {

  private final CellReading reading;
  private final List<Violation> faults = new ArrayList<>();
  private final List<Violation> foreign = new ArrayList<>();

  CellCheck(CellReading reading) {
    this.reading = reading;
  }

  /**
   * Reads the cells.
   *
   * @throws ProblemException 403 naming the rows of other departments' indicators, else 422 naming
   *     every fault
   */
  List<Cell> read(List<CellRequest> requests) {
    List<Cell> cells = new ArrayList<>(requests.size());
    for (int i = 0; i < requests.size(); i++) {
      Cell cell = reading.read(i + 1, requests.get(i), new OfRow(i + 1));
      if (cell != null) {
        cells.add(cell);
      }
    }
    if (!foreign.isEmpty()) {
      throw ProblemException.forbidden(foreign);
    }
    if (!faults.isEmpty()) {
      throw ProblemException.rules(faults);
    }
    return cells;
  }

  private final class OfRow implements CellFaults {

    private final int row;

    OfRow(int row) {
      this.row = row;
    }

    @Override
    public void fault(String field, Text reason) {
      faults.add(Violation.row("cells", row, field, reason));
    }

    @Override
    public void foreign(String field, Text reason) {
      foreign.add(Violation.row("cells", row, field, reason));
    }
  }
}
