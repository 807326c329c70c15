package io.yuanhui.statistics.submission;

import io.yuanhui.statistics.storage.Line;
import io.yuanhui.statistics.storage.LocalData;
import io.yuanhui.statistics.storage.Storage;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
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

  private final Jdbi jdbi;

  CellLoader(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Writes all of them, in the caller's transaction. */
  Way load(UUID submission, List<Cell> cells) {
    return jdbi.withHandle(handle -> load(handle.getConnection(), submission, cells));
  }

  private Way load(Connection connection, UUID submission, List<Cell> cells) {
    try {
      if (LocalData.pays(connection, cells.size())) {
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
    LocalData.insert(
        connection,
        "submission_cell CHARACTER SET utf8mb4 ("
            + COLUMNS
            + ") SET submission_id = "
            + literal(Storage.bytes(submission)),
        cells,
        CellLoader::line);
  }

  private static void line(Cell cell, StringBuilder to) {
    to.append(cell.row()).append('\t');
    to.append(cell.indicator().id()).append('\t');
    to.append(cell.measure().name()).append('\t');
    to.append(cell.region()).append('\t');
    to.append(cell.period().code()).append('\t');
    to.append(cell.period().start()).append('\t');
    to.append(cell.value() == null ? Line.NULL : cell.value().toPlainString()).append('\t');
    to.append(decimals(cell.value())).append('\t');
    to.append(cell.unit().code()).append('\t');
    to.append(cell.status().name()).append('\t');
    Line.escape(cell.note(), to);
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
