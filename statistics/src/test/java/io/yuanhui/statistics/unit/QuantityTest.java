package io.yuanhui.statistics.unit;

import static io.yuanhui.statistics.unit.Unit.CNY;
import static io.yuanhui.statistics.unit.Unit.HECTARE;
import static io.yuanhui.statistics.unit.Unit.HUNDRED_MILLION_CNY;
import static io.yuanhui.statistics.unit.Unit.MU;
import static io.yuanhui.statistics.unit.Unit.PCT;
import static io.yuanhui.statistics.unit.Unit.PERMILLE;
import static io.yuanhui.statistics.unit.Unit.PP;
import static io.yuanhui.statistics.unit.Unit.TEN_THOUSAND_CNY;
import static io.yuanhui.statistics.unit.Unit.TEN_THOUSAND_MU;
import static io.yuanhui.statistics.unit.Unit.TON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantityTest {

  @Test
  void ten_thousands_of_yuan_become_hundreds_of_millions_and_are_shown_rounded() {
    Quantity converted = Quantity.of("12345.6", TEN_THOUSAND_CNY).in(HUNDRED_MILLION_CNY);

    assertEquals(Quantity.of("1.23456", HUNDRED_MILLION_CNY), converted);
    assertEquals(Quantity.of("1.23", HUNDRED_MILLION_CNY), converted.round(2));
  }

  @Test
  void adding_two_units_of_money_is_right_to_the_last_digit() {
    Quantity sum =
        Quantity.of("123456789012.34", HUNDRED_MILLION_CNY)
            .plus(Quantity.of("0.000001", TEN_THOUSAND_CNY));

    assertEquals(Quantity.of("123456789012.3400000001", HUNDRED_MILLION_CNY), sum);
    assertEquals(
        0,
        Quantity.of("99999999.99", CNY)
            .compareTo(Quantity.of("1", HUNDRED_MILLION_CNY).minus(Quantity.of("0.01", CNY))));
  }

  @Test
  void adding_tonnes_to_yuan_is_an_error_that_names_both() {
    IncompatibleUnitsException refusal =
        assertThrows(
            IncompatibleUnitsException.class,
            () -> Quantity.of("1", TON).plus(Quantity.of("1", CNY)));

    assertEquals("TON (mass) does not convert to CNY (currency).", refusal.reason());
    assertEquals("吨（质量）不能换算为元（金额）。", refusal.reasonZh());
  }

  @Test
  void percentages_and_percentage_points_do_not_mix() {
    Quantity percentage = Quantity.of("10.4", PCT);
    Quantity points = Quantity.of("2", PP);

    assertThrows(IncompatibleUnitsException.class, () -> percentage.plus(points));
    assertThrows(IncompatibleUnitsException.class, () -> percentage.in(PP));
    assertThrows(IncompatibleUnitsException.class, () -> percentage.compareTo(points));
  }

  @ParameterizedTest
  @CsvSource({
    "1,      HECTARE,  MU,      15",
    "0.1,    HECTARE,  MU,      1.5",
    "30,     MU,       HECTARE, 2",
    "4.5,    MU,       HECTARE, 0.3",
    "1,      MU,       HECTARE, 0.06666666666666666666666666666666667",
    "1,      10K_MU,   MU,      10000",
    "7.27,   10K_TON,  TON,     72700",
    "14.1,   10K_HEAD, HEAD,    141000",
    "0.0001, 10K_PERSON, PERSON, 1",
    "12,     PERMILLE, PCT,     1.2",
    "1.2,    PCT,      PERMILLE, 12",
    "-27.3,  PCT,      PERMILLE, -273"
  })
  void conversion_is_exact_where_the_result_terminates(
      String value, String from, String to, String expected) {
    Quantity converted = Quantity.of(value, Unit.parse(from)).in(Unit.parse(to));

    assertEquals(0, Quantity.of(expected, Unit.parse(to)).value().compareTo(converted.value()));
    assertEquals(Unit.parse(to), converted.unit());
  }

  @Test
  void a_sum_that_hectares_cannot_hold_comes_in_mu() {
    Quantity hectare = Quantity.of("1", HECTARE);

    assertEquals(Quantity.of("16", MU), hectare.plus(Quantity.of("1", MU)));
    assertEquals(0, Quantity.of("1.2", HECTARE).compareTo(hectare.plus(Quantity.of("3", MU))));
    assertEquals(HECTARE, hectare.plus(Quantity.of("3", MU)).unit());
  }

  @Test
  void comparison_knows_that_the_same_amount_has_many_units() {
    assertEquals(
        0,
        Quantity.of("1", HUNDRED_MILLION_CNY).compareTo(Quantity.of("10000.00", TEN_THOUSAND_CNY)));
    assertTrue(Quantity.of("1", TEN_THOUSAND_MU).compareTo(Quantity.of("667", HECTARE)) < 0);
    assertTrue(Quantity.of("1", TEN_THOUSAND_MU).compareTo(Quantity.of("666", HECTARE)) > 0);
    assertTrue(Quantity.of("1", PCT).compareTo(Quantity.of("9.9", PERMILLE)) > 0);
  }

  @Test
  void a_share_is_in_per_cent_to_six_decimals() {
    Quantity part = Quantity.of("5000", TEN_THOUSAND_CNY);

    assertEquals(
        Quantity.of("16.666667", PCT), part.percentOf(Quantity.of("3", HUNDRED_MILLION_CNY)));
    assertThrows(ArithmeticException.class, () -> part.percentOf(Quantity.of("0", CNY)));
    assertThrows(IncompatibleUnitsException.class, () -> part.percentOf(Quantity.of("1", TON)));
  }

  @ParameterizedTest
  @CsvSource({
    "60.5, 0, 60",
    "61.5, 0, 62",
    "2.15, 1, 2.2",
    "2.25, 1, 2.2",
    "-2.25, 1, -2.2",
    "117.26, 1, 117.3"
  })
  void rounding_is_half_even(String value, int decimals, String expected) {
    assertEquals(Quantity.of(expected, PCT), Quantity.of(value, PCT).round(decimals));
  }
}
