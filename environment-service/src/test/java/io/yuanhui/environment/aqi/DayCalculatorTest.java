package io.yuanhui.environment.aqi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.yuanhui.environment.station.Pollutant;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.IntToLongFunction;
import org.junit.jupiter.api.Test;

class DayCalculatorTest {

  private static final long UNIT = 10_000;

  private final DayCalculator calculator =
      new DayCalculator(DomainTables.BOOK.validity(LocalDate.of(2020, 1, 1)));

  @Test
  void a_daily_mean_takes_20_valid_hours() {
    assertEquals(
        new BigDecimal("9.500000"),
        day(Pollutant.PM25, hour -> hour < 20 ? hour * UNIT : HourOfAir.NONE)
            .concentrations()
            .get(Item.PM25_24H));
    DayOfAir short19 = day(Pollutant.PM25, hour -> hour < 19 ? hour * UNIT : HourOfAir.NONE);
    assertFalse(short19.concentrations().containsKey(Item.PM25_24H));
    assertEquals(19, short19.validHours().get(Pollutant.PM25));
  }

  @Test
  void ozones_windows_lie_within_the_day_and_take_six_of_eight_hours() {
    DayOfAir whole = day(Pollutant.O3, hour -> hour >= 16 ? 100 * UNIT : 10 * UNIT);
    assertEquals(17, whole.windows());
    assertEquals(new BigDecimal("100.000000"), whole.concentrations().get(Item.O3_8H));
    assertEquals(new BigDecimal("100.000000"), whole.concentrations().get(Item.O3_1H));

    // Hours 0, 1 and 2 are missing: of the first windows one has 5 hours.
    DayOfAir gap = day(Pollutant.O3, hour -> hour < 3 ? HourOfAir.NONE : 50 * UNIT);
    assertEquals(16, gap.windows());
  }

  @Test
  void with_fewer_than_14_windows_only_a_maximum_beyond_160_counts() {
    IntToLongFunction afternoon = hour -> hour < 10 ? HourOfAir.NONE : 160 * UNIT;
    assertEquals(9, day(Pollutant.O3, afternoon).windows());
    assertFalse(day(Pollutant.O3, afternoon).concentrations().containsKey(Item.O3_8H));
    DayOfAir beyond = day(Pollutant.O3, hour -> hour < 10 ? HourOfAir.NONE : 161 * UNIT);
    assertEquals(new BigDecimal("161.000000"), beyond.concentrations().get(Item.O3_8H));
    assertFalse(beyond.concentrations().containsKey(Item.O3_1H));
  }

  @Test
  void means_are_half_even_at_the_sixth_decimal() {
    // 1 ÷ 24 of a ten-thousandth is 0.00000416…; 3 ÷ 24 is 0.0000125, to the even 0.000012.
    assertEquals(
        new BigDecimal("0.000004"),
        day(Pollutant.SO2, hour -> hour == 0 ? 1 : 0).concentrations().get(Item.SO2_24H));
    assertEquals(
        new BigDecimal("0.000012"),
        day(Pollutant.SO2, hour -> hour == 0 ? 3 : 0).concentrations().get(Item.SO2_24H));
  }

  private DayOfAir day(Pollutant pollutant, IntToLongFunction values) {
    HourOfAir[] hours = new HourOfAir[24];
    for (int hour = 0; hour < 24; hour++) {
      hours[hour] = new HourOfAir().set(pollutant, values.applyAsLong(hour));
    }
    return calculator.day(hours);
  }
}
