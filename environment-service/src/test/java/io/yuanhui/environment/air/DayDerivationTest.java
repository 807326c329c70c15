package io.yuanhui.environment.air;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.yuanhui.environment.aqi.AirDay;
import io.yuanhui.environment.aqi.DayCalculator;
import io.yuanhui.environment.aqi.DomainTables;
import io.yuanhui.environment.aqi.HourOfAir;
import io.yuanhui.environment.station.Pollutant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;

class DayDerivationTest {

  private static final LocalDate DAY = LocalDate.of(2020, 2, 29);

  private final long seed = System.nanoTime();
  private final Random random = new Random(seed);

  /** An hour as it arrives, provisional first or the other way round. */
  private record Arrival(long hour, boolean confirmed, HourOfAir values) {}

  @RepeatedTest(50)
  void the_order_in_which_hours_arrive_does_not_matter() {
    List<Arrival> arrivals = new ArrayList<>();
    for (int hour = 0; hour < DayCalculator.HOURS; hour++) {
      for (boolean confirmed : new boolean[] {false, true}) {
        if (random.nextInt(10) > 1) {
          arrivals.add(new Arrival(EpochHour.first(DAY) + hour, confirmed, values()));
        }
      }
    }
    Optional<AirDay> straight = day(arrivals);
    Collections.shuffle(arrivals, random);

    assertEquals(straight, day(arrivals), () -> "seed " + seed);
  }

  private HourOfAir values() {
    HourOfAir values = new HourOfAir();
    for (Pollutant pollutant : Pollutant.ALL) {
      if (random.nextInt(20) > 0) {
        values.set(pollutant, random.nextInt(3_000_000) - 50_000);
      }
    }
    return values;
  }

  private static Optional<AirDay> day(List<Arrival> arrivals) {
    StationHours hours = new StationHours(EpochHour.first(DAY), EpochHour.first(DAY.plusDays(1)));
    arrivals.forEach(each -> hours.add(each.hour(), each.confirmed(), each.values()));
    return new DayDerivation(DomainTables.BOOK).ofStation(hours, DAY);
  }
}
