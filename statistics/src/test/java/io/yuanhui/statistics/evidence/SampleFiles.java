package io.yuanhui.statistics.evidence;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Small files of each kind, honest and hostile. */
final class SampleFiles {

  private static final String MAIN =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
  private static final String MACROS = "application/vnd.ms-excel.sheet.macroEnabled.main+xml";
  private static final int BOMB_MEGABYTES = 301;

  /** Of a part in a zip's central directory (APPNOTE 4.3.12). */
  private static final int CENTRAL_SIGNATURE = 0x02014b50;

  private static final int CENTRAL_HEADER = 46;
  private static final int CENTRAL_UNPACKED = 24;

  private SampleFiles() {}

  static byte[] pdf() {
    return pdf("佐证");
  }

  static byte[] pdf(String text) {
    return ("%PDF-1.7\n% "
            + text
            + "\n1 0 obj\n<< /Type /Catalog >>\nendobj\n"
            + "trailer << /Root 1 0 R >>\nstartxref\n0\n%%EOF\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  static byte[] png() {
    return image("png");
  }

  static byte[] jpeg() {
    return image("jpg");
  }

  /** A workbook with further parts. */
  static byte[] xlsx(String... parts) {
    return workbook(MAIN, List.of(parts));
  }

  static byte[] xlsmUnderAnotherName() {
    return workbook(MACROS, List.of());
  }

  static byte[] zip(String part) {
    return zip(Map.of(part, "x"));
  }

  /** A workbook of a third of a megabyte that is 301 megabytes when unpacked. */
  static byte[] bomb() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      part(zip, "[Content_Types].xml", MAIN);
      part(zip, "xl/workbook.xml", "<workbook/>");
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      byte[] megabyte = new byte[1 << 20];
      for (int i = 0; i < BOMB_MEGABYTES; i++) {
        zip.write(megabyte);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return bytes.toByteArray();
  }

  /** The same, whose directory says that each of its parts has one byte. */
  static byte[] bombThatSaysItIsSmall() {
    ByteBuffer bytes = ByteBuffer.wrap(bomb()).order(ByteOrder.LITTLE_ENDIAN);
    for (int at = 0; at <= bytes.capacity() - CENTRAL_HEADER; at++) {
      if (bytes.getInt(at) == CENTRAL_SIGNATURE) {
        bytes.putInt(at + CENTRAL_UNPACKED, 1);
      }
    }
    return bytes.array();
  }

  static byte[] joined(byte[] first, byte[] second) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(first);
    bytes.writeBytes(second);
    return bytes.toByteArray();
  }

  private static byte[] workbook(String type, List<String> parts) {
    Map<String, String> all = new TreeMap<>();
    all.put("[Content_Types].xml", "<Types><Override ContentType=\"" + type + "\"/></Types>");
    all.put("xl/workbook.xml", "<workbook/>");
    parts.forEach(part -> all.put(part, "x"));
    return zip(all);
  }

  private static byte[] zip(Map<String, String> parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        part(zip, part.getKey(), part.getValue());
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return bytes.toByteArray();
  }

  private static void part(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] image(String format) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB), format, bytes);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return bytes.toByteArray();
  }
}
