package io.yuanhui.statistics.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;

class QuantityPropertiesTest {

  private static final BigDecimal TINY = new BigDecimal("1e-40");

  @Property
  void every_conversion_but_to_hectares_can_be_undone_exactly(
      @ForAll @Scale(6) BigDecimal value, @ForAll("sameDimension") Pair pair) {
    Unit from = pair.one();
    Unit to = pair.other();
    Assume.that(to != Unit.HECTARE);
    Quantity quantity = new Quantity(value, from);
    Quantity there = quantity.in(to);

    assertEquals(0, quantity.compareTo(there));
    assertEquals(0, quantity.toBase().value().compareTo(there.toBase().value()));
    if (from != Unit.HECTARE) {
      assertEquals(0, value.compareTo(there.in(from).value()));
    }
  }

  @Property
  void conversion_to_hectares_is_off_by_the_last_of_34_digits_at_most(
      @ForAll @Scale(6) @BigRange(min = "-1e18", max = "1e18") BigDecimal mu) {
    BigDecimal hectares = new Quantity(mu, Unit.MU).in(Unit.HECTARE).value();
    BigDecimal error = hectares.multiply(BigDecimal.valueOf(15)).subtract(mu).abs();

    assertEquals(
        -1,
        error.compareTo(mu.abs().round(MathContext.DECIMAL32).scaleByPowerOfTen(-32).max(TINY)));
  }

  @Property
  void adding_and_taking_away_again_changes_nothing(
      @ForAll @Scale(6) BigDecimal a,
      @ForAll @Scale(6) BigDecimal b,
      @ForAll("sameDimension") Pair pair) {
    Quantity first = new Quantity(a, pair.one());
    Quantity second = new Quantity(b, pair.other());

    assertEquals(0, first.compareTo(first.plus(second).minus(second)));
    assertEquals(0, first.plus(second).compareTo(second.plus(first)));
  }

  @Property
  void units_of_two_dimensions_never_meet(
      @ForAll BigDecimal value, @ForAll Unit one, @ForAll Unit other) {
    Assume.that(one.dimension() != other.dimension());
    Quantity quantity = new Quantity(value, one);

    assertThrows(IncompatibleUnitsException.class, () -> quantity.in(other));
    assertThrows(IncompatibleUnitsException.class, () -> quantity.plus(new Quantity(value, other)));
  }

  @Provide
  Arbitrary<Pair> sameDimension() {
    return Arbitraries.of(
        Arrays.stream(Unit.values())
            .flatMap(
                one ->
                    Arrays.stream(Unit.values())
                        .filter(other -> one.dimension() == other.dimension())
                        .map(other -> new Pair(one, other)))
            .toList());
  }

  record Pair(Unit one, Unit other) {}
}
