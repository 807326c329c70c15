package io.yuanhui.statistics.period;

import static java.time.temporal.IsoFields.WEEK_BASED_YEAR;
import static java.time.temporal.IsoFields.WEEK_OF_WEEK_BASED_YEAR;

import io.yuanhui.commons.problem.Text;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Optional;

/** How often a series is observed, with the codes of SDMX ({@code CL_FREQ}). */
public enum Frequency {
  ANNUAL("A", "年度", "Annual", 12) {
    @Override
    String print(LocalDate start) {
      return year(start.getYear());
    }
  },
  SEMESTER("S", "半年度", "Half-yearly", 6) {
    @Override
    String print(LocalDate start) {
      return year(start.getYear()) + "-S" + numberInYear(start);
    }
  },
  QUARTER("Q", "季度", "Quarterly", 3) {
    @Override
    String print(LocalDate start) {
      return year(start.getYear()) + "-Q" + numberInYear(start);
    }
  },
  MONTH("M", "月度", "Monthly", 1) {
    @Override
    String print(LocalDate start) {
      return year(start.getYear()) + "-" + twoDigits(start.getMonthValue());
    }
  },
  WEEK("W", "周", "Weekly", 0) {
    @Override
    LocalDate startOf(LocalDate day) {
      return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    @Override
    LocalDate step(LocalDate start, long count) {
      return start.plusWeeks(count);
    }

    @Override
    String print(LocalDate start) {
      return year(start.get(WEEK_BASED_YEAR))
          + "-W"
          + twoDigits(start.get(WEEK_OF_WEEK_BASED_YEAR));
    }
  },
  DAY("D", "日", "Daily", 0) {
    @Override
    LocalDate startOf(LocalDate day) {
      return day;
    }

    @Override
    LocalDate step(LocalDate start, long count) {
      return start.plusDays(count);
    }

    @Override
    String print(LocalDate start) {
      return year(start.getYear())
          + "-"
          + twoDigits(start.getMonthValue())
          + "-"
          + twoDigits(start.getDayOfMonth());
    }
  };

  private final String code;
  private final Text label;
  private final int months;

  Frequency(String code, String zh, String en, int months) {
    this.code = code;
    this.label = Text.of(zh, en);
    this.months = months;
  }

  /** Reads a letter of {@code A S Q M W D}; empty for anything else. */
  public static Optional<Frequency> parse(String code) {
    return Arrays.stream(values()).filter(frequency -> frequency.code.equals(code)).findFirst();
  }

  /** The code of one letter: {@code A S Q M W D}. */
  public String code() {
    return code;
  }

  public Text label() {
    return label;
  }

  /** Whether a period is a whole number of calendar months, so that its pace counts in months. */
  boolean isMonths() {
    return months > 0;
  }

  /** The first day of the period that holds a day. */
  LocalDate startOf(LocalDate day) {
    int firstMonth = (numberInYear(day) - 1) * months + 1;
    return LocalDate.of(day.getYear(), firstMonth, 1);
  }

  /** The first day of the period that lies {@code count} periods later; negative for earlier. */
  LocalDate step(LocalDate start, long count) {
    return start.plus(Math.multiplyExact(count, (long) months), ChronoUnit.MONTHS);
  }

  /** The code of the period that begins on a day. */
  abstract String print(LocalDate start);

  /** 52 or 53: the weeks of an ISO year. */
  static int weeksIn(int isoYear) {
    return (int) LocalDate.of(isoYear, 7, 1).range(WEEK_OF_WEEK_BASED_YEAR).getMaximum();
  }

  int numberInYear(LocalDate day) {
    return (day.getMonthValue() - 1) / months + 1;
  }

  /** By hand, as a page of figures prints a thousand: {@code String.format} showed in profiles. */
  private static String twoDigits(int number) {
    return number < 10 ? "0" + number : Integer.toString(number);
  }

  private static String year(int year) {
    return year < 0 || year > 999
        ? Integer.toString(year)
        : "0".repeat(4 - Integer.toString(year).length()) + year;
  }
}
