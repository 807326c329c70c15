package io.yuanhui.commons.file;

import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.problem.Text;
import io.yuanhui.commons.problem.Violation;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A file's name as its sender calls it: a name and no path, without invisible characters. */
public final class FileName {

  private static final int LONGEST = 200;

  private FileName() {}

  /**
   * Reads the name.
   *
   * @throws ProblemException 422 where it is none, a path, or shows otherwise than it is written
   */
  public static String read(String given) {
    String name = given == null ? "" : given.strip();
    boolean fine =
        !name.isEmpty()
            && name.length() <= LONGEST
            && !name.startsWith(".")
            && name.codePoints().allMatch(FileName::isPlain);
    if (!fine) {
      throw ProblemException.rules(
          List.of(
              Violation.query(
                  "name",
                  Text.of(
                      "须为文件名，最多 200 字，不含路径和控制字符。",
                      "A file's name of 200 characters at most, no path, no control characters."))));
    }
    return name;
  }

  /** The header that has a browser save the file under its name and never show it (RFC 6266). */
  public static String disposition(String name) {
    String plain = name.replaceAll("[^A-Za-z0-9._-]", "_");
    String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    return "attachment; filename=\""
        + plain
        + "\"; filename*=UTF-8''"
        + encoded.replace("*", "%2A");
  }

  private static boolean isPlain(int character) {
    int kind = Character.getType(character);
    return "/\\:*?\"<>|".indexOf(character) < 0
        && kind != Character.CONTROL
        && kind != Character.FORMAT
        && kind != Character.SURROGATE
        && kind != Character.LINE_SEPARATOR
        && kind != Character.PARAGRAPH_SEPARATOR;
  }
}
