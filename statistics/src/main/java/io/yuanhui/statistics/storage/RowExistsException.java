package io.yuanhui.statistics.storage;

/** A row was not added, since another has its key or what else is unique of it. */
public final class RowExistsException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  RowExistsException(String table, Throwable cause) {
    super("There is such a row in " + table, cause);
  }
}
