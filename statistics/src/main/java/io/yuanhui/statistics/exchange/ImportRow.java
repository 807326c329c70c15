package io.yuanhui.statistics.exchange;

import java.util.EnumMap;
import java.util.Map;

/**
 * A figure as it stands in a file.
 *
 * @param sheet null in a file that has none
 * @param number the row as a spreadsheet shows it, or the place in a list, counted from 1
 * @param texts what its fields say; absent where nothing stands
 */
record ImportRow(String sheet, int number, Map<ImportField, String> texts) {

  static ImportRow of(String sheet, int number) {
    return new ImportRow(sheet, number, new EnumMap<>(ImportField.class));
  }

  /** A field's text; null where nothing stands. */
  String text(ImportField field) {
    return texts.get(field);
  }

  /** Whether it only has what a template fills in. */
  boolean isUnfilled() {
    return text(ImportField.VALUE) == null
        && text(ImportField.STATUS) == null
        && text(ImportField.NOTE) == null;
  }
}
