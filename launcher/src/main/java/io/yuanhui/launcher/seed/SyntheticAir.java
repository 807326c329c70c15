package io.yuanhui.launcher.seed;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Hourly readings for 2020 that were made up, always the same, so that the figures the district
 * published follow from records: of the 255 days from 1 January to 11 September, all valid, 175 are
 * good; of the weeks from the 13th to the 36th the district has the least PM2.5 in 20.
 *
 * <p>How: each month has a number of days that are not good, and a hash of the date says which.
 * Such a day has too much PM2.5 from October to April and too much ozone from May to September. A
 * day's value is spread over its hours by a pattern whose deviations add up to nothing, so that the
 * mean is the value. The district's two stations lie one above and one below it. The neighbours
 * have the district's PM2.5 and something more; in four of the weeks one of them has less.
 */
final class SyntheticAir {

  /** The year that is made up. */
  static final int YEAR = 2020;

  private static final LocalDate FIRST = LocalDate.of(YEAR, 1, 1);
  private static final LocalDate LAST = LocalDate.of(YEAR, 12, 31);

  /** Days that are not good, by month; 80 until 11 September. */
  private static final int[] NOT_GOOD = {24, 12, 5, 6, 8, 12, 6, 5, 2, 3, 8, 16};

  /** The days of September of which two are not good; those behind all are. */
  private static final int SEPTEMBER_UNTIL = 11;

  /** Mondays of the weeks that the district does not win: 15, 20, 27 and 33. */
  private static final Set<LocalDate> LOST_WEEKS =
      Set.of(
          LocalDate.of(YEAR, 4, 6),
          LocalDate.of(YEAR, 5, 11),
          LocalDate.of(YEAR, 6, 29),
          LocalDate.of(YEAR, 8, 10));

  /** How hours deviate from their day; adds up to 0. */
  private static final int[] DAILY = {
    2, 1, 1, 0, -1, -1, 0, 2, 4, 4, 2, 0, -2, -3, -4, -4, -3, -1, 0, 1, 1, 1, 0, 0
  };

  /** How the eight hours of most ozone, from noon on, deviate from their mean; adds up to 0. */
  private static final int[] NOON = {-8, -3, 2, 6, 6, 3, -1, -5};

  private static final int NOON_BEGINS = 12;

  /**
   * A station of the district or of a neighbour.
   *
   * @param above what its particles have above the district's, of its own
   * @param neighbour 0 for the district, else a number of its own
   */
  record Station(
      String code,
      String name,
      String region,
      String longitude,
      String latitude,
      int above,
      int neighbour) {

    boolean isOfTheDistrict() {
      return neighbour == 0;
    }
  }

  /** Where they stand is made up too, somewhere in the region. */
  static final List<Station> STATIONS =
      List.of(
          new Station("SYN-YH-1", "源汇一号站（合成数据）", "411102", "114.0155", "33.5652", 1, 0),
          new Station("SYN-YH-2", "源汇二号站（合成数据）", "411102", "114.0072", "33.5489", -1, 0),
          new Station("SYN-YC-1", "郾城站（合成数据）", "411103", "114.0064", "33.5874", 0, 1),
          new Station("SYN-ZL-1", "召陵站（合成数据）", "411104", "114.0939", "33.5864", 0, 2),
          new Station("SYN-WY-1", "舞阳站（合成数据）", "411121", "113.5984", "33.4377", 0, 3),
          new Station("SYN-LY-1", "临颍站（合成数据）", "411122", "113.9314", "33.8281", 0, 4),
          new Station("SYN-KF-1", "经济技术开发区站（合成数据）", "411171", "114.0551", "33.5621", 0, 5));

  private final Set<LocalDate> notGood = notGood();

  /** A station's year as CSV: µg/m³, of CO mg/m³. */
  String csv(Station station) {
    StringBuilder csv = new StringBuilder(500_000).append("hour,so2,no2,co,o3,pm10,pm25\n");
    FIRST
        .datesUntil(LAST.plusDays(1))
        .forEach(
            day -> {
              for (int hour = 0; hour < DAILY.length; hour++) {
                append(csv, station, day, hour);
              }
            });
    return csv.toString();
  }

