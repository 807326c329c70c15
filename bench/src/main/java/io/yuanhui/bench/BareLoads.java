package io.yuanhui.bench;

import com.mysql.cj.jdbc.JdbcStatement;
import java.io.ByteArrayInputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.stream.IntStream;

/**
 * The same rows brought bare into a table like the observations', each way in one transaction: what
 * any import through a service is to be held against.
 */
final class BareLoads {

  private static final int ROWS_OF_A_STATEMENT = 500;
  private static final String COLUMNS =
      "series_id, period_start, vintage, period, indicator_id, measure, value, decimals, unit,"
          + " status, published_at, submission_id";

  private final Stage stage;
  private final BulkRows rows;
  private final int count;

  /** The rows' numbers in the order of the table's key, in which a table is filled fastest. */
  private final int[] order;

  BareLoads(Stage stage, BulkRows rows, int count) {
    this.stage = stage;
    this.rows = rows;
    this.count = count;
    this.order =
        IntStream.range(0, count)
            .boxed()
            .sorted(Comparator.comparing(rows::series).thenComparing(Comparator.naturalOrder()))
            .mapToInt(Integer::intValue)
            .toArray();
  }

  /** Statements of 500 rows of literals, {@code ON DUPLICATE KEY UPDATE}. */
  Duration literals() throws SQLException {
    try (Connection connection = stage.connect();
        Statement sql = connection.createStatement()) {
      empty(sql);
      Instant begin = Instant.now();
      connection.setAutoCommit(false);
      for (int from = 0; from < count; from += ROWS_OF_A_STATEMENT) {
        StringBuilder insert =
            new StringBuilder("INSERT INTO bench_observation (" + COLUMNS + ") VALUES ");
        int to = Math.min(count, from + ROWS_OF_A_STATEMENT);
        for (int place = from; place < to; place++) {
          insert.append(place == from ? "(" : ",(");
          values(order[place], ",", "'", insert);
          insert.append(')');
        }
        sql.executeUpdate(
            insert.append(" ON DUPLICATE KEY UPDATE value = VALUES(value)").toString());
      }
      connection.commit();
      return Duration.between(begin, Instant.now());
    }
  }

  /** {@code LOAD DATA LOCAL} from a stream. */
  Duration loadData() throws SQLException {
    try (Connection connection = stage.connectForFiles();
        Statement sql = connection.createStatement()) {
      empty(sql);
      Instant begin = Instant.now();
      sql.unwrap(JdbcStatement.class).setLocalInfileInputStream(new SequenceInputStream(pieces()));
      sql.executeUpdate(
          "LOAD DATA LOCAL INFILE 'rows' INTO TABLE bench_observation (" + COLUMNS + ")");
      return Duration.between(begin, Instant.now());
    }
  }

  /**
   * On the server, from a submission's cells.
   *
   * @param vintage 1 into an empty table; another beside what was inserted before
   */
  Duration insertSelect(String submission, int vintage) throws SQLException {
    try (Connection connection = stage.connect();
        Statement sql = connection.createStatement()) {
      if (vintage == 1) {
        empty(sql);
      }
      Instant begin = Instant.now();
      sql.executeUpdate(
          "INSERT INTO bench_observation ("
              + COLUMNS
              + ") SELECT s.id, c.period_start, "
              + vintage
              + ", c.period, c.indicator_id, c.measure, c.value,"
              + " c.decimals, c.unit, c.status, NOW(6), c.submission_id FROM submission_cell c"
              + " STRAIGHT_JOIN series s ON s.indicator_id = c.indicator_id"
              + " AND s.measure = c.measure AND s.region_code = c.region_code"
              + " WHERE c.submission_id = UNHEX('"
              + submission.replace("-", "")
              + "') ORDER BY s.id, c.period_start");
      return Duration.between(begin, Instant.now());
    }
  }

  private static void empty(Statement sql) throws SQLException {
    sql.execute("DROP TABLE IF EXISTS bench_observation");
    sql.execute("CREATE TABLE bench_observation LIKE observation");
  }

  private Enumeration<ByteArrayInputStream> pieces() {
    return new Enumeration<>() {
      private int next;

      @Override
      public boolean hasMoreElements() {
        return next < count;
      }

      @Override
      public ByteArrayInputStream nextElement() {
        StringBuilder lines = new StringBuilder();
        int to = Math.min(count, next + 10_000);
        for (; next < to; next++) {
          values(order[next], "\t", "", lines);
          lines.append('\n');
        }
        return new ByteArrayInputStream(lines.toString().getBytes(StandardCharsets.UTF_8));
      }
    };
  }

  /** A series for each indicator, measure and region, as they come. */
  private void values(int number, String comma, String quote, StringBuilder to) {
    BulkRows.Row row = rows.row(number, 0);
    int series = rows.series(number);
    to.append(series).append(comma);
    to.append(quote).append(row.month().atDay(1)).append(quote).append(comma);
    to.append(1).append(comma);
    to.append(quote).append(row.month()).append(quote).append(comma);
    to.append(series % 4).append(comma);
    to.append(quote).append(row.measure()).append(quote).append(comma);
    to.append(row.value()).append(comma);
    to.append(1).append(comma);
    to.append(quote).append("10K_CNY").append(quote).append(comma);
    to.append(quote).append('P').append(quote).append(comma);
    to.append(quote).append("2020-07-20 01:00:00").append(quote).append(comma);
    to.append(quote).append("0123456789abcdef").append(quote);
  }
}
