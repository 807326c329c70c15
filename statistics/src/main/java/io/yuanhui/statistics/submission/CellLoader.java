package io.yuanhui.statistics.submission;

import com.mysql.cj.conf.PropertyKey;
import com.mysql.cj.conf.RuntimeProperty;
import com.mysql.cj.jdbc.JdbcConnection;
import com.mysql.cj.jdbc.JdbcStatement;
import io.yuanhui.statistics.storage.Storage;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Writes cells into their table: by {@code LOAD DATA LOCAL} from memory where the server takes it
 * ({@code local_infile}), else by statements of five hundred rows of literals. Both are several
 * times as fast as a batch of bound values.
 *
 * <p>No text of a caller's gets into a statement: what is not a number or a code of ours, the note,
 * is written in hexadecimal.
 */
@ApplicationScoped
class CellLoader {

  /** How cells are written. */
  enum Way {
    LOAD_DATA,
    INSERT
  }

  /** The columns of a cell, the same in its submission and among the past ones. */
  static final String COLUMNS =
      "row_no, indicator_id, measure, region_code, period, period_start, value, decimals, unit,"
          + " status, note";

  private static final int ROWS_OF_A_STATEMENT = 500;

  /** So few that asking the server what it takes is not worth it. */
  private static final int FEW = 1000;

  private final Jdbi jdbi;

  CellLoader(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Whether the server takes {@code LOAD DATA LOCAL}. */
  private boolean takesLocalData() {
    return jdbi.withHandle(
        handle -> handle.createQuery("SELECT @@local_infile").mapTo(Boolean.class).one());
  }

  /** Writes all of them, in the caller's transaction. */
  Way load(UUID submission, List<Cell> cells) {
    return jdbi.withHandle(handle -> load(handle.getConnection(), submission, cells));
  }

  private Way load(Connection connection, UUID submission, List<Cell> cells) {
    try {
      if (cells.size() > FEW && takesLocalData()) {
        loadData(connection, submission, cells);
        return Way.LOAD_DATA;
      }
      insert(connection, submission, cells);
      return Way.INSERT;
    } catch (SQLException failed) {
      throw new IllegalStateException("The cells could not be written", failed);
    }
  }

  private static void loadData(Connection connection, UUID submission, List<Cell> cells)
      throws SQLException {
    StringBuilder lines = new StringBuilder(cells.size() * 100);
    for (Cell cell : cells) {
      line(cell, lines);
    }
    try (Statement statement = connection.createStatement()) {
      JdbcStatement driver = statement.unwrap(JdbcStatement.class);
      driver.setLocalInfileInputStream(
          new ByteArrayInputStream(lines.toString().getBytes(StandardCharsets.UTF_8)));
      int loaded =
          allowed(
              connection,
              () ->
                  driver.executeUpdate(
                      "LOAD DATA LOCAL INFILE 'cells' INTO TABLE submission_cell"
                          + " CHARACTER SET utf8mb4 ("
                          + COLUMNS
                          + ") SET submission_id = "
                          + literal(Storage.bytes(submission))));
      requireWhole(statement, cells.size(), loaded);
    }
  }

  /**
   * Executes a statement whose data the driver takes from memory. It is allowed to for no other: at
   * any other moment a server that asks for a file of ours, as it may after any statement, is
   * refused.
   */
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
  private static void requireWhole(Statement statement, int due, int loaded) throws SQLException {
    try (ResultSet warnings = statement.executeQuery("SELECT @@warning_count")) {
      warnings.next();
      if (loaded != due || warnings.getInt(1) != 0) {
        throw new IllegalStateException(
            loaded + " of " + due + " cells were loaded, " + warnings.getInt(1) + " warnings");
      }
    }
  }

  private static void line(Cell cell, StringBuilder to) {
    to.append(cell.row()).append('\t');
    to.append(cell.indicator().id()).append('\t');
    to.append(cell.measure().name()).append('\t');
    to.append(cell.region()).append('\t');
    to.append(cell.period().code()).append('\t');
    to.append(cell.period().start()).append('\t');
    to.append(cell.value() == null ? "\\N" : cell.value().toPlainString()).append('\t');
    to.append(decimals(cell.value())).append('\t');
    to.append(cell.unit().code()).append('\t');
    to.append(cell.status().name()).append('\t');
    escaped(cell.note(), to);
    to.append('\n');
  }

  private static void escaped(String text, StringBuilder to) {
    if (text == null) {
      to.append("\\N");
      return;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\\' -> to.append("\\\\");
        case '\t' -> to.append("\\t");
        case '\n' -> to.append("\\n");
        case '\0' -> to.append("\\0");
        default -> to.append(c);
      }
    }
  }

  private static void insert(Connection connection, UUID submission, List<Cell> cells)
      throws SQLException {
    String id = literal(Storage.bytes(submission));
    try (Statement statement = connection.createStatement()) {
      for (int from = 0; from < cells.size(); from += ROWS_OF_A_STATEMENT) {
        StringBuilder sql =
            new StringBuilder(ROWS_OF_A_STATEMENT * 140)
                .append("INSERT INTO submission_cell (submission_id, ")
                .append(COLUMNS)
                .append(") VALUES ");
        int to = Math.min(cells.size(), from + ROWS_OF_A_STATEMENT);
        for (int i = from; i < to; i++) {
          values(id, cells.get(i), sql);
          sql.append(i + 1 < to ? "," : "");
        }
        statement.executeUpdate(sql.toString());
      }
    }
  }

  private static void values(String id, Cell cell, StringBuilder to) {
    to.append('(').append(id);
    to.append(',').append(cell.row());
    to.append(',').append(cell.indicator().id());
    to.append(",'").append(cell.measure().name());
    to.append("','").append(cell.region());
    to.append("','").append(cell.period().code());
    to.append("','").append(cell.period().start()).append("',");
    to.append(cell.value() == null ? "NULL" : cell.value().toPlainString());
    to.append(',').append(decimals(cell.value()));
    to.append(",'").append(cell.unit().code());
    to.append("','").append(cell.status().name()).append("',");
    if (cell.note() == null) {
      to.append("NULL");
    } else {
      to.append("_utf8mb4 ").append(literal(cell.note().getBytes(StandardCharsets.UTF_8)));
    }
    to.append(')');
  }

  private static int decimals(BigDecimal value) {
    return value == null ? 0 : Math.max(0, value.scale());
  }

  private static String literal(byte[] bytes) {
    return "x'" + HexFormat.of().formatHex(bytes) + "'";
  }
}
