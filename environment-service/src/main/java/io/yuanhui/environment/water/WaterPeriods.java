package io.yuanhui.environment.water;

import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.problem.Text;
import io.yuanhui.commons.problem.Violation;
import io.yuanhui.statistics.period.Frequency;
import io.yuanhui.statistics.period.InvalidPeriodException;
import io.yuanhui.statistics.period.Period;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Set;

/** Reads query parameters that name days and periods. */
final class WaterPeriods {

  private static final Set<Frequency> WHOLE_MONTHS =
      Set.of(Frequency.MONTH, Frequency.QUARTER, Frequency.SEMESTER, Frequency.ANNUAL);

  private WaterPeriods() {}

  /** Absent, it is the default. */
  static LocalDate day(String name, String text, LocalDate otherwise) {
    try {
      return text == null ? otherwise : LocalDate.parse(text);
    } catch (DateTimeParseException unreadable) {
      throw ProblemException.malformed(
          Violation.query(name, Text.of("须为日期，例如 2020-06-05。", "A date, such as 2020-06-05.")));
    }
  }

  /** A month, quarter, half-year or year; due. */
  static Period period(String code) {
    try {
      Period period = Period.parse(code == null ? "" : code);
      if (WHOLE_MONTHS.contains(period.frequency())) {
        return period;
      }
    } catch (InvalidPeriodException unreadable) {
      throw refusal();
    }
    throw refusal();
  }

  /** Absent, it is null. */
  static Integer year(String text) {
    if (text == null || text.matches("[12][0-9]{3}")) {
      return text == null ? null : Integer.valueOf(text);
    }
    throw ProblemException.malformed(
        Violation.query("year", Text.of("须为年份，例如 2020。", "A year, such as 2020.")));
  }

  /** Absent, it is false. */
  static boolean flag(String name, String text) {
    if (text == null || text.equals("false")) {
      return false;
    }
    if (text.equals("true")) {
      return true;
    }
    throw ProblemException.malformed(
        Violation.query(name, Text.of("须为 true 或 false。", "true or false.")));
  }

  private static ProblemException refusal() {
    return ProblemException.malformed(
        Violation.query(
            "period",
            Text.of(
                "须为月、季、半年或年，例如 2020-06、2020-Q2、2020。",
                "A month, quarter, half-year or year, such as 2020-06, 2020-Q2, 2020.")));
  }
}
