package io.yuanhui.statistics.period;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads SDMX period codes strictly, with a reason for each refusal. */
final class PeriodCode {

  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2199;
  private static final Pattern SHAPE =
      Pattern.compile(
          "(?<year>[0-9]{4})"
              + "(-S(?<semester>[0-9])|-Q(?<quarter>[0-9])|-W(?<week>[0-9]{2})"
              + "|-(?<month>[0-9]{2})(-(?<day>[0-9]{2}))?)?");

  private PeriodCode() {}

  static Period parse(String code) {
    if (code == null || code.isBlank()) {
      throw new InvalidPeriodException("期别不能为空。", "The period is empty.");
    }
    Matcher parts = SHAPE.matcher(code);
    if (!parts.matches()) {
      throw misshapen(code);
    }
    int year = Integer.parseInt(parts.group("year"));
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      throw new InvalidPeriodException(
          "年份须在 " + FIRST_YEAR + "–" + LAST_YEAR + " 之间。",
          "The year must be between " + FIRST_YEAR + " and " + LAST_YEAR + ".");
    }
    return read(parts, year);
  }

  private static Period read(Matcher parts, int year) {
    if (parts.group("semester") != null) {
      int semester = number(parts, "semester", 2, "半年", "half-year");
      return new Period(Frequency.SEMESTER, LocalDate.of(year, semester * 6 - 5, 1));
    }
    if (parts.group("quarter") != null) {
      int quarter = number(parts, "quarter", 4, "季度", "quarter");
      return new Period(Frequency.QUARTER, LocalDate.of(year, quarter * 3 - 2, 1));
    }
    if (parts.group("week") != null) {
      return week(year, number(parts, "week", Frequency.weeksIn(year), "周", "ISO week"));
    }
    if (parts.group("month") == null) {
      return new Period(Frequency.ANNUAL, LocalDate.of(year, 1, 1));
    }
    int month = number(parts, "month", 12, "月", "month");
    if (parts.group("day") == null) {
      return new Period(Frequency.MONTH, LocalDate.of(year, month, 1));
    }
    int length = YearMonth.of(year, month).lengthOfMonth();
    int day = number(parts, "day", length, "日", "day");
    return new Period(Frequency.DAY, LocalDate.of(year, month, day));
  }

  private static Period week(int isoYear, int week) {
    LocalDate inFirstWeek = LocalDate.of(isoYear, 1, 4);
    return Period.of(Frequency.WEEK, inFirstWeek.with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, week));
  }

  private static int number(Matcher parts, String group, int last, String zh, String en) {
    int number = Integer.parseInt(parts.group(group));
    if (number < 1 || number > last) {
      String year = parts.group("year");
      boolean dayOfMonth = group.equals("day");
      String holder = dayOfMonth ? year + "-" + parts.group("month") : year;
      throw new InvalidPeriodException(
          "没有第 " + number + " " + zh + "：" + holder + " 的最后一个是 " + last + "。",
          "There is no " + en + " " + number + ": " + holder + " ends with " + last + ".");
    }
    return number;
  }

  private static InvalidPeriodException misshapen(String code) {
    if (code.chars().anyMatch(c -> c > 0x7F)) {
      return new InvalidPeriodException(
          "期别须用半角字符，例如 2020-06。", "A period has half-width characters only, such as 2020-06.");
    }
    return new InvalidPeriodException(
        "不是期别代码；可写 2020、2020-S1、2020-Q2、2020-06、2020-W35 或 2020-09-11。",
        "Not a period code; write 2020, 2020-S1, 2020-Q2, 2020-06, 2020-W35 or 2020-09-11.");
  }
}
