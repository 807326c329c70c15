package io.yuanhui.statistics.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a look over all bytes of a text file shows.
 *
 * @param lines how many line feeds it has
 * @param braces how many opening braces
 * @param charset by the byte order mark; else UTF-8 if it is that, else GB18030
 */
record TextScan(long lines, long braces, Charset charset) {

  static final Charset GB18030 = Charset.forName("GB18030");

  private static final int PIECE = 64 * 1024;

  static TextScan of(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return scan(in);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static TextScan scan(InputStream in) throws IOException {
    CharsetDecoder utf8 =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer bytes = ByteBuffer.allocate(PIECE);
    CharBuffer chars = CharBuffer.allocate(PIECE);
    long lines = 0;
    long braces = 0;
    Charset marked = null;
    boolean first = true;
    boolean isUtf8 = true;
    for (int read = fill(in, bytes); read > 0; read = fill(in, bytes)) {
      byte[] array = bytes.array();
      int end = bytes.position();
      for (int i = end - read; i < end; i++) {
        lines += array[i] == '\n' ? 1 : 0;
        braces += array[i] == '{' ? 1 : 0;
      }
      if (first) {
        marked = marked(array, end);
        first = false;
      }
      bytes.flip();
      if (isUtf8) {
        CoderResult result = utf8.decode(bytes, chars, false);
        isUtf8 = !result.isError();
        chars.clear();
        bytes.compact();
      } else {
        bytes.clear();
      }
    }
    boolean cutShort = bytes.position() > 0;
    if (marked != null) {
      return new TextScan(lines, braces, marked);
    }
    return new TextScan(lines, braces, isUtf8 && !cutShort ? StandardCharsets.UTF_8 : GB18030);
  }

  private static int fill(InputStream in, ByteBuffer bytes) throws IOException {
    int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
    bytes.position(bytes.position() + Math.max(0, read));
    return read;
  }

  private static Charset marked(byte[] bytes, int count) {
    int first = count > 0 ? bytes[0] & 0xFF : 0;
    int second = count > 1 ? bytes[1] & 0xFF : 0;
    if (first == 0xFE && second == 0xFF) {
      return StandardCharsets.UTF_16BE;
    }
    return first == 0xFF && second == 0xFE ? StandardCharsets.UTF_16LE : null;
  }
}
