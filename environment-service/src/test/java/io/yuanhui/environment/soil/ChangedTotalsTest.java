package io.yuanhui.environment.soil;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ChangedTotalsTest {

  @Test
  void the_first_steps_of_a_region_are_its_totals() {
    assertEquals(
        days(Map.of(1, 5, 3, 2)), DerivedTotals.changed(days(Map.of()), days(Map.of(1, 5, 3, -3))));
  }

  @Test
  void what_comes_after_a_step_changes_with_it_and_what_was_before_does_not() {
    assertEquals(
        days(Map.of(4, 12, 5, 22)),
        DerivedTotals.changed(days(Map.of(2, 10, 5, 20)), days(Map.of(4, 2))));
  }

  @Test
  void behind_steps_that_come_to_nothing_the_total_is_what_it_was() {
    assertEquals(
        days(Map.of(3, 12, 4, 22, 6, 20)),
        DerivedTotals.changed(days(Map.of(2, 10, 4, 20, 8, 30)), days(Map.of(3, 2, 6, -2))));
  }

  /** Areas by the day of a month. */
  private static NavigableMap<LocalDate, Amount> days(Map<Integer, Integer> areas) {
    NavigableMap<LocalDate, Amount> days = new TreeMap<>();
    areas.forEach(
        (day, area) ->
            days.put(
                LocalDate.of(2020, 1, day),
                new Amount(0, BigDecimal.valueOf(area), BigDecimal.ZERO, 0)));
    return days;
  }
}
