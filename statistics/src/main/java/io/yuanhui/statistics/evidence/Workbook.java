package io.yuanhui.statistics.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * An xlsx file seen from outside: its list of parts and the first of them are read, and the rest is
 * unpacked only to see how much it is, as what the list says of that may be a lie.
 */
final class Workbook {

  private static final String TYPES = "[Content_Types].xml";
  private static final String MAIN =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
  private static final int MOST_PARTS = 10_000;
  private static final int LONGEST_TYPES = 1 << 20;
  private static final long MOST_UNPACKED = 300L << 20;
  private static final int PIECE = 64 * 1024;

  private Workbook() {}

  /**
   * Whether it is a workbook without macros, programs or embedded objects, of a size that can be
   * opened.
   */
  static boolean isPlain(Path file) {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      ZipEntry types = zip.getEntry(TYPES);
      return types != null
          && zip.getEntry("xl/workbook.xml") != null
          && zip.size() <= MOST_PARTS
          && zip.stream().allMatch(Workbook::isHarmless)
          && isWorkbook(zip, types)
          && unpacksWithin(MOST_UNPACKED, zip);
    } catch (IOException | IllegalArgumentException unreadable) {
      return false;
    }
  }

  private static boolean isHarmless(ZipEntry part) {
    String name = part.getName().toLowerCase(Locale.ROOT);
    return !name.contains("..")
        && !name.startsWith("/")
        && !name.contains("vbaproject")
        && !name.contains("/embeddings/")
        && !name.contains("/activex/")
        && !name.endsWith(".exe")
        && (!name.endsWith(".bin") || name.contains("printersettings"));
  }

  private static boolean unpacksWithin(long most, ZipFile zip) throws IOException {
    byte[] piece = new byte[PIECE];
    long unpacked = 0;
    for (ZipEntry part : Collections.list(zip.entries())) {
      try (InputStream in = zip.getInputStream(part)) {
        for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
          unpacked += read;
          if (unpacked > most) {
            return false;
          }
        }
      }
    }
    return true;
  }

  private static boolean isWorkbook(ZipFile zip, ZipEntry types) throws IOException {
    try (InputStream in = zip.getInputStream(types)) {
      String text = new String(in.readNBytes(LONGEST_TYPES), StandardCharsets.UTF_8);
      return text.contains(MAIN) && !text.toLowerCase(Locale.ROOT).contains("macroenabled");
    }
  }
}
