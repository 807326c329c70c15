package io.yuanhui.launcher.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The end of a log of any size. */
final class LogTail {

  private static final int LINES = 20;
  private static final int BYTES = 64 * 1024;

  private LogTail() {}

  /** The last 20 lines, indented; a word about it where the file cannot be read. */
  static String of(Path log) {
    try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
      long start = Math.max(0, file.length() - BYTES);
      byte[] end = new byte[(int) (file.length() - start)];
      file.seek(start);
      file.readFully(end);
      List<String> lines = new String(end, StandardCharsets.UTF_8).lines().toList();
      return String.join(
          System.lineSeparator(),
          lines.subList(Math.max(0, lines.size() - LINES), lines.size()).stream()
              .map(line -> "    " + line)
              .toList());
    } catch (IOException unreadable) {
      return "    (" + unreadable.getMessage() + ")";
    }
  }
}
