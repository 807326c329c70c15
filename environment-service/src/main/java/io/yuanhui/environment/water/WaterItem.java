package io.yuanhui.environment.water;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * An item of a standard and its limits.
 *
 * @param code such as {@code nh3n}
 * @param unit that the limits are in: {@code mg/L}, {@code /L}, {@code %}, {@code ℃}, {@code 1}
 * @param decimals that a value is rounded to, half-even, before comparison; null for none
 * @param assessed whether it is among the items that make the class
 * @param limits of the classes I to V; of {@link Comparison#WITHIN} the least and the greatest
 */
record WaterItem(
    String code,
    String name,
    String nameEn,
    String unit,
    Comparison comparison,
    Integer decimals,
    boolean assessed,
    List<BigDecimal> limits) {

  static final String PH = "ph";
  static final String OXYGEN = "do";

  /** How a value is held against limits. */
  enum Comparison {
    AT_MOST,
    AT_LEAST,
    WITHIN,
    NONE
  }

  /** The value as it is compared. */
  BigDecimal rounded(BigDecimal value) {
    return decimals == null ? value : value.setScale(decimals, RoundingMode.HALF_EVEN);
  }

  /** The best class whose limit a value keeps. */
  WaterClass classOf(BigDecimal value) {
    BigDecimal compared = rounded(value);
    if (comparison == Comparison.WITHIN) {
      return compared.compareTo(limits.get(0)) >= 0 && compared.compareTo(limits.get(1)) <= 0
          ? WaterClass.I
          : WaterClass.BEYOND_V;
    }
    for (WaterClass each : WaterClass.LIMITED) {
      int against = compared.compareTo(limits.get(each.ordinal()));
      if (comparison == Comparison.AT_MOST ? against <= 0 : against >= 0) {
        return each;
      }
    }
    return WaterClass.BEYOND_V;
  }

  /**
   * By how many times a value exceeds a class's limit: (C − S) ÷ S, to 4 decimals; empty for pH and
   * oxygen, which have none.
   */
  Optional<BigDecimal> exceedance(BigDecimal value, WaterClass target) {
    if (comparison != Comparison.AT_MOST || !classOf(value).isWorseThan(target)) {
      return Optional.empty();
    }
    BigDecimal limit = limits.get(target.ordinal());
    return Optional.of(
        WaterNumbers.plain(
            rounded(value).subtract(limit).divide(limit, 4, RoundingMode.HALF_EVEN)));
  }
}
