package io.yuanhui.commons.table;

import java.util.List;

/** A table whose columns are not known before, such as one of periods. */
public interface Grid {

  /** The columns for programs. */
  List<String> columns();

  /** Its rows: numbers, booleans, texts and null. */
  List<List<Object>> cells();

  /** The rows as they are printed, below the headings of {@link #sheet}. */
  List<List<Object>> printed();

  /** What is said around it where it is printed, without its source. */
  Sheet sheet();
}
