package io.yuanhui.statistics.exchange;

import static io.yuanhui.statistics.exchange.ImportField.INDICATOR;
import static io.yuanhui.statistics.exchange.ImportField.MEASURE;
import static io.yuanhui.statistics.exchange.ImportField.NOTE;
import static io.yuanhui.statistics.exchange.ImportField.ORIGIN;
import static io.yuanhui.statistics.exchange.ImportField.PERIOD;
import static io.yuanhui.statistics.exchange.ImportField.REGION;
import static io.yuanhui.statistics.exchange.ImportField.STATUS;
import static io.yuanhui.statistics.exchange.ImportField.UNIT;
import static io.yuanhui.statistics.exchange.ImportField.VALUE;

import io.yuanhui.commons.problem.Text;
import io.yuanhui.statistics.submission.CellFaults;
import io.yuanhui.statistics.submission.CellRequest;
import io.yuanhui.statistics.unit.Unit;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Makes a cell as the API knows it of the texts of a file's row. */
final class CellTexts {

  private static final Text NO_NUMBER =
      Text.of("须为数字：半角，无千分位，如 1234.5。", "A number: no grouping, ASCII digits, such as 1234.5.");
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?[0-9]{1,40}(\\.[0-9]{0,40})?([eE][+-]?[0-9]{1,3})?");

  private CellTexts() {}

  /**
   * The cell; of a field that cannot be read the faults are told, and it is null.
   *
   * @return null where something cannot be read at all
   */
  static CellRequest read(ImportRow row, CellFaults faults) {
    String text = row.text(VALUE);
    String unit = row.text(UNIT);
    BigDecimal value = null;
    boolean readable = !hasControls(row, faults);
    if (text != null) {
      if (isPerCent(text, unit)) {
        text = text.substring(0, text.length() - 1).strip();
        unit = Unit.PCT.code();
      }
      if (NUMBER.matcher(text).matches()) {
        value = new BigDecimal(text);
      } else {
        faults.fault(VALUE.code(), NO_NUMBER);
        readable = false;
      }
    }
    return readable
        ? new CellRequest(
            row.text(INDICATOR),
            row.text(MEASURE),
            value,
            unit,
            row.text(STATUS),
            row.text(NOTE),
            row.text(REGION),
            row.text(PERIOD),
            row.text(ORIGIN))
        : null;
  }

  /** Written as {@code 63.3%}, which a spreadsheet makes of it; never beside another unit. */
  private static boolean isPerCent(String text, String unit) {
    return text.endsWith("%") && (unit == null || unit.equals(Unit.PCT.code()));
  }

  private static boolean hasControls(ImportRow row, CellFaults faults) {
    boolean found = false;
    for (var entry : row.texts().entrySet()) {
      if (isStrange(entry.getValue())) {
        faults.fault(
            entry.getKey().code(), Text.of("含有控制字符。", "There are control characters in it."));
        found = true;
      }
    }
    return found;
  }

  private static boolean isStrange(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' && c != '\t' && c != '\n' && c != '\r' || c == 0x7F || c == '\uFFFE') {
        return true;
      }
      if (Character.isSurrogate(c)) {
        if (Character.isLowSurrogate(c)
            || i + 1 == text.length()
            || !Character.isLowSurrogate(text.charAt(++i))) {
          return true;
        }
      }
    }
    return false;
  }
}
