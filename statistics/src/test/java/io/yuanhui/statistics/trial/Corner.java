package io.yuanhui.statistics.trial;

import io.yuanhui.statistics.region.Region;
import io.yuanhui.statistics.region.RegionTree;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A town or village of the district and a year that no other test writes about.
 *
 * <p>The year before is left to the same corner, for comparisons.
 *
 * @param region a code of nine or twelve digits
 */
public record Corner(String region, int year) {

  private static final List<String> PLACES = placesOf("411102");
  private static final int FIRST_YEAR = 1951;
  private static final int YEARS = 37;
  private static final AtomicInteger TAKEN = new AtomicInteger();
  private static final AtomicInteger OWN_YEARS = new AtomicInteger();

  /** The next free one. */
  public static Corner fresh() {
    int number = TAKEN.getAndIncrement();
    if (number >= PLACES.size() * YEARS) {
      throw new IllegalStateException("every corner is taken");
    }
    return new Corner(PLACES.get(number % PLACES.size()), FIRST_YEAR + number / PLACES.size() * 2);
  }

  /** The next free one in a year that no other corner has, nor any year before it. */
  public static Corner ofOwnYear() {
    return new Corner(PLACES.get(0), FIRST_YEAR - 2 * OWN_YEARS.incrementAndGet());
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

  /** The towns of a district and their villages. */
  private static List<String> placesOf(String district) {
    RegionTree regions = RegionTree.national();
    return regions.all().stream()
        .filter(region -> !region.code().equals(district))
        .map(Region::code)
        .filter(code -> regions.isWithin(code, district))
        .toList();
  }
}
