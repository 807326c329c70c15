package io.yuanhui.commons.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** How a workbook shows its numbers: as such, in per cent, or as days. */
final class NumberFormats {

  /** What a number is shown as. */
  enum Shown {
    NUMBER,
    PERCENT,
    YEAR,
    MONTH,
    DAY,
    MOMENT,
    TIME
  }

  /** More formats than any spreadsheet keeps. */
  private static final int MOST = 70_000;

  /** Texts between quotes, single characters after a backslash, blanks, colours and conditions. */
  private static final Pattern LITERAL =
      Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?!h+\\]|m+\\]|s+\\])[^\\]]*\\]");

  private final List<Shown> styles = new ArrayList<>();

  private NumberFormats() {}

  /** Those of a part; none where it is null. */
  static NumberFormats read(WorkbookFile file, String part) throws IOException {
    NumberFormats formats = new NumberFormats();
    if (part == null) {
      return formats;
    }
    Map<String, Shown> own = new HashMap<>();
    boolean ofCells = false;
    try (XmlPart xml = file.requiredPart(part)) {
      while (xml.next() && formats.styles.size() < MOST && own.size() < MOST) {
        if (xml.begins("numFmt") && !ofCells) {
          own.put(xml.required("numFmtId"), shown(xml.required("formatCode")));
        } else if (xml.begins("cellXfs")) {
          ofCells = true;
        } else if (xml.ends("cellXfs")) {
          break;
        } else if (ofCells && xml.begins("xf")) {
          String id = xml.attribute("numFmtId");
          formats.styles.add(id == null ? Shown.NUMBER : own.getOrDefault(id, builtIn(id)));
        }
      }
    }
    return formats;
  }

  /** What a cell of a style shows. */
  Shown of(String style) {
    try {
      int index = style == null ? 0 : Integer.parseInt(style);
      return index >= 0 && index < styles.size() ? styles.get(index) : Shown.NUMBER;
    } catch (NumberFormatException unknown) {
      return Shown.NUMBER;
    }
  }

  /** By the codes of ECMA-376, 18.8.30, those of Chinese spreadsheets among them. */
  private static Shown builtIn(String id) {
    return switch (id) {
      case "9", "10" -> Shown.PERCENT;
      case "14", "15", "16", "28", "29", "30", "31", "51", "53", "54", "58" -> Shown.DAY;
      case "17", "27", "36", "50", "52", "57" -> Shown.MONTH;
      case "18", "19", "20", "21", "32", "33", "34", "35", "55", "56" -> Shown.TIME;
      case "22" -> Shown.MOMENT;
      default -> Shown.NUMBER;
    };
  }

  static Shown shown(String code) {
    String first = LITERAL.matcher(code).replaceAll("").split(";", 2)[0].toLowerCase(Locale.ROOT);
    if (first.contains("%")) {
      return Shown.PERCENT;
    }
    if (first.contains("general") || first.contains("[") || first.matches(".*[0#?].*[ymdhs].*")) {
      return Shown.NUMBER;
    }
    boolean time = first.contains("h") || first.contains("s");
    boolean day = first.contains("d");
    if (first.contains("y") || day) {
      return day ? time ? Shown.MOMENT : Shown.DAY : first.contains("m") ? Shown.MONTH : Shown.YEAR;
    }
    return time ? Shown.TIME : first.contains("m") ? Shown.MONTH : Shown.NUMBER;
  }
}
