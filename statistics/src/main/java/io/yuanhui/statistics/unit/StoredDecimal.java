package io.yuanhui.statistics.unit;

import io.yuanhui.commons.problem.Text;
import java.math.BigDecimal;

/** The range of decimals that storage keeps exactly: {@code DECIMAL(24,6)}. */
public final class StoredDecimal {

  private static final int INTEGER_DIGITS = 18;
  private static final int DECIMALS = 6;

  /** Why a value outside it is refused. */
  public static final Text LIMITS =
      Text.of("最多 18 位整数、6 位小数。", "At most 18 digits before the point and 6 after it.");

  private StoredDecimal() {}

  /** Whether no digit would be lost. */
  public static boolean fits(BigDecimal value) {
    return (long) value.precision() - value.scale() <= INTEGER_DIGITS
        && value.stripTrailingZeros().scale() <= DECIMALS;
  }

  /** The value with the decimals it was written with, as far as storage counts them. */
  public static BigDecimal asWritten(BigDecimal value) {
    return value.setScale(Math.min(DECIMALS, Math.max(0, value.scale())));
  }
}
