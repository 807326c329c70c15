package io.yuanhui.statistics.exchange;

import java.util.Map;

/**
 * What all figures of a file have in common: as asked for, else as the file says, else as its first
 * figure says.
 *
 * @param form null where none is filled
 */
record ImportFrame(String department, String region, String period, String form) {

  /**
   * Reads it; nothing is checked yet.
   *
   * @param about what the file says of itself
   * @param row the first that says anything
   */
  static ImportFrame of(ImportJob job, Map<String, String> about, ImportRow row) {
    ImportOptions asked = job.options();
    return new ImportFrame(
        first(about.get("department"), asked.department()),
        first(asked.region(), about.get("region"), job.author().member().region()),
        first(asked.period(), about.get("period"), row.text(ImportField.PERIOD)),
        first(asked.form(), about.get("form")));
  }

  private static String first(String... texts) {
    for (String text : texts) {
      if (text != null && !text.isBlank()) {
        return text;
      }
    }
    return null;
  }
}
