package io.yuanhui.statistics.comparison;

import io.yuanhui.statistics.unit.Dimension;
import io.yuanhui.statistics.unit.Quantity;
import io.yuanhui.statistics.unit.Unit;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * How a figure differs from an earlier one of its series, said in the way that fits its unit.
 *
 * @param kind how it is said
 * @param value PP for points, PCT for growth, RANK for movement; null where no growth rate exists,
 *     because the base is zero or negative
 */
public record Change(Kind kind, Quantity value) {

  /** The ways to say a change. */
  public enum Kind {
    /** The difference of two percentages (个百分点). */
    POINTS,
    /** The growth rate of a level, in per cent. */
    GROWTH,
    /** The places won in a ranking; negative for places lost. */
    MOVEMENT
  }

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /**
   * The change that fits the unit: points for ratios, movement for ranks, growth for all else.
   *
   * @throws io.yuanhui.statistics.unit.IncompatibleUnitsException across dimensions
   */
  public static Change between(Quantity now, Quantity base) {
    return switch (now.unit().dimension()) {
      case RATIO, PERCENTAGE_POINTS -> new Change(Kind.POINTS, difference(now, base));
      case RANK -> new Change(Kind.MOVEMENT, base.minus(now));
      default -> new Change(Kind.GROWTH, growth(now, base).orElse(null));
    };
  }

  /**
   * The exact difference: of two ratios in percentage points, otherwise as {@link Quantity#minus}
   * gives it. 10.4 % after −18.9 % is +29.3 points.
   *
   * @throws io.yuanhui.statistics.unit.IncompatibleUnitsException across dimensions
   */
  public static Quantity difference(Quantity now, Quantity base) {
    Quantity difference = now.minus(base);
    return now.unit().dimension() == Dimension.RATIO
        ? new Quantity(difference.toBase().value(), Unit.PP)
        : difference;
  }

  /**
   * (now ÷ base − 1) × 100, in per cent, half-even to 6 decimals; empty where the base is zero or
   * negative.
   *
   * @throws io.yuanhui.statistics.unit.IncompatibleUnitsException across dimensions
   */
  public static Optional<Quantity> growth(Quantity now, Quantity base) {
    if (base.value().signum() <= 0) {
      return Optional.empty();
    }
    return Optional.of(new Quantity(now.percentOf(base).value().subtract(HUNDRED), Unit.PCT));
  }

  /** Places won since the ranking before: positive for a rise, negative for a fall. */
  public static int movement(int previousRank, int rank) {
    return previousRank - rank;
  }
}
