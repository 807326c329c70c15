package io.yuanhui.commons.page;

import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.problem.Text;
import io.yuanhui.commons.problem.Violation;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;

/** An opaque place in a collection: the sort key of the last item seen. */
public final class Cursor {

  private static final String SEPARATOR = "\u001f";

  private Cursor() {}

  /** Writes the sort key's parts, in order. */
  public static String of(Object... key) {
    String joined = String.join(SEPARATOR, List.of(key).stream().map(Object::toString).toList());
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(joined.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Reads a key back.
   *
   * @param parts how many parts the key has
   * @param reader makes the key of its parts; any runtime exception it throws means a bad cursor
   * @return null where there is no cursor
   * @throws ProblemException 400 naming the parameter, where it was not made by {@link #of}
   */
  public static <K> K read(String cursor, int parts, Function<List<String>, K> reader) {
    if (cursor == null || cursor.isEmpty()) {
      return null;
    }
    try {
      String joined =
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(java.nio.ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor)))
              .toString();
      List<String> key = List.of(joined.split(SEPARATOR, -1));
      boolean ours = key.stream().flatMapToInt(String::chars).noneMatch(Character::isISOControl);
      if (ours && key.size() == parts) {
        return reader.apply(key);
      }
    } catch (CharacterCodingException | RuntimeException tampered) {
      throw unreadable();
    }
    throw unreadable();
  }

  private static ProblemException unreadable() {
    return ProblemException.malformed(
        Violation.query(
            "cursor",
            Text.of("游标无效，请从第一页重新读取。", "The cursor is not valid; start from the first page.")));
  }
}
