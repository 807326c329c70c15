package io.yuanhui.environment.air;

import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.problem.Text;
import io.yuanhui.commons.problem.Violation;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Reads a query parameter that names a day. */
final class DateParameter {

  private DateParameter() {}

  /**
   * @throws ProblemException 400 naming it
   */
  static Optional<LocalDate> read(String name, String value) {
    if (value == null) {
      return Optional.empty();
    }
    try {
      LocalDate day = LocalDate.parse(value);
      if (day.getYear() >= 1900 && day.getYear() <= 2199) {
        return Optional.of(day);
      }
    } catch (DateTimeParseException unreadable) {
      throw refusal(name);
    }
    throw refusal(name);
  }

  private static ProblemException refusal(String name) {
    return ProblemException.malformed(
        Violation.query(name, Text.of("须为日期，例如 2020-09-11。", "A date, such as 2020-09-11.")));
  }
}
