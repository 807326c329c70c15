package io.yuanhui.commons.table;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Properties;

/**
 * What staff call the columns of tables: {@code META-INF/headings.properties} of every module, with
 * {@code indicator=指标代码} for a column wherever it stands, {@code ProgressView.published=…} for that
 * of one record, {@code ProgressView=…} for the table's title and {@code ProgressView.footnote=…}
 * for what is said below it.
 */
public final class Headings {

  private static final String FILE = "META-INF/headings.properties";
  private static final Headings ALL = read();

  private final Properties texts;

  private Headings(Properties texts) {
    this.texts = texts;
  }

  public static Headings all() {
    return ALL;
  }

  /** A column's heading, with the field's name after it: {@code 数值 value}. */
  public String of(Class<?> row, String column) {
    String chinese = chinese(row, column);
    return chinese == null ? column : chinese + " " + column;
  }

  /** The heading alone; null where it has none. */
  public String chinese(Class<?> row, String column) {
    String own = texts.getProperty(name(row) + "." + column);
    if (own != null) {
      return own;
    }
    String common = texts.getProperty(column);
    int dot = column.lastIndexOf('.');
    if (common != null || dot < 0) {
      return common;
    }
    String outer = chinese(row, column.substring(0, dot));
    String inner = texts.getProperty(column.substring(dot + 1));
    return outer == null || inner == null ? null : outer + inner;
  }

  /** The title of a kind of tables; null where it has none. */
  public String title(Class<?> row) {
    return texts.getProperty(name(row));
  }

  /** The title of a table: its own, or else that of its kind. */
  String title(Rows<?> rows, Class<?> row) {
    return rows.title() != null ? rows.title() : texts.getProperty(name(row), row.getSimpleName());
  }

  /** What is said below a table. */
  List<String> notes(Class<?> row) {
    String note = texts.getProperty(name(row) + ".footnote");
    return note == null ? List.of() : List.of(note);
  }

  /** {@code Outer.Inner} of a nested record. */
  private static String name(Class<?> row) {
    return row.getName().substring(row.getPackageName().length() + 1).replace('$', '.');
  }

  private static Headings read() {
    Properties texts = new Properties();
    try {
      ClassLoader loader = Thread.currentThread().getContextClassLoader();
      for (URL file : Collections.list(loader.getResources(FILE))) {
        try (Reader text = new InputStreamReader(file.openStream(), StandardCharsets.UTF_8)) {
          texts.load(text);
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return new Headings(texts);
  }
}