  private void append(StringBuilder csv, Station station, LocalDate day, int hour) {
    boolean winter = day.getMonthValue() <= 4 || day.getMonthValue() >= 10;
    boolean good = !notGood.contains(day);
    int pm25 = pm25(day, winter, good) + above(station, day);
    int pm10 = pm25(day, winter, good) * 5 / 4 + 20 + pick(day, "pm10", 15) + station.above();
    int ozone = ozone(day, winter, good) + station.above();
    int deviation = DAILY[hour];
    csv.append(day).append('T').append(hour < 10 ? "0" : "").append(hour).append(":00:00+08:00,");
    csv.append(8 + pick(day, "so2", 8) + deviation).append(',');
    csv.append(22 + pick(day, "no2", 20) + deviation).append(',');
    csv.append("0.").append(60 + pick(day, "co", 20) + deviation).append(',');
    csv.append(ozoneAt(hour, ozone)).append(',');
    csv.append(pm10 + deviation * Math.max(1, pm10 / 12)).append(',');
    csv.append(pm25 + deviation * Math.max(1, pm25 / 12)).append('\n');
  }

  private static int pm25(LocalDate day, boolean winter, boolean good) {
    if (!winter) {
      return 16 + pick(day, "pm25", 24);
    }
    return good ? 36 + pick(day, "pm25", 35) : 80 + pick(day, "pm25", 70);
  }

  private static int ozone(LocalDate day, boolean winter, boolean good) {
    if (winter) {
      return 50 + pick(day, "o3", 45);
    }
    return good ? 90 + pick(day, "o3", 60) : 166 + pick(day, "o3", 45);
  }

  private static int ozoneAt(int hour, int ozone) {
    int sinceNoon = hour - NOON_BEGINS;
    return sinceNoon >= 0 && sinceNoon < NOON.length
        ? ozone + NOON[sinceNoon]
        : ozone * 2 / 5 + DAILY[hour];
  }

  private static int above(Station station, LocalDate day) {
    if (station.isOfTheDistrict()) {
      return station.above();
    }
    LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    boolean wins = LOST_WEEKS.contains(monday) && winner(monday) == station.neighbour();
    return wins ? -2 : 2 + pick(day, station.code(), 8);
  }

  private static int winner(LocalDate monday) {
    return 1 + (int) (ChronoUnit.WEEKS.between(FIRST, monday) % 5);
  }

  private static Set<LocalDate> notGood() {
    Set<LocalDate> chosen = new TreeSet<>();
    for (int month = 1; month <= 12; month++) {
      LocalDate first = LocalDate.of(YEAR, month, 1);
      int days = month == 9 ? SEPTEMBER_UNTIL : first.lengthOfMonth();
      List<LocalDate> candidates = new ArrayList<>(first.datesUntil(first.plusDays(days)).toList());
      candidates.sort(Comparator.comparingInt(day -> pick(day, "not good", 1 << 30)));
      chosen.addAll(candidates.subList(0, NOT_GOOD[month - 1]));
    }
    return chosen;
  }

  /** From 0 on, always the same of a day and a name. */
  private static int pick(LocalDate day, String name, int below) {
    long mixed = day.toEpochDay() * 0x9E3779B97F4A7C15L + name.hashCode() * 0xC2B2AE3D27D4EB4FL;
    mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return (int) Math.floorMod(mixed ^ (mixed >>> 31), (long) below);
  }

  /** What the request that adds a station says. */
  static Map<String, Object> request(Station station) {
    return Map.ofEntries(
        Map.entry("code", station.code()),
        Map.entry("name", station.name()),
        Map.entry("region", station.region()),
        Map.entry("longitude", new BigDecimal(station.longitude())),
        Map.entry("latitude", new BigDecimal(station.latitude())),
        Map.entry("kind", "national"),
        Map.entry("operator", "合成数据 synthetic"),
        Map.entry("from", FIRST.toString()),
        Map.entry("to", LAST.toString()),
        Map.entry("synthetic", true),
        Map.entry("source", "由 SyntheticAir 生成，非实测 Generated by SyntheticAir; not measured."));
  }
}
