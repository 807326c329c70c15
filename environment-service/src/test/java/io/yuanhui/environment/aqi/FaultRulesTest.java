package io.yuanhui.environment.aqi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.yuanhui.environment.station.Pollutant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FaultRulesTest {

  private static final long UNIT = 10_000;

  @Test
  void negative_values_and_codes_for_none_do_not_count() {
    assertEquals(Fault.NEGATIVE, FaultRules.invalid(-1).orElseThrow());
    assertEquals(Fault.SENTINEL, FaultRules.invalid(-999 * UNIT).orElseThrow());
    assertEquals(Fault.SENTINEL, FaultRules.invalid(-9999 * UNIT).orElseThrow());
    assertEquals(true, FaultRules.invalid(0).isEmpty());
  }

  @Test
  void six_hours_of_the_same_value_are_stuck_and_five_are_not() {
    assertEquals(Set.of(), at(2, 7, 7, 7, 7, 7, 8));
    assertEquals(Set.of(Fault.STUCK), at(2, 7, 7, 7, 7, 7, 7));
    assertEquals(Set.of(Fault.STUCK), at(5, 7, 7, 7, 7, 7, 7));
    assertEquals(Set.of(), at(5, 0, 0, 0, 0, 0, 0));
  }

  @Test
  void fine_particles_above_all_particles_are_flagged_and_count() {
    HourOfAir hour = new HourOfAir().set(Pollutant.PM25, 80 * UNIT).set(Pollutant.PM10, 70 * UNIT);
    assertEquals(Set.of(Fault.PM25_OVER_PM10), FaultRules.faults(List.of(hour), 0, Pollutant.PM25));
    assertEquals(false, Fault.PM25_OVER_PM10.isInvalid());
  }

  private static Set<Fault> at(int hour, int... values) {
    List<HourOfAir> hours = new ArrayList<>();
    for (int value : values) {
      hours.add(new HourOfAir().set(Pollutant.NO2, value * UNIT));
    }
    return FaultRules.faults(hours, hour, Pollutant.NO2);
  }
}
