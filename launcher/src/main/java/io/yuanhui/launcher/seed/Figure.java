package io.yuanhui.launcher.seed;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/**
 * One row of {@code figures.csv} or {@code implied.csv}.
 *
 * @param context the service it belongs to
 * @param department who reports it
 * @param value exactly as published
 * @param implied whether it follows from the published text by arithmetic only
 * @param note null where there is none
 */
record Figure(
    String context,
    String department,
    String region,
    String period,
    String indicator,
    String measure,
    BigDecimal value,
    String unit,
    boolean implied,
    String note) {

  /** The published figures, and those that they imply. */
  static List<Figure> all() {
    return Stream.of("figures.csv", "implied.csv")
        .flatMap(table -> CsvTable.read(table, Figure::from).stream())
        .toList();
  }

  private static Figure from(NamedCsvRecord row) {
    String note = row.getField("note");
    return new Figure(
        row.getField("context"),
        row.getField("department"),
        row.getField("region"),
        row.getField("period"),
        row.getField("indicator"),
        row.getField("measure"),
        new BigDecimal(row.getField("value")),
        row.getField("unit"),
        row.getField("basis").equals("implied"),
        note.isEmpty() ? null : note);
  }
}
