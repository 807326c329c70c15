package io.yuanhui.statistics.comparison;

import static io.yuanhui.statistics.unit.Unit.CNY;
import static io.yuanhui.statistics.unit.Unit.HUNDRED_MILLION_CNY;
import static io.yuanhui.statistics.unit.Unit.PCT;
import static io.yuanhui.statistics.unit.Unit.PERMILLE;
import static io.yuanhui.statistics.unit.Unit.PERSON;
import static io.yuanhui.statistics.unit.Unit.PP;
import static io.yuanhui.statistics.unit.Unit.RANK;
import static io.yuanhui.statistics.unit.Unit.TEN_THOUSAND_CNY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.yuanhui.statistics.comparison.Change.Kind;
import io.yuanhui.statistics.unit.IncompatibleUnitsException;
import io.yuanhui.statistics.unit.Quantity;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangeTest {

  @ParameterizedTest
  @CsvSource({
    "10.4,  -18.9, 29.3", // the worked example
    "2.0,   -27.3, 29.3", // fixed-asset investment of the seed
    "-12.2, -35.9, 23.7", // retail sales of the seed
    "1.5,   1.5,   0.0",
    "-3,    2.5,   -5.5"
  })
  void two_percentages_differ_by_percentage_points(String now, String base, String difference) {
    Change change = Change.between(Quantity.of(now, PCT), Quantity.of(base, PCT));

    assertEquals(new Change(Kind.POINTS, Quantity.of(difference, PP)), change);
  }

  @Test
  void permilles_differ_by_percentage_points_too() {
    Quantity difference = Change.difference(Quantity.of("12", PERMILLE), Quantity.of("0.7", PCT));

    assertEquals(0, Quantity.of("0.5", PP).compareTo(difference));
  }

  @ParameterizedTest
  @CsvSource({
    "4280, 3650, 17.260274",
    "50,   100,  -50.000000",
    "100,  100,  0.000000",
    "0,    100,  -100.000000",
    "-50,  100,  -150.000000"
  })
  void a_level_grows_by_a_rate(String now, String base, String rate) {
    Change change = Change.between(Quantity.of(now, PERSON), Quantity.of(base, PERSON));

    assertEquals(new Change(Kind.GROWTH, Quantity.of(rate, PCT)), change);
  }

  @Test
  void a_growth_rate_is_the_same_in_every_unit() {
    assertEquals(
        Optional.of(Quantity.of("10.000000", PCT)),
        Change.growth(
            Quantity.of("1.1", HUNDRED_MILLION_CNY), Quantity.of("10000", TEN_THOUSAND_CNY)));
  }

  @ParameterizedTest
  @CsvSource({"0", "0.00", "-5"})
  void without_a_positive_base_there_is_no_growth_rate(String base) {
    Change change = Change.between(Quantity.of("10", CNY), Quantity.of(base, CNY));

    assertEquals(Kind.GROWTH, change.kind());
    assertNull(change.value());
  }

  @Test
  void a_rank_moves_up_by_the_places_it_wins() {
    assertEquals(
        new Change(Kind.MOVEMENT, Quantity.of("3", RANK)),
        Change.between(Quantity.of("2", RANK), Quantity.of("5", RANK)));
    assertEquals(3, Change.movement(5, 2));
    assertEquals(-1, Change.movement(1, 2));
  }

  @Test
  void dimensions_do_not_mix() {
    Quantity money = Quantity.of("1", CNY);
    Quantity people = Quantity.of("1", PERSON);
    Quantity percent = Quantity.of("1", PCT);

    assertThrows(IncompatibleUnitsException.class, () -> Change.between(money, people));
    assertThrows(IncompatibleUnitsException.class, () -> Change.between(percent, money));
  }

  @Test
  void growth_is_the_target_progress_less_a_hundred() {
    Quantity now = Quantity.of("618", PERSON);
    Quantity base = Quantity.of("355", PERSON);

    assertEquals(
        now.percentOf(base).value().subtract(BigDecimal.valueOf(100)),
        Change.growth(now, base).orElseThrow().value());
  }
}
