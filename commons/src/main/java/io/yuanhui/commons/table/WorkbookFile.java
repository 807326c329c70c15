package io.yuanhui.commons.table;

import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.problem.Text;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * An xlsx file as the parts it is packed of. What its list of parts says of their size may be a
 * lie, so that what comes out of them is counted.
 */
public final class WorkbookFile implements Closeable {

  private static final String TYPES = "[Content_Types].xml";
  private static final String MAIN =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
  private static final int MOST_PARTS = 5_000;
  private static final int LONGEST_TYPES = 1 << 20;

  /** Unpacked, whatever the file's own size; a larger file may grow as much as workbooks do. */
  private static final long MOST_UNPACKED = 300L << 20;

  private static final int MOST_GROWTH = 20;
  private static final int PIECE = 64 * 1024;

  /** Of OLE files: workbooks with a password, and those of Excel before 2007. */
  private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

  private static final byte[] ZIP = {'P', 'K'};

  private final ZipFile zip;
  private final long most;
  private long unpacked;

  private WorkbookFile(ZipFile zip, long most) {
    this.zip = zip;
    this.most = most;
  }

  /**
   * Opens a workbook without macros.
   *
   * @throws ProblemException 400 with what the file is instead
   */
  static WorkbookFile open(Path file) throws IOException {
    requireZip(file);
    ZipFile zip;
    try {
      zip = new ZipFile(file.toFile());
    } catch (IOException | IllegalArgumentException broken) {
      throw WorkbookFault.of(
          Text.of("压缩包损坏、不完整或已加密。", "The archive is damaged, incomplete or encrypted."));
    }
    WorkbookFile workbook =
        new WorkbookFile(zip, Math.max(MOST_UNPACKED, Files.size(file) * MOST_GROWTH));
    try {
      workbook.requireWorkbook();
      return workbook;
    } catch (IOException | RuntimeException refused) {
      zip.close();
      throw refused;
    }
  }

  /**
   * Whether a file is a workbook without macros, programs or embedded objects, of a size that can
   * be opened.
   */
  public static boolean isPlain(Path file) {
    try (WorkbookFile workbook = open(file)) {
      return workbook.zip.stream().allMatch(WorkbookFile::isHarmless) && workbook.unpacks();
    } catch (IOException | ProblemException unfit) {
      return false;
    }
  }

  /** A part by its name; null where there is none. */
  XmlPart part(String name) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    return entry == null ? null : new XmlPart(name, content(entry));
  }

  /** The same where the workbook is none without it. */
  XmlPart requiredPart(String name) throws IOException {
    XmlPart part = name == null ? null : part(name);
    if (part == null) {
      throw WorkbookFault.of(
          Text.of("缺少组成部分 " + name + "。", "The part " + name + " is not there."));
    }
    return part;
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  private static void requireZip(Path file) throws IOException {
    byte[] begin;
    try (InputStream in = Files.newInputStream(file)) {
      begin = in.readNBytes(OLE.length);
    }
    if (Arrays.equals(begin, OLE)) {
      throw WorkbookFault.of(
          Text.of(
              "是加密的工作簿或旧版 xls，请去掉密码并另存为 xlsx。",
              "It has a password or is an old xls file; save it as xlsx without a password."));
    }
    if (!Arrays.equals(Arrays.copyOf(begin, ZIP.length), ZIP)) {
      throw WorkbookFault.of(Text.of("不是 xlsx 文件。", "It is no xlsx file."));
    }
  }

  private void requireWorkbook() throws IOException {
    if (zip.size() > MOST_PARTS) {
      throw WorkbookFault.of(
          Text.of("组成部分超过 " + MOST_PARTS + " 个。", "It has more than " + MOST_PARTS + " parts."));
    }
    ZipEntry entry = zip.getEntry(TYPES);
    String types = entry == null ? "" : text(entry);
    boolean macros =
        types.toLowerCase(Locale.ROOT).contains("macroenabled")
            || zip.stream().anyMatch(WorkbookFile::isMacro);
    if (macros) {
      throw WorkbookFault.of(
          Text.of("含有宏，请另存为不含宏的 xlsx。", "It has macros; save it as xlsx without them."));
    }
    if (!types.contains(MAIN) || zip.getEntry(WorkbookIndex.MAIN) == null) {
      throw WorkbookFault.of(Text.of("不是 xlsx 工作簿。", "It is no xlsx workbook."));
    }
  }

  private String text(ZipEntry part) throws IOException {
    try (InputStream in = zip.getInputStream(part)) {
      return new String(in.readNBytes(LONGEST_TYPES), StandardCharsets.UTF_8);
    }
  }

  private static boolean isMacro(ZipEntry part) {
    return part.getName().toLowerCase(Locale.ROOT).contains("vbaproject");
  }

  private static boolean isHarmless(ZipEntry part) {
    String name = part.getName().toLowerCase(Locale.ROOT);
    return !name.contains("..")
        && !name.startsWith("/")
        && !name.contains("/embeddings/")
        && !name.contains("/activex/")
        && !name.endsWith(".exe")
        && (!name.endsWith(".bin") || name.contains("printersettings"));
  }

  private boolean unpacks() throws IOException {
    byte[] piece = new byte[PIECE];
    for (ZipEntry part : Collections.list(zip.entries())) {
      try (InputStream in = content(part)) {
        while (in.read(piece) >= 0) {
          continue;
        }
      }
    }
    return true;
  }

  private InputStream content(ZipEntry part) throws IOException {
    return new FilterInputStream(zip.getInputStream(part)) {
      @Override
      public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
      }

      @Override
      public int read(byte[] target, int offset, int length) throws IOException {
        int read = super.read(target, offset, length);
        unpacked += Math.max(read, 0);
        if (unpacked > most) {
          throw WorkbookFault.of(
              Text.of(
                  "解压后超过 " + (most >> 20) + " MB。",
                  "It unpacks to more than " + (most >> 20) + " MB."));
        }
        return read;
      }
    };
  }
}
