package io.yuanhui.bench;

import io.yuanhui.bench.Cells.Cell;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Publishing 100 000 cells through the service, beside a JDBC batch insert of the same rows into a
 * table like the observations', in the same database. Each round is a revision of all cells.
 */
final class PublicationBench {

  private static final int CELLS = 100_000;
  private static final int ROUNDS = 5;

  private final Stage stage;

  PublicationBench(Stage stage) {
    this.stage = stage;
  }

  void run() throws Exception {
    System.out.printf(
        "%-8s %12s %12s %12s %12s%n", "round", "publish", "whole way", "raw batch", "ratio");
    double[] ratios = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      Client.Steps steps = stage.client().publish(Cells.json(CELLS, round));
      Duration raw = insertRaw(Cells.first(CELLS, round));
      ratios[round] = rate(steps.publish()) / rate(raw);
      System.out.printf(
          "%-8d %12.0f %12.0f %12.0f %12.2f%n",
          round + 1, rate(steps.publish()), rate(steps.whole()), rate(raw), ratios[round]);
    }
    double median =
        IntStream.range(0, ROUNDS).mapToDouble(i -> ratios[i]).sorted().toArray()[ROUNDS / 2];
    System.out.printf("median ratio publish ÷ raw batch: %.2f%n", median);
    System.out.printf("service resident after it: %d MiB%n", stage.residentMebibytes());
  }

  private static double rate(Duration duration) {
    return CELLS / (duration.toNanos() / 1e9);
  }

  private Duration insertRaw(List<Cell> cells) throws SQLException {
    try (Connection connection = stage.connect();
        Statement table = connection.createStatement()) {
      table.execute("CREATE TABLE bench_observation LIKE observation");
      Instant begin = Instant.now();
      connection.setAutoCommit(false);
      insert(connection, cells);
      connection.commit();
      Duration took = Duration.between(begin, Instant.now());
      table.execute("DROP TABLE bench_observation");
      return took;
    }
  }

  private static void insert(Connection connection, List<Cell> cells) throws SQLException {
    Timestamp now = Timestamp.from(Instant.now());
    byte[] submission = new byte[16];
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO bench_observation (series_id, period_start, vintage, period,"
                + " indicator_id, measure, value, decimals, unit, status, published_at,"
                + " submission_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      for (int i = 0; i < cells.size(); i++) {
        Cell cell = cells.get(i);
        insert.setLong(1, i % 128);
        insert.setDate(2, Date.valueOf(cell.month().atDay(1)));
        insert.setInt(3, 1);
        insert.setString(4, cell.month().toString());
        insert.setInt(5, i % 4);
        insert.setString(6, cell.measure());
        insert.setBigDecimal(7, new BigDecimal(cell.value()));
        insert.setInt(8, 1);
        insert.setString(9, "10K_CNY");
        insert.setString(10, "P");
        insert.setTimestamp(11, now);
        insert.setBytes(12, submission);
        insert.addBatch();
        if ((i + 1) % 1000 == 0) {
          insert.executeBatch();
        }
      }
      insert.executeBatch();
    }
  }
}
