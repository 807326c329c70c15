package io.yuanhui.launcher.seed;

import com.fasterxml.jackson.annotation.JsonInclude;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;

/**
 * One row of {@code rules.csv}: a validation rule, and why the district's figures of 2020 are right
 * where it warns.
 *
 * @param context the service it goes to; not part of the request
 */
record SeedRule(String context, Body body, String explanation) {

  static List<SeedRule> all() {
    return CsvTable.read("rules.csv", SeedRule::from);
  }

  /** Where rules of its service are. */
  String rules() {
    return "/api/" + context + "/v1/rules";
  }

  /** Where this one is. */
  String path() {
    return rules() + "/" + body.code;
  }

  private static SeedRule from(NamedCsvRecord row) {
    return new SeedRule(
        row.getField("context"),
        new Body(
            row.getField("code"),
            orNull(row.getField("form")),
            orNull(row.getField("indicator")),
            row.getField("severity"),
            row.getField("expression"),
            row.getField("message"),
            row.getField("message_en"),
            row.getField("from")),
        row.getField("explanation"));
  }

  private static String orNull(String field) {
    return field.isEmpty() ? null : field;
  }

  /** What is posted. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Body(
      String code,
      String form,
      String indicator,
      String severity,
      String expression,
      String message,
      String messageEn,
      String from) {}
}
