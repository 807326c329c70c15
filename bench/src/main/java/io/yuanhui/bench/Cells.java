package io.yuanhui.bench;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * The cells of a large submission: towns of the district × months × four indicators of the finance
 * department, in all measures.
 */
final class Cells {

  private static final List<String> TOWNS =
      List.of(
          "411102001",
          "411102002",
          "411102003",
          "411102004",
          "411102100",
          "411102101",
          "411102102",
          "411102202");
  private static final List<String> INDICATORS =
      List.of("budget-revenue", "tax-revenue", "debt.resolved", "bank-enterprise.funding");
  private static final List<String> MEASURES = List.of("VALUE", "YOY", "PROGRESS", "RANK");

  /** 128 cells a month: 100 000 cells reach from here to 2015. */
  private static final YearMonth FIRST = YearMonth.of(1950, 1);

  private Cells() {}

  /** One cell, as it is reported and as it is stored. */
  record Cell(String indicator, String measure, String region, YearMonth month, String value) {}

  /** The first so many cells; the round makes the values differ. */
  static List<Cell> first(int count, int round) {
    List<Cell> cells = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      int rest = i;
      String measure = MEASURES.get(rest % MEASURES.size());
      rest /= MEASURES.size();
      String indicator = INDICATORS.get(rest % INDICATORS.size());
      rest /= INDICATORS.size();
      String town = TOWNS.get(rest % TOWNS.size());
      rest /= TOWNS.size();
      String value = measure.equals("RANK") ? "" + (i % 8 + 1) : (i % 9973) + "." + (round % 10);
      cells.add(new Cell(indicator, measure, town, FIRST.plusMonths(rest), value));
    }
    return cells;
  }

  /** A submission of the first so many cells. */
  static String json(int count, int round) {
    StringBuilder json =
        new StringBuilder(count * 120)
            .append("{\"department\":\"finance\",\"region\":\"411102\",\"period\":\"2020-06\",")
            .append("\"cells\":[");
    String separator = "";
    for (Cell cell : first(count, round)) {
      json.append(separator)
          .append("{\"indicator\":\"")
          .append(cell.indicator())
          .append("\",\"measure\":\"")
          .append(cell.measure())
          .append("\",\"region\":\"")
          .append(cell.region())
          .append("\",\"period\":\"")
          .append(cell.month())
          .append("\",\"value\":")
          .append(cell.value())
          .append('}');
      separator = ",";
    }
    return json.append("]}").toString();
  }
}
