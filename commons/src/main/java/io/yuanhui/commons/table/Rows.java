package io.yuanhui.commons.table;

import java.util.List;

/**
 * What can be written as a table: rows that are records of one type.
 *
 * @param <T> the record
 */
public interface Rows<T> {

  /** The rows at hand. */
  List<T> items();

  /** The rows that come after them, read when they are asked for; null at the end. */
  default Rows<T> rest() {
    return null;
  }

  /** What the table is of; null where its kind says it. */
  default String title() {
    return null;
  }
}
