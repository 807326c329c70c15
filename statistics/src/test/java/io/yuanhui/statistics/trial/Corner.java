package io.yuanhui.statistics.trial;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * A town of the district and a year that no other test writes about.
 *
 * <p>The year before is left to the same corner, for comparisons.
 *
 * @param region a town's code, of nine digits
 */
public record Corner(String region, int year) {

  private static final String[] TOWNS = {
    "411102001", "411102002", "411102003", "411102004", "411102100", "411102101", "411102102"
  };
  private static final int FIRST_YEAR = 1903;
  private static final int YEARS = 61;
  private static final AtomicInteger TAKEN = new AtomicInteger();

  /** The next free one. */
  public static Corner fresh() {
    int number = TAKEN.getAndIncrement();
    if (number >= TOWNS.length * YEARS) {
      throw new IllegalStateException("every corner is taken");
    }
    return new Corner(TOWNS[number % TOWNS.length], FIRST_YEAR + number / TOWNS.length * 2);
  }

  /** Such as {@code 1987-06}. */
  public String month(int number) {
    return "%d-%02d".formatted(year, number);
  }

  /** The same month of the year before. */
  public String lastYear(int month) {
    return "%d-%02d".formatted(year - 1, month);
  }

  /** Such as {@code 1987-06-01}. */
  public String day(int month, int day) {
    return "%d-%02d-%02d".formatted(year, month, day);
  }

  /** The parameters that choose what stands in this corner. */
  public String query() {
    return "region=" + region + "&from=" + (year - 1) + "&to=" + year;
  }
}
