package io.yuanhui.statistics.reconciliation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.yuanhui.statistics.unit.IncompatibleUnitsException;
import io.yuanhui.statistics.unit.Quantity;
import io.yuanhui.statistics.unit.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundingCheckTest {

  @ParameterizedTest
  @CsvSource({
    "63.3,  63.295253102225724, 1, true,  0.004747",
    "96.73, 96.726391647515157, 2, true,  0.003608",
    "68.63, 68.627450980392157, 2, true,  0.002549",
    "63.4,  63.295253102225724, 1, false, 0.104747",
    "63.3,  63.295253102225724, 2, true,  0.004747",
    "63.3,  63.285253102225724, 2, false, 0.014747",
    "2.2,   2.25,               1, true,  -0.050000",
    "2.3,   2.25,               1, false, 0.050000",
    "174,   174.084507042253521, 0, true, -0.084507"
  })
  void rounding_half_even_to_the_published_decimals_explains_the_difference_or_does_not(
      String published, String recomputed, int decimals, boolean within, String difference) {
    RoundingCheck check =
        RoundingCheck.of(
            Quantity.of(published, Unit.PCT), Quantity.of(recomputed, Unit.PCT), decimals);

    assertEquals(within, check.withinRounding());
    assertEquals(Quantity.of(difference, Unit.PP), check.difference());
  }

  @Test
  void a_sum_of_counts_agrees_exactly() {
    RoundingCheck check =
        RoundingCheck.of(Quantity.of("234", Unit.COUNT), Quantity.of("234", Unit.COUNT), 0);

    assertTrue(check.withinRounding());
    assertEquals(0, check.difference().value().signum());
    assertFalse(
        RoundingCheck.of(Quantity.of("234", Unit.COUNT), Quantity.of("235", Unit.COUNT), 0)
            .withinRounding());
  }

  @Test
  void the_recomputed_figure_is_rounded_in_the_published_unit() {
    RoundingCheck check =
        RoundingCheck.of(
            Quantity.of("1.23", Unit.HUNDRED_MILLION_CNY),
            Quantity.of("12345.6", Unit.TEN_THOUSAND_CNY),
            2);

    assertTrue(check.withinRounding());
    assertEquals(Quantity.of("1.23456", Unit.HUNDRED_MILLION_CNY), check.recomputed());
    assertEquals(Quantity.of("1.23", Unit.HUNDRED_MILLION_CNY), check.rounded());
    assertEquals(Quantity.of("-0.004560", Unit.HUNDRED_MILLION_CNY), check.difference());
  }

  @ParameterizedTest
  @CsvSource({
    "174,        174.084507, true",
    "174.000000, 174.084507, true",
    "117.300000, 117.260274, true",
    "117.25,     117.260274, false",
    "170,        174.084507, false"
  })
  void a_figure_shows_itself_how_it_was_rounded(
      String published, String recomputed, boolean within) {
    assertEquals(
        within,
        RoundingCheck.asShown(Quantity.of(published, Unit.PCT), Quantity.of(recomputed, Unit.PCT))
            .withinRounding());
  }

  @Test
  void another_dimension_is_refused() {
    Quantity share = Quantity.of("63.3", Unit.PCT);
    Quantity money = Quantity.of("63.3", Unit.CNY);

    assertThrows(IncompatibleUnitsException.class, () -> RoundingCheck.of(share, money, 1));
  }
}
