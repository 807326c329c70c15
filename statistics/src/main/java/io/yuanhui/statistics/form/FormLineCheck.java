package io.yuanhui.statistics.form;

import io.yuanhui.commons.problem.Text;
import io.yuanhui.commons.problem.Violation;
import io.yuanhui.statistics.indicator.Catalogue;
import io.yuanhui.statistics.indicator.Indicator;
import io.yuanhui.statistics.measure.Measure;
import io.yuanhui.statistics.period.Frequency;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads the lines of a form, and names every faulty one by row and field. */
final class FormLineCheck {

  private static final int MOST_LINES = 5000;
  private static final int LONGEST_HEADING = 200;

  private final Catalogue catalogue;
  private final String department;
  private final Frequency frequency;
  private final List<Violation> faults;
  private final Set<List<Object>> seen = new HashSet<>();

  FormLineCheck(
      Catalogue catalogue, String department, Frequency frequency, List<Violation> faults) {
    this.catalogue = catalogue;
    this.department = department;
    this.frequency = frequency;
    this.faults = faults;
  }

  List<FormLine> read(List<LineRequest> requests) {
    if (requests == null || requests.isEmpty() || requests.size() > MOST_LINES) {
      faults.add(Violation.body("lines", Text.of("须有 1 至 5000 行。", "1 to 5000 lines.")));
      return List.of();
    }
    List<FormLine> lines = new ArrayList<>();
    for (int i = 0; i < requests.size(); i++) {
      FormLine line = read(i + 1, requests.get(i));
      if (line != null) {
        lines.add(line);
      }
    }
    return lines;
  }

  private FormLine read(int row, LineRequest request) {
    Indicator indicator =
        request == null || request.indicator() == null
            ? null
            : catalogue.find(request.indicator()).orElse(null);
    if (indicator == null) {
      fault(row, "indicator", "没有这个指标。", "There is no such indicator.");
      return null;
    }
    if (!indicator.department().equals(department)) {
      String theirs = indicator.department();
      fault(
          row,
          "indicator",
          "该指标由 " + theirs + " 填报。",
          "The indicator is reported by " + theirs + ".");
    }
    if (indicator.frequency() != frequency) {
      String its = indicator.frequency().code();
      fault(
          row,
          "indicator",
          "该指标的频率为 " + its + "，与报表不同。",
          "The indicator has frequency " + its + ", which the form has not.");
    }
    if (request.heading() != null && request.heading().length() > LONGEST_HEADING) {
      fault(row, "heading", "最多 200 字。", "200 characters at most.");
    }
    Measure measure = measure(row, request.measure());
    if (measure != null && !seen.add(List.of(indicator.code(), measure))) {
      fault(row, "indicator", "与前面的行重复。", "The same as in a line before.");
    }
    return new FormLine(
        indicator.id(),
        measure,
        request.heading() == null || request.heading().isBlank() ? null : request.heading(),
        request.required() == null || request.required());
  }

  private Measure measure(int row, String given) {
    if (given == null) {
      return Measure.VALUE;
    }
    for (Measure measure : Measure.values()) {
      if (measure.name().equals(given)) {
        return measure;
      }
    }
    fault(row, "measure", "须为 VALUE、YOY、RANK 或 PROGRESS。", "One of VALUE, YOY, RANK, PROGRESS.");
    return null;
  }

  private void fault(int row, String field, String zh, String en) {
    faults.add(Violation.row("lines", row, field, Text.of(zh, en)));
  }
}
