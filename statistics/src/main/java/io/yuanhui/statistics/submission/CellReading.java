package io.yuanhui.statistics.submission;

import io.yuanhui.commons.problem.Text;
import io.yuanhui.statistics.indicator.Catalogue;
import io.yuanhui.statistics.indicator.Indicator;
import io.yuanhui.statistics.region.RegionTree;
import java.time.LocalDate;

/**
 * Reads the cells of one submission, one after the other: each into what can be stored, or into
 * every reason why not. Holds little for each, so that there may be millions.
 */
final class CellReading {

  private final Catalogue catalogue;
  private final Frame frame;
  private final RegionScope regions;
  private final KnownPeriods periods;
  private final LocalDate today;
  private final SeenFigures seen = new SeenFigures();

  /**
   * A reading.
   *
   * @param frame the submission's
   */
  CellReading(Catalogue catalogue, RegionTree regions, LocalDate today, Frame frame) {
    this.catalogue = catalogue;
    this.frame = frame;
    this.regions = new RegionScope(regions, frame.region());
    this.periods = new KnownPeriods();
    this.today = today;
  }

  /**
   * Reads a cell.
   *
   * @return null where something is wrong with it
   */
  Cell read(int row, CellRequest request, CellFaults faults) {
    Counting counting = new Counting(faults);
    if (request == null) {
      counting.fault("indicator", Text.of("空行。", "An empty row."));
      return null;
    }
    Indicator indicator = indicator(request, counting);
    if (indicator == null) {
      return null;
    }
    CellFields fields = new CellFields(request, indicator, counting);
    Cell cell =
        new Cell(
            row,
            indicator,
            fields.measure(),
            fields.region(regions),
            fields.period(frame.period(), periods, today),
            fields.value(),
            fields.unit(),
            fields.status(),
            fields.note());
    return counting.none() && isNew(cell, counting) ? cell : null;
  }

  private Indicator indicator(CellRequest request, CellFaults faults) {
    Indicator indicator =
        request.indicator() == null ? null : catalogue.find(request.indicator()).orElse(null);
    if (indicator == null) {
      faults.fault("indicator", Text.of("没有这个指标。", "There is no such indicator."));
    } else if (!indicator.department().equals(frame.department())) {
      faults.foreign(
          "indicator",
          Text.of(
              "该指标由 " + indicator.department() + " 填报。",
              "The indicator is reported by " + indicator.department() + "."));
      return null;
    }
    return indicator;
  }

  private boolean isNew(Cell cell, CellFaults faults) {
    int first = seen.add(cell);
    if (first != 0) {
      faults.fault(
          "indicator",
          Text.of("与第 " + first + " 行重复。", "The same figure as in row " + first + "."));
    }
    return first == 0;
  }

  private static final class Counting implements CellFaults {

    private final CellFaults faults;
    private int count;

    Counting(CellFaults faults) {
      this.faults = faults;
    }

    boolean none() {
      return count == 0;
    }

    @Override
    public void fault(String field, Text reason) {
      count++;
      faults.fault(field, reason);
    }

    @Override
    public void foreign(String field, Text reason) {
      count++;
      faults.foreign(field, reason);
    }
  }
}
