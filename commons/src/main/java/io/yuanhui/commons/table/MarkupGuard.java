package io.yuanhui.commons.table;

import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.problem.Text;
import java.io.IOException;
import java.io.Reader;

/**
 * Passes XML on to a parser that would hold a tag, a comment or a text of any length in memory, and
 * would expand what a document type defines: here the first have a length, and the last is refused.
 *
 * <p>A run is counted from each {@code <} to the next; no tag can hold another one.
 */
final class MarkupGuard extends Reader {

  /** The longest cell's text with every character escaped, and its tags. */
  static final int LONGEST_RUN = 512 * 1024;

  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final String COMMENT = "!--";
  private static final String CDATA = "![CDATA[";

  private final Reader in;
  private final String part;
  private final StringBuilder opening = new StringBuilder(CDATA.length());
  private boolean begun;
  private boolean opens;
  private String closing;
  private int matched;
  private int run;

  MarkupGuard(Reader in, String part) {
    this.in = in;
    this.part = part;
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    int read = in.read(target, offset, length);
    if (!begun && read > 0) {
      begun = true;
      if (target[offset] == BYTE_ORDER_MARK) {
        target[offset] = ' ';
        return skipMark(target, offset, read, length);
      }
    }
    for (int i = offset; i < offset + read; i++) {
      pass(target[i]);
    }
    return read;
  }

  private int skipMark(char[] target, int offset, int read, int length) throws IOException {
    if (read == 1) {
      return read(target, offset, length);
    }
    System.arraycopy(target, offset + 1, target, offset, read - 1);
    for (int i = offset; i < offset + read - 1; i++) {
      pass(target[i]);
    }
    return read - 1;
  }

  private void pass(char c) {
    if (++run > LONGEST_RUN) {
      throw WorkbookFault.in(
          part, Text.of("含有过长的标记或文字。", "It holds a tag or a text that is too long."));
    }
    if (closing != null) {
      close(c);
    } else if (opens) {
      open(c);
    } else if (c == '<') {
      run = 0;
      opens = true;
      opening.setLength(0);
    }
  }

  /** The characters after a {@code <}, until they say of what kind the markup is. */
  private void open(char c) {
    if (opening.length() == 0 && c != '!' && c != '?') {
      opens = false;
      return;
    }
    opening.append(c);
    String begin = opening.toString();
    if (begin.equals("?")) {
      until("?>");
    } else if (begin.equals(COMMENT)) {
      until("-->");
    } else if (begin.equals(CDATA)) {
      until("]]>");
    } else if (!COMMENT.startsWith(begin) && !CDATA.startsWith(begin)) {
      throw refusedType();
    }
  }

  private ProblemException refusedType() {
    return WorkbookFault.in(
        part, Text.of("含有文档类型声明（DOCTYPE），不予读取。", "It declares a document type (DOCTYPE)."));
  }

  private void until(String end) {
    opens = false;
    closing = end;
    matched = 0;
  }

  private void close(char c) {
    if (c == closing.charAt(matched)) {
      matched++;
      if (matched == closing.length()) {
        closing = null;
      }
    } else if (matched == 0 || c != closing.charAt(matched - 1)) {
      matched = 0;
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
