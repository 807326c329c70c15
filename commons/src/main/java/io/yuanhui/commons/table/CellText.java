package io.yuanhui.commons.table;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a cell as it stands in the file. */
final class CellText {

  /** The most characters that a spreadsheet lets into a cell. */
  static final int LONGEST = 32_767;

  /** How characters are written that XML has no place for. */
  private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private CellText() {}

  /**
   * Reads a text that may be made of runs in several fonts, without the readings beside them, to
   * the end of its element.
   *
   * @return false where it is longer than a cell
   */
  static boolean rich(XmlPart xml, String element, StringBuilder text) {
    while (xml.next() && !xml.ends(element)) {
      if (xml.begins("rPh")) {
        xml.skip();
      } else if (xml.begins("t") && !xml.text(text, LONGEST)) {
        return false;
      }
    }
    return true;
  }

  static String unescaped(String text) {
    if (!text.contains("_x")) {
      return text;
    }
    return ESCAPED
        .matcher(text)
        .replaceAll(
            code ->
                Matcher.quoteReplacement(Character.toString(Integer.parseInt(code.group(1), 16))));
  }
}
