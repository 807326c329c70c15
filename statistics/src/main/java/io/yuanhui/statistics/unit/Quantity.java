package io.yuanhui.statistics.unit;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Objects;

/**
 * A figure with the unit it was reported in. Conversion never loses a digit, except where the
 * result has no end in decimals, which only 亩 to 公顷 can bring about.
 *
 * <p>{@code equals} tells 1 亿元 from 10 000 万元, and 1.0 from 1; {@code compareTo} does not.
 *
 * @param value an exact decimal
 * @param unit what one of it is
 */
public record Quantity(BigDecimal value, Unit unit) implements Comparable<Quantity> {

  private static final BigInteger THREE = BigInteger.valueOf(3);

  public Quantity {
    Objects.requireNonNull(value);
    Objects.requireNonNull(unit);
  }

  /** {@code value} is a plain decimal, such as {@code "12345.6"}. */
  public static Quantity of(String value, Unit unit) {
    return new Quantity(new BigDecimal(value), unit);
  }

  /** In the base unit of the dimension; always exact. */
  public Quantity toBase() {
    return new Quantity(inBase(), unit.dimension().base());
  }

  /**
   * In another unit of the same dimension: exact where the result terminates, otherwise half-even
   * to 34 significant digits.
   *
   * @throws IncompatibleUnitsException across dimensions
   */
  public Quantity in(Unit other) {
    requireSameDimension(other);
    if (other == unit) {
      return this;
    }
    BigDecimal base = inBase();
    return new Quantity(
        terminates(base, other)
            ? base.divide(other.factor())
            : base.divide(other.factor(), MathContext.DECIMAL128),
        other);
  }

  /**
   * The exact sum: in this unit, or in the base unit where this one has no finite decimal for it (a
   * hectare and an 亩).
   *
   * @throws IncompatibleUnitsException across dimensions
   */
  public Quantity plus(Quantity other) {
    requireSameDimension(other.unit);
    if (other.unit == unit) {
      return new Quantity(value.add(other.value), unit);
    }
    Quantity sum = new Quantity(inBase().add(other.inBase()), unit.dimension().base());
    return terminates(sum.value, unit) ? sum.in(unit) : sum;
  }

  /**
   * The exact difference, in the unit that {@link #plus} would give.
   *
   * @throws IncompatibleUnitsException across dimensions
   */
  public Quantity minus(Quantity other) {
    return plus(other.negated());
  }

  /**
   * What share of another this is: in per cent, half-even to 6 decimals.
   *
   * @throws IncompatibleUnitsException across dimensions
   * @throws ArithmeticException where the whole is zero
   */
  public Quantity percentOf(Quantity whole) {
    requireSameDimension(whole.unit);
    BigDecimal hundredfold = inBase().movePointRight(2);
    return new Quantity(hundredfold.divide(whole.inBase(), 6, RoundingMode.HALF_EVEN), Unit.PCT);
  }

  public Quantity negated() {
    return new Quantity(value.negate(), unit);
  }

  /** Half-even to a number of decimals (GB/T 8170), for display and for checks of rounding only. */
  public Quantity round(int decimals) {
    return new Quantity(value.setScale(decimals, RoundingMode.HALF_EVEN), unit);
  }

  /**
   * Exact, by base units: 1 亿元 equals 10 000 万元.
   *
   * @throws IncompatibleUnitsException across dimensions
   */
  @Override
  public int compareTo(Quantity other) {
    requireSameDimension(other.unit);
    return inBase().compareTo(other.inBase());
  }

  @Override
  public String toString() {
    return value.toPlainString() + " " + unit.code();
  }

  private BigDecimal inBase() {
    return value.multiply(unit.factor());
  }

  private void requireSameDimension(Unit other) {
    if (unit.dimension() != other.dimension()) {
      throw new IncompatibleUnitsException(unit, other);
    }
  }

  // Of all factors only the hectare's 15 has a prime, 3, that a decimal cannot divide by.
  private static boolean terminates(BigDecimal base, Unit target) {
    return target != Unit.HECTARE || base.unscaledValue().mod(THREE).signum() == 0;
  }
}
