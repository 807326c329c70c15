package io.yuanhui.launcher.seed;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.util.List;

/** One row of {@code targets.csv}: what the year was to bring, and how we know. */
record Target(
    String context,
    String indicator,
    String region,
    String year,
    BigDecimal value,
    String unit,
    String note) {

  static List<Target> all() {
    return CsvTable.read("targets.csv", Target::from);
  }

  /** Where it is set. */
  String path() {
    return "/api/%s/v1/targets/%s/%s/%s".formatted(context, indicator, region, year);
  }

  /** What is set. */
  Body body() {
    return new Body(value, unit, note);
  }

  private static Target from(NamedCsvRecord row) {
    return new Target(
        row.getField("context"),
        row.getField("indicator"),
        row.getField("region"),
        row.getField("year"),
        new BigDecimal(row.getField("value")),
        row.getField("unit"),
        row.getField("note"));
  }

  record Body(BigDecimal value, String unit, String note) {}
}
