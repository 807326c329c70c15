package io.yuanhui.environment.aqi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.yuanhui.environment.aqi.PeriodCalculator.Demand;
import io.yuanhui.environment.station.Pollutant;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PeriodCalculatorTest {

  private final PeriodCalculator periods = new PeriodCalculator(DomainTables.BOOK);

  @Test
  void the_90th_percentile_is_interpolated() {
    List<BigDecimal> values =
        Stream.of(110, 72, 85, 90, 140, 101, 95, 118, 125, 60).map(BigDecimal::valueOf).toList();
    assertEquals(0, new BigDecimal("126.5").compareTo(Percentile.of(values, 90).orElseThrow()));
    assertEquals(true, Percentile.of(List.of(), 90).isEmpty());
    assertEquals(new BigDecimal(60), Percentile.of(List.of(new BigDecimal(60)), 90).orElseThrow());
  }

  @Test
  void the_composite_index_by_the_limits_of_either_time() {
    Map<Pollutant, BigDecimal> values =
        Map.of(
            Pollutant.SO2, new BigDecimal(12),
            Pollutant.NO2, new BigDecimal(27),
            Pollutant.PM10, new BigDecimal(78),
            Pollutant.PM25, new BigDecimal(45),
            Pollutant.CO, new BigDecimal("1.2"),
            Pollutant.O3, new BigDecimal(168));
    assertEquals(new BigDecimal("4.625"), composite(values, 2025, Map.of()));
    assertEquals(new BigDecimal("5.025"), composite(values, 2027, Map.of()));
    assertEquals(
        new BigDecimal("4.825"), composite(values, 2025, Map.of(Pollutant.SO2, new BigDecimal(2))));
  }

  @Test
  void good_days_their_share_levels_and_longest_run() {
    List<AirDay> days =
        days(
            LocalDate.of(2020, 1, 1),
            "10,15,0.5,60,50,30",
            "10,15,0.5,60,50,76",
            "10,15,0.5,60,50,75",
            "10,15,0.5,60,50,30",
            "10,15,0.5,60,,30",
            "10,15,0.5,60,50,30");
    PeriodOfAir week = period(days, Demand.NONE);

    assertEquals(5, week.validDays());
    assertEquals(4, week.goodDays());
    assertEquals(new BigDecimal("80.00"), week.ratio());
    assertEquals(Map.of(1, 3, 2, 1, 3, 1), week.levels());
    assertEquals(
        new PeriodOfAir.Run(2, LocalDate.of(2020, 1, 3), LocalDate.of(2020, 1, 4)),
        week.longestRun());
  }

  @Test
  void a_sand_dust_day_is_a_day_but_not_in_means_of_particles() {
    List<AirDay> days =
        new ArrayList<>(
            days(LocalDate.of(2020, 1, 1), "10,15,0.5,60,50,30", "20,15,0.5,60,900,70"));
    days.set(1, dusty(days.get(1)));
    PeriodOfAir period = period(days, Demand.NONE);

    assertEquals(2, period.validDays());
    assertEquals(new BigDecimal("50"), period.means().get(Pollutant.PM10.ordinal()).mean());
    assertEquals(1, period.means().get(Pollutant.PM10.ordinal()).days());
    assertEquals(new BigDecimal("15"), period.means().get(Pollutant.SO2.ordinal()).mean());
    // 10 ÷ 60 + 15 ÷ 40 + 0.5 ÷ 4 + 60 ÷ 160 + 50 ÷ 70 + 30 ÷ 35
    assertEquals(new BigDecimal("2.613"), period.compositeIndex());
  }

  @Test
  void a_year_across_the_change_says_which_limits_hold_for_which_part() {
    List<AirDay> days = days(LocalDate.of(2026, 2, 28), "10,15,0.5,60,65,32", "10,15,0.5,60,65,32");
    PeriodOfAir year =
        periods.period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), days, Demand.YEAR);

    assertEquals(
        List.of("GB 3095-2012", "GB 3095-2026"),
        year.parts().stream().map(PeriodOfAir.Part::standard).toList());
    assertEquals(LocalDate.of(2026, 2, 28), year.parts().get(0).to());
    assertEquals(LocalDate.of(2026, 3, 1), year.parts().get(1).from());
    assertEquals(true, year.parts().get(0).attained());
    assertEquals(false, year.parts().get(1).attained());
    assertNull(year.compositeIndex());
    assertEquals("HJ 633-2012", days.get(0).standard());
    assertEquals("HJ 633-2026", days.get(1).standard());
  }

  @Test
  void a_month_takes_27_days_february_25_and_a_year_324() {
    assertEquals(false, sufficient(LocalDate.of(2021, 1, 1), 26, Demand.WHOLE_MONTHS));
    assertEquals(true, sufficient(LocalDate.of(2021, 1, 1), 27, Demand.WHOLE_MONTHS));
    assertEquals(true, sufficient(LocalDate.of(2021, 2, 1), 25, Demand.WHOLE_MONTHS));
    assertEquals(false, sufficient(LocalDate.of(2021, 2, 1), 24, Demand.WHOLE_MONTHS));
    assertEquals(true, sufficient(LocalDate.of(2021, 1, 1), 365, Demand.YEAR));
    assertEquals(false, sufficient(LocalDate.of(2021, 1, 1), 323, Demand.YEAR));
  }

  private boolean sufficient(LocalDate from, int count, Demand demand) {
    String[] same = Stream.generate(() -> "10,15,0.5,60,50,30").limit(count).toArray(String[]::new);
    LocalDate to =
        demand == Demand.YEAR ? from.plusYears(1).minusDays(1) : from.plusMonths(1).minusDays(1);
    return periods
        .period(from, to, days(from, same), demand)
        .means()
        .get(Pollutant.PM25.ordinal())
        .sufficient();
  }

  private PeriodOfAir period(List<AirDay> days, Demand demand) {
    return periods.period(days.get(0).day(), days.get(days.size() - 1).day(), days, demand);
  }

  private static List<AirDay> days(LocalDate from, String... concentrations) {
    List<AirDay> days = new ArrayList<>();
    for (int i = 0; i < concentrations.length; i++) {
      LocalDate day = from.plusDays(i);
      Map<Item, BigDecimal> values = DomainTables.day(concentrations[i]);
      AqiResult result = new AqiCalculator(DomainTables.BOOK.standard(day)).day(values);
      days.add(
          new AirDay(
              day,
              result.standard(),
              values,
              result.iaqis(),
              result.aqi(),
              result.primary(),
              result.level() == null ? null : result.level().number(),
              "24,24,24,24,24,24",
              17,
              false,
              false));
    }
    return days;
  }

  private static AirDay dusty(AirDay day) {
    return new AirDay(
        day.day(),
        day.standard(),
        day.concentrations(),
        day.iaqis(),
        day.aqi(),
        day.primary(),
        day.level(),
        day.validHours(),
        day.windows(),
        true,
        day.provisional());
  }

  private static BigDecimal composite(
      Map<Pollutant, BigDecimal> values, int year, Map<Pollutant, BigDecimal> weights) {
    return CompositeIndex.of(values, DomainTables.BOOK.limits(LocalDate.of(year, 6, 1)), weights)
        .orElseThrow();
  }
}
