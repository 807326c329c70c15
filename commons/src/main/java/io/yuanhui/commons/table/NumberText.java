package io.yuanhui.commons.table;

import io.yuanhui.commons.table.NumberFormats.Shown;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/**
 * A cell's number as text: every digit, no exponent. Where a spreadsheet computes in binary it
 * writes 16 or 17 digits of which it shows 15; these 15 are taken.
 */
final class NumberText {

  private static final int DIGITS_SHOWN = 15;
  private static final int DIGITS_WRITTEN = 17;

  /** Longer than any number that a spreadsheet can hold; what is beyond is left as it stands. */
  private static final int LONGEST = 400;

  private static final int GREATEST_EXPONENT = 350;
  private static final int LAST_DAY = 2_958_465;
  private static final int SECONDS_OF_DAY = 86_400;

  /** The day that spreadsheets take for the last of February 1900, which there was none of. */
  private static final int LEAP_DAY_1900 = 60;

  private static final LocalDate BEFORE_1900 = LocalDate.of(1899, 12, 31);
  private static final LocalDate BEGIN_1904 = LocalDate.of(1904, 1, 1);

  private NumberText() {}

  /**
   * The text of a number as it is written in the file.
   *
   * @param shown how the spreadsheet shows it: days become {@code 2020-06-11}, months {@code
   *     2020-06}, a share {@code 63.3%}
   */
  static String of(String written, Shown shown, boolean from1904) {
    BigDecimal number = number(written);
    if (number == null) {
      return written;
    }
    return switch (shown) {
      case NUMBER -> plain(number);
      case PERCENT -> plain(number.movePointRight(2)) + "%";
      default -> date(number, shown, from1904);
    };
  }

  private static BigDecimal number(String written) {
    if (written.length() > LONGEST) {
      return null;
    }
    try {
      BigDecimal number = new BigDecimal(written.strip());
      if (Math.abs((long) number.scale()) > GREATEST_EXPONENT) {
        return null;
      }
      boolean computed =
          number.stripTrailingZeros().scale() > 0
              && number.precision() > DIGITS_SHOWN
              && number.precision() <= DIGITS_WRITTEN;
      return computed
          ? number.round(new MathContext(DIGITS_SHOWN, RoundingMode.HALF_UP)).stripTrailingZeros()
          : number;
    } catch (NumberFormatException text) {
      return null;
    }
  }

  private static String plain(BigDecimal number) {
    BigDecimal short_ = number.stripTrailingZeros();
    return (number.signum() == 0 ? BigDecimal.ZERO : short_).toPlainString();
  }

  private static String date(BigDecimal number, Shown shown, boolean from1904) {
    if (number.signum() < 0 || number.compareTo(BigDecimal.valueOf(LAST_DAY)) > 0) {
      return plain(number);
    }
    int day = number.intValue();
    long seconds =
        number
            .subtract(BigDecimal.valueOf(day))
            .multiply(BigDecimal.valueOf(SECONDS_OF_DAY))
            .setScale(0, RoundingMode.HALF_UP)
            .longValue();
    LocalDate first = from1904 ? BEGIN_1904 : BEFORE_1900;
    int off = !from1904 && day >= LEAP_DAY_1900 ? 1 : 0;
    LocalDateTime moment = first.plusDays(day - off).atStartOfDay().plusSeconds(seconds);
    return switch (shown) {
      case YEAR -> DateTimeFormatter.ofPattern("uuuu").format(moment);
      case MONTH -> DateTimeFormatter.ofPattern("uuuu-MM").format(moment);
      case DAY -> DateTimeFormatter.ISO_LOCAL_DATE.format(moment);
      case TIME -> DateTimeFormatter.ISO_LOCAL_TIME.format(moment);
      default ->
          DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(moment.truncatedTo(ChronoUnit.SECONDS));
    };
  }
}
