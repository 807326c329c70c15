package io.yuanhui.statistics.period;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Comparator;
import java.util.Objects;

/**
 * A period of time that a figure is about: a year, a half-year, a quarter, a month, an ISO week or
 * a day. It prints as its SDMX code: {@code 2020}, {@code 2020-S1}, {@code 2020-Q2}, {@code
 * 2020-06}, {@code 2020-W35}, {@code 2020-09-11}.
 *
 * <p>Periods are ordered by their first day, then by their last: {@code 2020-01 < 2020-Q1 < 2020 <
 * 2020-02}. The order agrees with {@code equals}.
 *
 * @param frequency the kind of period
 * @param start its first day
 */
public record Period(Frequency frequency, LocalDate start) implements Comparable<Period> {

  private static final Comparator<Period> BY_START_THEN_END =
      Comparator.comparing(Period::start).thenComparing(Period::end);

  /**
   * @throws IllegalArgumentException where no period of that frequency begins on that day
   */
  public Period {
    Objects.requireNonNull(frequency);
    if (!frequency.startOf(start).equals(start)) {
      throw new IllegalArgumentException("No " + frequency + " begins on " + start);
    }
  }

  /**
   * Reads a code. Nothing is mended: blanks, full-width digits and lower-case letters are refused.
   *
   * @throws InvalidPeriodException with the reason: another shape, a year outside 1900–2199, or a
   *     month, week or day that does not exist
   */
  public static Period parse(String code) {
    return PeriodCode.parse(code);
  }

  /** The period of a frequency that holds a day. */
  public static Period of(Frequency frequency, LocalDate day) {
    return new Period(frequency, frequency.startOf(day));
  }

  /** The last day. */
  public LocalDate end() {
    return frequency.step(start, 1).minusDays(1);
  }

  /** The year that it counts towards: the calendar year, and for a week the ISO week's year. */
  public int year() {
    return frequency == Frequency.WEEK ? start.get(IsoFields.WEEK_BASED_YEAR) : start.getYear();
  }

  public Period previous() {
    return plus(-1);
  }

  public Period next() {
    return plus(1);
  }

  /** The period of the same frequency {@code count} periods later; earlier where negative. */
  public Period plus(int count) {
    return new Period(frequency, frequency.step(start, count));
  }

  /**
   * The period that a year-on-year comparison looks back to: the same number in the year before. 29
   * February looks back to 28 February, and week 53 to week 52, as a year with 53 weeks never
   * follows another: the last week is compared with the last.
   */
  public Period samePeriodLastYear() {
    if (frequency != Frequency.WEEK) {
      return new Period(frequency, start.minusYears(1));
    }
    boolean from53rd = start.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR) == 53;
    boolean over53rd = Frequency.weeksIn(year() - 1) == 53;
    return plus(from53rd || over53rd ? -53 : -52);
  }

  /** How much of {@link #year()} has passed by the end of this period. */
  public ElapsedShare elapsedShareOfYear() {
    return ElapsedShare.by(this);
  }

  /** The SDMX code. */
  public String code() {
    return frequency.print(start);
  }

  @Override
  public int compareTo(Period other) {
    return BY_START_THEN_END.compare(this, other);
  }

  @Override
  public String toString() {
    return code();
  }
}
