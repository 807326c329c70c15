package io.yuanhui.gateway.entrance;

import java.util.function.Supplier;

/** Whether a path means the same to every reader (RFC 3986, section 6.2.2). */
final class RequestPath {

  private static final int ESCAPE_LENGTH = 3;
  private static final int HEX = 16;
  private static final int DELETE = 0x7f;

  private RequestPath() {}

  /**
   * Whether the path is its own normal form and hides no separator.
   *
   * @param path as it was sent, percent-encoded
   * @param normalized the same without dot segments, empty segments and needless escapes; asked for
   *     only where every escape can be read
   */
  static boolean isNormal(String path, Supplier<String> normalized) {
    return path != null
        && path.indexOf('\\') < 0
        && everyEscapeIsPlain(path)
        && path.equals(normalized.get());
  }

  /** An escaped slash, backslash, percent or control character is read differently by servers. */
  private static boolean everyEscapeIsPlain(String path) {
    for (int at = path.indexOf('%'); at >= 0; at = path.indexOf('%', at + 1)) {
      if (at + ESCAPE_LENGTH > path.length()) {
        return false;
      }
      int high = Character.digit(path.charAt(at + 1), HEX);
      int low = Character.digit(path.charAt(at + 2), HEX);
      int octet = high * HEX + low;
      if (high < 0 || low < 0 || octet < ' ' || octet == DELETE || "/\\%".indexOf(octet) >= 0) {
        return false;
      }
    }
    return true;
  }
}
