package io.yuanhui.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Fills the observation table by SQL: monthly series of 120 points for county-level units, one
 * indicator after the other.
 */
final class Filling {

  static final int POINTS = 120;

  /** The indicator whose series and ranking are read, whatever the size. */
  static final String INDICATOR = "fixed-asset-investment";

  /** The county whose series is read. */
  static final String REGION = "411102";

  private final Stage stage;

  Filling(Stage stage) {
    this.stage = stage;
  }

  /** Empties the table and fills it with about so many observations; returns how many. */
  long fill(long observations) throws Exception {
    List<String> counties = counties();
    try (Connection connection = stage.connect();
        Statement sql = connection.createStatement()) {
      sql.execute("TRUNCATE observation");
      sql.execute("TRUNCATE series");
      sql.execute("CREATE TEMPORARY TABLE county (code VARCHAR(12) COLLATE utf8mb4_bin)");
      for (String county : counties) {
        sql.addBatch("INSERT INTO county VALUES ('" + county + "')");
      }
      sql.executeBatch();
      long perRegion = Math.max(1, observations / counties.size());
      for (int indicator : indicators(sql)) {
        int points = (int) Math.min(POINTS, perRegion);
        add(sql, indicator, points);
        perRegion -= points;
        if (perRegion <= 0) {
          break;
        }
      }
      // One series is whole at every size.
      complete(sql);
      sql.execute("ANALYZE TABLE observation, series");
      return count(sql);
    }
  }

  private static void add(Statement sql, int indicator, int points) throws SQLException {
    sql.execute(
        "INSERT INTO series (indicator_id, measure, region_code)"
            + " SELECT "
            + indicator
            + ", 'VALUE', code FROM county ORDER BY code");
    observe(sql, "s.indicator_id = " + indicator, POINTS - points, POINTS);
  }

  private static void complete(Statement sql) throws SQLException {
    observe(
        sql,
        "s.region_code = '"
            + REGION
            + "' AND s.indicator_id = (SELECT id FROM indicator WHERE code = '"
            + INDICATOR
            + "')",
        0,
        POINTS);
  }

  /** The latest points come first into a small table: the ranking reads the last period. */
  private static void observe(Statement sql, String series, int from, int to) throws SQLException {
    sql.execute(
        "INSERT IGNORE INTO observation (series_id, period_start, vintage, period, indicator_id,"
            + " measure, value, decimals, unit, status, published_at, submission_id)"
            + " SELECT s.id, '2010-07-01' + INTERVAL n.seq MONTH, 1,"
            + " DATE_FORMAT('2010-07-01' + INTERVAL n.seq MONTH, '%Y-%m'), s.indicator_id,"
            + " s.measure, (s.id * 7919 + n.seq * 104729) % 1000003 / 10, 1, '100M_CNY', 'P',"
            + " '2020-07-20 01:00:00', UNHEX(REPEAT('0', 32))"
            + " FROM series s JOIN seq_0_to_"
            + (POINTS - 1)
            + " n ON n.seq >= "
            + from
            + " AND n.seq < "
            + to
            + " WHERE "
            + series
            + " ORDER BY s.id, n.seq");
  }

  private static List<Integer> indicators(Statement sql) throws SQLException {
    List<Integer> ids = new ArrayList<>();
    try (ResultSet row =
        sql.executeQuery(
            "SELECT id FROM indicator WHERE frequency = 'M' AND formula IS NULL"
                + " ORDER BY code <> '"
                + INDICATOR
                + "', code")) {
      while (row.next()) {
        ids.add(row.getInt(1));
      }
    }
    return ids;
  }

  private List<String> counties() throws Exception {
    List<String> counties = new ArrayList<>();
    String csv = stage.client().expect(stage.client().read("/regions?level=county", "text/csv"));
    csv.lines().skip(1).map(line -> line.substring(0, line.indexOf(','))).forEach(counties::add);
    return counties;
  }

  private static long count(Statement sql) throws SQLException {
    try (ResultSet row = sql.executeQuery("SELECT COUNT(*) FROM observation")) {
      row.next();
      return row.getLong(1);
    }
  }
}
