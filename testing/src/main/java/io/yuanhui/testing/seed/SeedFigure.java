package io.yuanhui.testing.seed;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;

/**
 * One figure of the district's account of 2020.
 *
 * @param better {@code up}, {@code down} or {@code none}
 * @param implied whether the account only implies it
 */
public record SeedFigure(
    String ref,
    String context,
    String indicator,
    String name,
    String nameEn,
    String measure,
    String region,
    String period,
    String accumulation,
    BigDecimal value,
    String unit,
    String department,
    String better,
    boolean implied,
    String note) {

  static SeedFigure from(NamedCsvRecord row) {
    return new SeedFigure(
        row.getField("ref"),
        row.getField("context"),
        row.getField("indicator"),
        row.getField("name_zh"),
        row.getField("name_en"),
        row.getField("measure"),
        row.getField("region"),
        row.getField("period"),
        row.getField("accumulation"),
        new BigDecimal(row.getField("value")),
        row.getField("unit"),
        row.getField("department"),
        row.getField("better"),
        row.getField("basis").equals("implied"),
        row.getField("note"));
  }

  /** The status it is reported with: an implied figure is an estimate. */
  public String status() {
    return implied ? "E" : "P";
  }

  /** The SDMX frequency that its period code has. */
  public String frequency() {
    if (period.length() == "2020".length()) {
      return "A";
    }
    if (period.length() == "2020-09-11".length()) {
      return "D";
    }
    char kind = period.charAt("2020-".length());
    return Character.isDigit(kind) ? "M" : Character.toString(kind);
  }

  /** Whether the account itself says that it follows from other figures. */
  public boolean followsFromOthers() {
    return note.startsWith("formula: ");
  }
}
