package io.yuanhui.launcher.seed;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What one department reports of one period to one service: one submission.
 *
 * @param context the service it goes to; not part of the request
 */
record Report(String context, Body body) {

  private static final String PROVISIONAL = "P";
  private static final String ESTIMATED = "E";

  /** The figures by service, department, region and period, in the order of their first rows. */
  static List<Report> of(List<Figure> figures) {
    Map<List<String>, List<Figure>> groups = new LinkedHashMap<>();
    for (Figure figure : figures) {
      groups.computeIfAbsent(group(figure), key -> new ArrayList<>()).add(figure);
    }
    return groups.values().stream().map(Report::from).toList();
  }

  String department() {
    return body.department();
  }

  /** Where submissions of its service are. */
  String submissions() {
    return "/api/" + context + "/v1/submissions";
  }

  /** The form that it fills. */
  String form() {
    return "/api/" + context + "/v1/forms/" + body.form();
  }

  /** The same for the same report whenever the seed is loaded. */
  String idempotencyKey() {
    return String.join(".", "seed", context, body.department(), body.region(), body.period());
  }

  private static List<String> group(Figure figure) {
    return List.of(figure.context(), figure.department(), figure.region(), figure.period());
  }

  private static Report from(List<Figure> figures) {
    Figure first = figures.get(0);
    return new Report(
        first.context(),
        new Body(
            first.department(),
            first.region(),
            first.period(),
            first.department() + "." + frequency(first.period()),
            figures.stream().map(Report::cell).toList()));
  }

  private static String frequency(String period) {
    return Frequency.of(period).name().toLowerCase(Locale.ROOT);
  }

  private static Cell cell(Figure figure) {
    return new Cell(
        figure.indicator(),
        figure.measure(),
        figure.value(),
        figure.unit(),
        figure.implied() ? ESTIMATED : PROVISIONAL,
        figure.note());
  }

  /**
   * What is posted.
   *
   * @param form the form that it fills
   */
  record Body(String department, String region, String period, String form, List<Cell> cells) {}

  record Cell(
      String indicator,
      String measure,
      BigDecimal value,
      String unit,
      String status,
      String note) {}
}
