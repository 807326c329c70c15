package io.yuanhui.statistics.progress;

import static io.yuanhui.statistics.unit.Unit.COUNT;
import static io.yuanhui.statistics.unit.Unit.HUNDRED_MILLION_CNY;
import static io.yuanhui.statistics.unit.Unit.PCT;
import static io.yuanhui.statistics.unit.Unit.PERSON;
import static io.yuanhui.statistics.unit.Unit.PP;
import static io.yuanhui.statistics.unit.Unit.TEN_THOUSAND_CNY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.yuanhui.statistics.indicator.Better;
import io.yuanhui.statistics.period.Period;
import io.yuanhui.statistics.unit.IncompatibleUnitsException;
import io.yuanhui.statistics.unit.Quantity;
import io.yuanhui.statistics.unit.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetProgressTest {

  private static final Period AUGUST = Period.parse("2020-08");

  @ParameterizedTest
  @CsvSource({
    "4280,  3650,  PERSON,   1, 117.3",
    "1204,  902,   PERSON,   1, 133.5",
    "1309,  966,   PERSON,   1, 135.5",
    "618,   355,   PERSON,   0, 174",
    "618,   355,   PERSON,   2, 174.08",
    "4280,  3650,  PERSON,   2, 117.26",
    "16.95, 32.22, 100M_CNY, 1, 52.6",
    "18,    25,    COUNT,    0, 72"
  })
  void the_implied_targets_of_the_seed_give_its_published_progress(
      String value, String target, String unit, int decimals, BigDecimal published) {
    TargetProgress progress =
        TargetProgress.of(
            Quantity.of(value, Unit.parse(unit)),
            Quantity.of(target, Unit.parse(unit)),
            Better.UP,
            AUGUST);

    assertEquals(published, progress.progress().setScale(decimals, RoundingMode.HALF_EVEN));
  }

  @Test
  void ahead_is_progress_less_pace_in_percentage_points() {
    TargetProgress progress =
        TargetProgress.of(
            Quantity.of("4280", PERSON), Quantity.of("3650", PERSON), Better.UP, AUGUST);

    assertEquals(
        new TargetProgress(
            new BigDecimal("117.260274"),
            new BigDecimal("66.666667"),
            new BigDecimal("50.593607"),
            true,
            Quantity.of("630", PERSON)),
        progress);
  }

  @ParameterizedTest
  @CsvSource({
    "2020-08, 66.666667",
    "2020-06, 50.000000",
    "2020-Q3, 75.000000",
    "2020, 100.000000",
    "2020-09-11, 69.672131",
    "2021-09-11, 69.589041"
  })
  void the_pace_counts_months_or_days(String period, BigDecimal pace) {
    Quantity half = Quantity.of("50", COUNT);
    Quantity whole = Quantity.of("100", COUNT);
    TargetProgress progress = TargetProgress.of(half, whole, Better.UP, Period.parse(period));

    assertEquals(pace, progress.pace());
    assertEquals(new BigDecimal("50").subtract(pace), progress.ahead());
    assertEquals(false, progress.met());
    assertEquals(half.negated(), progress.distance());
  }

  @ParameterizedTest
  @CsvSource({"2, true, 2.2", "4.2, true, 0.0", "4.3, false, -0.1"})
  void where_lower_is_better_the_target_is_a_ceiling(String rate, boolean met, String distance) {
    TargetProgress progress =
        TargetProgress.of(Quantity.of(rate, PCT), Quantity.of("4.2", PCT), Better.DOWN, AUGUST);

    assertNull(progress.progress());
    assertNull(progress.ahead());
    assertEquals(new BigDecimal("66.666667"), progress.pace());
    assertEquals(met, progress.met());
    assertEquals(Quantity.of(distance, PP), progress.distance());
  }

  @Test
  void a_target_that_is_just_reached_is_met() {
    Quantity target = Quantity.of("1", HUNDRED_MILLION_CNY);
    Quantity value = Quantity.of("10000", TEN_THOUSAND_CNY);

    assertEquals(true, TargetProgress.of(value, target, Better.UP, AUGUST).met());
  }

  @Test
  void a_target_of_nothing_has_no_ratio_but_can_be_met() {
    Quantity nothing = Quantity.of("0", COUNT);
    TargetProgress progress = TargetProgress.of(nothing, nothing, Better.UP, AUGUST);

    assertNull(progress.progress());
    assertNull(progress.ahead());
    assertEquals(true, progress.met());
  }

  @Test
  void without_a_better_direction_there_is_progress_but_nothing_to_meet() {
    TargetProgress progress =
        TargetProgress.of(Quantity.of("30", COUNT), Quantity.of("40", COUNT), Better.NONE, AUGUST);

    assertEquals(new BigDecimal("75.000000"), progress.progress());
    assertNull(progress.met());
  }

  @Test
  void a_target_of_another_dimension_is_refused() {
    Quantity value = Quantity.of("1", COUNT);
    Quantity target = Quantity.of("1", PERSON);

    assertThrows(
        IncompatibleUnitsException.class,
        () -> TargetProgress.of(value, target, Better.UP, AUGUST));
    assertThrows(
        IncompatibleUnitsException.class,
        () -> TargetProgress.of(value, target, Better.DOWN, AUGUST));
  }
}
