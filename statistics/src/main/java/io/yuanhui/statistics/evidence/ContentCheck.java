package io.yuanhui.statistics.evidence;

import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.problem.ProblemType;
import io.yuanhui.commons.problem.Text;
import io.yuanhui.commons.table.WorkbookFile;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.tika.Tika;

/**
 * Tells what a file is by its content: its first bytes, its end, and of a workbook what is in it.
 *
 * <p>A file that has something behind its own end, such as a picture with an archive, or is cut
 * off, is none of its kind.
 */
final class ContentCheck {

  private static final Tika TIKA = new Tika();
  private static final int HEAD = 4096;
  private static final int PDF_TAIL = 1024;
  private static final byte[] PNG_END = {0, 0, 0, 0, 'I', 'E', 'N', 'D', -82, 66, 96, -126};

  private ContentCheck() {}

  /**
   * The kind of a file.
   *
   * @param name what it is called, which has to say the same
   * @param declared the media type that the request says, or null; {@code application/octet-stream}
   *     says nothing
   * @throws ProblemException 415 where it is of none of the kinds, or of another than was said
   */
  static FileType type(Path file, String name, String declared) {
    FileType found =
        detect(file)
            .orElseThrow(
                () ->
                    refused(
                        Text.of(
                            "只接受完整的 PDF、PNG、JPEG 和不含宏的 xlsx 文件。",
                            "Only whole PDF, PNG, JPEG and xlsx files without macros are taken.")));
    boolean silent = declared == null || declared.equals("application/octet-stream");
    if (!found.isTypeOf(name) || !(silent || declared.equals(found.mediaType()))) {
      throw refused(
          Text.of(
              "文件内容是 " + found + "，与文件名或 Content-Type 不符。",
              "By its content it is " + found + ", unlike its name or Content-Type."));
    }
    return found;
  }

  private static Optional<FileType> detect(Path file) {
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
      String type = TIKA.detect(head(bytes));
      if (type.equals("application/zip") || type.equals("application/x-tika-ooxml")) {
        return Optional.of(FileType.XLSX).filter(xlsx -> WorkbookFile.isPlain(file));
      }
      return FileType.of(type).filter(found -> ends(found, bytes));
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  private static boolean ends(FileType type, RandomAccessFile bytes) {
    try {
      return switch (type) {
        case PDF -> startsWith("%PDF-", bytes) && text(tail(bytes, PDF_TAIL)).contains("%%EOF");
        case PNG -> java.util.Arrays.equals(tail(bytes, PNG_END.length), PNG_END);
        case JPEG -> {
          byte[] end = tail(bytes, 2);
          yield end.length == 2 && end[0] == (byte) 0xFF && end[1] == (byte) 0xD9;
        }
        case XLSX -> true;
      };
    } catch (IOException unreadable) {
      return false;
    }
  }

  private static boolean startsWith(String start, RandomAccessFile bytes) throws IOException {
    return text(head(bytes)).startsWith(start);
  }

  private static byte[] head(RandomAccessFile bytes) throws IOException {
    byte[] head = new byte[(int) Math.min(HEAD, bytes.length())];
    bytes.seek(0);
    bytes.readFully(head);
    return head;
  }

  private static byte[] tail(RandomAccessFile bytes, int length) throws IOException {
    byte[] tail = new byte[(int) Math.min(length, bytes.length())];
    bytes.seek(bytes.length() - tail.length);
    bytes.readFully(tail);
    return tail;
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static ProblemException refused(Text detail) {
    return new ProblemException(ProblemType.UNSUPPORTED_MEDIA_TYPE, detail);
  }
}
