package io.yuanhui.statistics.submission;

import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.problem.Text;
import io.yuanhui.commons.problem.Violation;
import io.yuanhui.statistics.indicator.Catalogue;
import io.yuanhui.statistics.indicator.Indicator;
import io.yuanhui.statistics.observation.FigureKey;
import io.yuanhui.statistics.period.Period;
import io.yuanhui.statistics.region.RegionTree;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Checks every cell of a submission and reports every fault at once, by row and field. */
final class CellCheck {

  private final Catalogue catalogue;
  private final RegionTree regions;
  private final LocalDate today;
  private final String department;
  private final String region;
  private final Period period;
  private final List<Violation> faults = new ArrayList<>();
  private final List<Violation> foreign = new ArrayList<>();
  private final Map<FigureKey, Integer> seen = new HashMap<>();

  CellCheck(
      Catalogue catalogue,
      RegionTree regions,
      LocalDate today,
      String department,
      String region,
      Period period) {
    this.catalogue = catalogue;
    this.regions = regions;
    this.today = today;
    this.department = department;
    this.region = region;
    this.period = period;
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
      CellReader reader = new CellReader(i + 1, requests.get(i));
      Cell cell = reader.read();
      if (cell != null) {
        Integer first = seen.putIfAbsent(cell.key(), cell.row());
        if (first == null) {
          cells.add(cell);
        } else {
          reader.fault(
              "indicator",
              Text.of("与第 " + first + " 行重复。", "The same figure as in row " + first + "."));
        }
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

  /** One row. */
  private final class CellReader {

    private final int row;
    private final CellRequest request;
    private final int faultsBefore = faults.size() + foreign.size();

    CellReader(int row, CellRequest request) {
      this.row = row;
      this.request = request;
    }

    void fault(String field, Text message) {
      faults.add(Violation.row("cells", row, field, message));
    }

    Cell read() {
      if (request == null) {
        fault("indicator", Text.of("空行。", "An empty row."));
        return null;
      }
      Indicator indicator = indicator();
      if (indicator == null) {
        return null;
      }
      CellFields fields = new CellFields(request, indicator, this::fault);
      Cell cell =
          new Cell(
              row,
              indicator,
              fields.measure(),
              fields.region(region, regions),
              fields.period(period, today),
              fields.value(),
              fields.unit(),
              fields.status(),
              fields.note());
      return faults.size() + foreign.size() == faultsBefore ? cell : null;
    }

    private Indicator indicator() {
      Indicator indicator =
          request.indicator() == null ? null : catalogue.find(request.indicator()).orElse(null);
      if (indicator == null) {
        fault("indicator", Text.of("没有这个指标。", "There is no such indicator."));
      } else if (!indicator.department().equals(department)) {
        foreign.add(
            Violation.row(
                "cells",
                row,
                "indicator",
                Text.of(
                    "该指标由 " + indicator.department() + " 填报。",
                    "The indicator is reported by " + indicator.department() + ".")));
        return null;
      }
      return indicator;
    }
  }
}
