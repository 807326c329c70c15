package io.yuanhui.environment.soil;

import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.problem.Text;
import io.yuanhui.commons.problem.Violation;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** Reads days out of requests. */
final class SoilDates {

  private static final Text SHAPE = Text.of("须为日期，例如 2020-09-30。", "A date, such as 2020-09-30.");

  private SoilDates() {}

  /** A query parameter; absent, it is the default. */
  static LocalDate query(String name, String text, LocalDate otherwise) {
    return text == null ? otherwise : read(text, Violation.query(name, SHAPE));
  }

  static LocalDate path(String name, String text) {
    return read(text, Violation.path(name, SHAPE));
  }

  private static LocalDate read(String text, Violation otherwise) {
    try {
      LocalDate day = LocalDate.parse(text);
      if (day.getYear() >= 1900 && day.getYear() <= 2199) {
        return day;
      }
    } catch (DateTimeParseException unreadable) {
      throw ProblemException.malformed(otherwise);
    }
    throw ProblemException.malformed(otherwise);
  }
}
