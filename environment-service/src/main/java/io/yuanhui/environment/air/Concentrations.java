package io.yuanhui.environment.air;

import io.yuanhui.commons.problem.Text;
import io.yuanhui.environment.aqi.HourOfAir;
import io.yuanhui.environment.station.Pollutant;
import java.math.BigDecimal;

/** Concentrations as they are written: in a declared unit, {@code NA} or nothing for none. */
final class Concentrations {

  static final Text UNREADABLE =
      Text.of(
          "须为数字，换算后最多 4 位小数、整数部分最多 6 位；缺测写 null 或 NA。",
          "A number, converted of 4 decimals and 6 digits before them at most; null or NA for none.");

  private static final BigDecimal LIMIT = BigDecimal.valueOf(1_000_000);

  private Concentrations() {}

  /** A unit that concentrations may be declared in. */
  enum Mass {
    MICROGRAMS("ug/m3", 0),
    MILLIGRAMS("mg/m3", 3);

    private final String code;
    private final int power;

    Mass(String code, int power) {
      this.code = code;
      this.power = power;
    }

    String code() {
      return code;
    }
  }

  /** The unit that a pollutant is kept in. */
  static Mass kept(Pollutant pollutant) {
    return pollutant == Pollutant.CO ? Mass.MILLIGRAMS : Mass.MICROGRAMS;
  }

  /**
   * In ten-thousandths of the unit that is kept; {@link HourOfAir#NONE} for none.
   *
   * @throws NumberFormatException where it is no number, or not one that can be kept
   */
  static long read(String text, Pollutant pollutant, Mass unit) {
    if (text == null || text.isEmpty() || text.equals("NA")) {
      return HourOfAir.NONE;
    }
    int shift = unit.power - kept(pollutant).power;
    long quick = quick(text, HourOfAir.DECIMALS + shift);
    return quick != HourOfAir.NONE ? quick : exact(text, shift);
  }

  /** The text of a value that is kept; null for none. */
  static BigDecimal decimal(long value) {
    return value == HourOfAir.NONE
        ? null
        : plain(BigDecimal.valueOf(value, HourOfAir.DECIMALS).stripTrailingZeros());
  }

  private static BigDecimal plain(BigDecimal number) {
    return number.scale() < 0 ? number.setScale(0) : number;
  }

  /** Short plain decimals, which nearly all are; NONE where it is another. */
  private static long quick(String text, int decimals) {
    int length = text.length();
    if (length > 9) {
      return HourOfAir.NONE;
    }
    long number = 0;
    int seen = -1;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        number = number * 10 + (c - '0');
        seen += seen < 0 ? 0 : 1;
      } else if (c == '.' && seen < 0 && i > 0 && i + 1 < length) {
        seen = 0;
      } else {
        return HourOfAir.NONE;
      }
    }
    int missing = decimals - Math.max(seen, 0);
    if (missing < 0) {
      return HourOfAir.NONE;
    }
    for (int i = 0; i < missing; i++) {
      number *= 10;
    }
    return number < 10_000_000_000L ? number : HourOfAir.NONE;
  }

  private static long exact(String text, int shift) {
    if (text.length() > 30) {
      throw new NumberFormatException();
    }
    BigDecimal number = new BigDecimal(text);
    if (Math.abs((long) number.scale()) > 30) {
      throw new NumberFormatException();
    }
    BigDecimal kept = number.scaleByPowerOfTen(shift).stripTrailingZeros();
    if (kept.scale() > HourOfAir.DECIMALS || kept.abs().compareTo(LIMIT) >= 0) {
      throw new NumberFormatException();
    }
    return kept.movePointRight(HourOfAir.DECIMALS).longValueExact();
  }
}
