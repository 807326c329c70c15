package io.yuanhui.statistics.storage;

import com.mysql.cj.conf.PropertyKey;
import com.mysql.cj.conf.RuntimeProperty;
import com.mysql.cj.jdbc.JdbcConnection;
import com.mysql.cj.jdbc.JdbcStatement;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Brings rows to their table by {@code LOAD DATA LOCAL} from memory, several times as fast as any
 * other statement, where the server takes it ({@code local_infile}).
 *
 * <p>The driver is allowed to answer a server's request for local data for that one statement only:
 * at any other moment a server that asks for a file of ours, as it may after any statement, is
 * refused; and what it is sent is never a file.
 */
public final class LocalData {

  /** So few that asking the server what it takes is not worth it. */
  private static final int FEW = 1000;

  private LocalData() {}

  /** Whether there are so many rows that it pays, and the server takes them so. */
  public static boolean pays(Connection connection, int rows) throws SQLException {
    if (rows <= FEW) {
      return false;
    }
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT @@local_infile")) {
      row.next();
      return row.getBoolean(1);
    }
  }

  /**
   * Adds rows to a table, in the transaction under way.
   *
   * @param into the table and its columns: {@code t (a, b)}, with whatever else follows {@code INTO
   *     TABLE}
   * @throws SQLException where a value was bent, of which the server warns and the driver throws
   * @throws IllegalStateException where a row was left out, or another warning was given
   */
  public static <T> void insert(Connection connection, String into, List<T> rows, Line<T> line)
      throws SQLException {
    int changed = load(connection, "", into, rows, line);
    if (changed != rows.size()) {
      throw new IllegalStateException(changed + " of " + rows.size() + " rows were loaded");
    }
  }

  /**
   * Adds rows to a table; those whose key is there take its row's place, as a whole.
   *
   * @param into as for {@link #insert}
   * @throws SQLException where a value was bent, of which the server warns and the driver throws
   * @throws IllegalStateException where a row was left out, or another warning was given
   */
  public static <T> void replace(Connection connection, String into, List<T> rows, Line<T> line)
      throws SQLException {
    int changed = load(connection, "REPLACE ", into, rows, line);
    // A row that takes another's place is counted twice where it differs.
    if (changed < rows.size() || changed > 2L * rows.size()) {
      throw new IllegalStateException(changed + " changes by " + rows.size() + " rows");
    }
  }

  private static <T> int load(
      Connection connection, String how, String into, List<T> rows, Line<T> line)
      throws SQLException {
    try (Statement statement = connection.createStatement()) {
      JdbcStatement driver = statement.unwrap(JdbcStatement.class);
      LineStream<T> lines = new LineStream<>(rows, line);
      driver.setLocalInfileInputStream(lines);
      int changed =
          allowed(
              connection,
              () ->
                  driver.executeUpdate(
                      "LOAD DATA LOCAL INFILE 'rows' " + how + "INTO TABLE " + into));
      lines.requireWhole();
      requireNoWarning(statement);
      return changed;
    }
  }

  private static int allowed(Connection connection, Execution execution) throws SQLException {
    RuntimeProperty<Boolean> allowed =
        connection
            .unwrap(JdbcConnection.class)
            .getPropertySet()
            .getBooleanProperty(PropertyKey.allowLoadLocalInfile);
    allowed.setValue(true);
    try {
      return execution.run();
    } finally {
      allowed.setValue(false);
    }
  }

  private interface Execution {

    int run() throws SQLException;
  }

  /** What the server cannot take it leaves out, or bends, and warns. */
  private static void requireNoWarning(Statement statement) throws SQLException {
    try (ResultSet warnings = statement.executeQuery("SELECT @@warning_count")) {
      warnings.next();
      if (warnings.getInt(1) != 0) {
        throw new IllegalStateException(warnings.getInt(1) + " warnings while rows were loaded");
      }
    }
  }
}
