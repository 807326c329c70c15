package io.yuanhui.launcher.seed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The figures that were published follow from the readings that were made up, counted by hand. */
class SyntheticAirTest {

  private static final LocalDate UNTIL = LocalDate.of(2020, 9, 11);

  /** What a day comes to: PM2.5, PM10, the greatest 8 hours of ozone. */
  private record Day(double pm25, double pm10, double ozone) {}

  @Test
  void of_255_days_until_11_September_175_are_good() {
    Map<LocalDate, Day> district = region("411102");
    List<LocalDate> until = district.keySet().stream().filter(day -> !day.isAfter(UNTIL)).toList();
    long good =
        until.stream()
            .map(district::get)
            .filter(day -> day.pm25 <= 75.4 && day.pm10 <= 150.4 && day.ozone <= 160.4)
            .count();

    assertEquals(255, until.size());
    assertEquals(175, good);
    assertEquals(366, district.size());
  }

  @Test
  void in_20_of_24_weeks_the_district_has_the_least_fine_particles() {
    Map<String, Map<LocalDate, Day>> regions = new TreeMap<>();
    SyntheticAir.STATIONS.forEach(s -> regions.computeIfAbsent(s.region(), this::region));
    int weeks = 0;
    int first = 0;
    for (LocalDate monday = LocalDate.of(2020, 3, 23);
        !monday.plusDays(6).isAfter(UNTIL);
        monday = monday.plusWeeks(1)) {
      assertEquals(DayOfWeek.MONDAY, monday.getDayOfWeek());
      double own = week(regions.get("411102"), monday);
      LocalDate begin = monday;
      weeks++;
      if (regions.values().stream().allMatch(each -> week(each, begin) >= own)) {
        first++;
      }
    }

    assertEquals(24, weeks);
    assertEquals(20, first);
  }

  @Test
  void every_year_is_made_up_alike_and_whole_and_positive() {
    for (SyntheticAir.Station station : SyntheticAir.STATIONS) {
      String csv = new SyntheticAir().csv(station);
      assertEquals(csv, new SyntheticAir().csv(station));
      assertEquals(366 * 24 + 1, csv.split("\n").length);
      assertTrue(csv.lines().skip(1).noneMatch(line -> line.contains(",-")), station.code());
      assertEquals(true, SyntheticAir.request(station).get("synthetic"));
    }
  }

  @Test
  void the_sample_has_our_columns_and_its_gaps() {
    List<String> lines = AirSample.csv(Path.of("../samples/air/Changping.csv.gz")).lines().toList();

    assertEquals(35_065, lines.size());
    assertEquals("2013-03-01T00:00:00+08:00,13,7,300,85,6,3", lines.get(1));
    assertTrue(lines.stream().anyMatch(line -> line.contains("NA")));
  }

  private static double week(Map<LocalDate, Day> days, LocalDate monday) {
    return monday.datesUntil(monday.plusWeeks(1)).mapToDouble(d -> days.get(d).pm25).sum();
  }

  private Map<LocalDate, Day> region(String code) {
    Map<LocalDate, List<Day>> days = new TreeMap<>();
    SyntheticAir.STATIONS.stream()
        .filter(station -> station.region().equals(code))
        .forEach(
            station ->
                days(new SyntheticAir().csv(station))
                    .forEach((d, v) -> days.computeIfAbsent(d, x -> new ArrayList<>()).add(v)));
    Map<LocalDate, Day> means = new HashMap<>();
    days.forEach(
        (day, its) ->
            means.put(
                day,
                new Day(
                    its.stream().mapToDouble(Day::pm25).average().orElseThrow(),
                    its.stream().mapToDouble(Day::pm10).average().orElseThrow(),
                    its.stream().mapToDouble(Day::ozone).average().orElseThrow())));
    return means;
  }

  private static Map<LocalDate, Day> days(String csv) {
    Map<LocalDate, List<String[]>> hours = new TreeMap<>();
    csv.lines()
        .skip(1)
        .map(line -> line.split(","))
        .forEach(
            row ->
                hours
                    .computeIfAbsent(
                        LocalDate.parse(row[0].substring(0, 10)), day -> new ArrayList<>())
                    .add(row));
    Map<LocalDate, Day> days = new HashMap<>();
    hours.forEach(
        (day, rows) -> {
          double ozone = 0;
          for (int first = 0; first <= 16; first++) {
            ozone = Math.max(ozone, mean(rows.subList(first, first + 8), 4));
          }
          days.put(day, new Day(mean(rows, 6), mean(rows, 5), ozone));
        });
    return days;
  }

  private static double mean(List<String[]> rows, int column) {
    return rows.stream()
        .mapToDouble(row -> Double.parseDouble(row[column]))
        .average()
        .orElseThrow();
  }
}
