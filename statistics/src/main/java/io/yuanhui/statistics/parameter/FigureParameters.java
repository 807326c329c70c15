package io.yuanhui.statistics.parameter;

import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.problem.ProblemType;
import io.yuanhui.commons.problem.Text;
import io.yuanhui.commons.problem.Violation;
import io.yuanhui.statistics.indicator.Catalogue;
import io.yuanhui.statistics.indicator.Indicator;
import io.yuanhui.statistics.measure.Measure;
import io.yuanhui.statistics.period.InvalidPeriodException;
import io.yuanhui.statistics.period.Period;
import java.util.List;

/** Reads the query parameters that name figures; what cannot be read is a 400 naming it. */
public final class FigureParameters {

  private FigureParameters() {}

  /** A measure's name; null stays null. */
  public static Measure measure(String name) {
    if (name == null) {
      return null;
    }
    try {
      return Measure.valueOf(name);
    } catch (IllegalArgumentException unknown) {
      throw ProblemException.malformed(
          Violation.query(
              "measure",
              Text.of("须为 VALUE、YOY、RANK 或 PROGRESS。", "One of VALUE, YOY, RANK, PROGRESS.")));
    }
  }

  /** A period code; null stays null. */
  public static Period period(String parameter, String code) {
    if (code == null) {
      return null;
    }
    try {
      return Period.parse(code);
    } catch (InvalidPeriodException invalid) {
      throw ProblemException.malformed(Violation.query(parameter, invalid.text()));
    }
  }

  /** A period code that is due. */
  public static Period requiredPeriod(String parameter, String code) {
    return period(parameter, required(parameter, code));
  }

  /** An indicator's code that is due; 404 where the catalogue has no such. */
  public static Indicator requiredIndicator(String code, Catalogue catalogue) {
    return catalogue.find(required("indicator", code)).orElseThrow(() -> unknownIndicator());
  }

  /** The indicators that selectors name; all where there are none; 404 for an unknown one. */
  public static List<Indicator> indicators(List<String> selectors, Catalogue catalogue) {
    if (selectors == null || selectors.isEmpty()) {
      return catalogue.all();
    }
    return selectors.stream()
        .flatMap(
            selector -> {
              List<Indicator> named = catalogue.select(selector);
              if (named.isEmpty()) {
                throw unknownIndicator();
              }
              return named.stream();
            })
        .distinct()
        .toList();
  }

  private static ProblemException unknownIndicator() {
    return notFound("indicator", Text.of("没有这个指标。", "There is no such indicator."));
  }

  private static String required(String parameter, String value) {
    if (value == null || value.isBlank()) {
      throw ProblemException.malformed(Violation.query(parameter, Text.of("必填。", "Required.")));
    }
    return value;
  }

  static ProblemException notFound(String parameter, Text message) {
    return new ProblemException(
        ProblemType.NOT_FOUND, message, List.of(Violation.query(parameter, message)));
  }
}
