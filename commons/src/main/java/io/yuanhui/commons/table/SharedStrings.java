package io.yuanhui.commons.table;

import io.yuanhui.commons.problem.Text;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The texts that a workbook's cells share: there may be millions of them, so they are kept as bytes
 * on pages, each behind its length.
 */
final class SharedStrings {

  private static final int MOST_BYTES = 64 << 20;
  private static final int MOST_TEXTS = 4_000_000;
  private static final int PAGE = 1 << 20;
  private static final int LENGTH_BYTES = 3;

  private final List<byte[]> pages = new ArrayList<>();
  private int[] starts = new int[1 << 8];
  private int count;
  private int end;

  private SharedStrings() {}

  /** Those of a part; none where it is null. */
  static SharedStrings read(WorkbookFile file, String part) throws IOException {
    SharedStrings strings = new SharedStrings();
    if (part == null) {
      return strings;
    }
    try (XmlPart xml = file.requiredPart(part)) {
      while (xml.next()) {
        if (xml.begins("si")) {
          StringBuilder text = new StringBuilder();
          if (!CellText.rich(xml, "si", text)) {
            throw WorkbookFault.in(
                part,
                Text.of(
                    "第 " + (strings.count + 1) + " 条文字过长。",
                    "Text " + (strings.count + 1) + " is too long."));
          }
          strings.add(CellText.unescaped(text.toString()), part);
        }
      }
    }
    return strings;
  }

  /** The text of a number, counted from 0; null where there is none. */
  String get(int index) {
    if (index < 0 || index >= count) {
      return null;
    }
    byte[] page = pages.get(starts[index] / PAGE);
    int at = starts[index] % PAGE;
    int length = (page[at] & 0xFF) << 16 | (page[at + 1] & 0xFF) << 8 | page[at + 2] & 0xFF;
    return new String(page, at + LENGTH_BYTES, length, StandardCharsets.UTF_8);
  }

  private void add(String text, String part) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    int size = LENGTH_BYTES + bytes.length;
    boolean turn = end + size > pages.size() * PAGE;
    if (count == MOST_TEXTS || turn && pages.size() * PAGE == MOST_BYTES) {
      throw WorkbookFault.in(
          part,
          Text.of("文字合计超过 64 MB 或 400 万条。", "Its texts are more than 64 MB or 4 million in all."));
    }
    if (turn) {
      end = pages.size() * PAGE;
      pages.add(new byte[PAGE]);
    }
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, count * 2);
    }
    starts[count++] = end;
    byte[] page = pages.get(end / PAGE);
    int at = end % PAGE;
    page[at] = (byte) (bytes.length >> 16);
    page[at + 1] = (byte) (bytes.length >> 8);
    page[at + 2] = (byte) bytes.length;
    System.arraycopy(bytes, 0, page, at + LENGTH_BYTES, bytes.length);
    end += size;
  }
}
