package io.yuanhui.statistics.storage;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;

/**
 * Rows as a stream of lines in UTF-8. They are written a piece at a time, while the server is busy
 * with the piece before.
 *
 * <p>A line that cannot be written ends the stream, and is thrown afterwards: in the midst of what
 * the server waits for it would leave the connection of no use to the next who borrows it.
 */
final class LineStream<T> extends InputStream {

  private static final int PIECE = 1 << 16;

  private final Iterator<T> rows;
  private final Line<T> line;
  private final StringBuilder lines = new StringBuilder(PIECE + 1024);
  private byte[] piece = {};
  private int at;
  private RuntimeException failed;

  LineStream(List<T> rows, Line<T> line) {
    this.rows = rows.iterator();
    this.line = line;
  }

  @Override
  public int read() {
    return hasMore() ? piece[at++] & 0xff : -1;
  }

  @Override
  public int read(byte[] to, int offset, int length) {
    if (length == 0) {
      return 0;
    }
    if (!hasMore()) {
      return -1;
    }
    int some = Math.min(length, piece.length - at);
    System.arraycopy(piece, at, to, offset, some);
    at += some;
    return some;
  }

  private boolean hasMore() {
    if (at == piece.length) {
      lines.setLength(0);
      write();
      piece = lines.toString().getBytes(StandardCharsets.UTF_8);
      at = 0;
    }
    return piece.length > 0;
  }

  private void write() {
    try {
      while (failed == null && lines.length() < PIECE && rows.hasNext()) {
        line.write(rows.next(), lines);
        lines.append('\n');
      }
    } catch (RuntimeException unwritable) {
      failed = unwritable;
      lines.setLength(0);
    }
  }

  /** Throws what kept a line from being written. */
  void requireWhole() {
    if (failed != null) {
      throw failed;
    }
  }
}
