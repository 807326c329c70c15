package io.yuanhui.bench;

import java.net.http.HttpRequest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;

/**
 * One series' 120 points and a ranking of all county-level units, at the service and as bare SQL,
 * at 100 thousand and at 5 million observations.
 */
final class ReadBench {

  private static final long SMALL = 100_000;
  private static final long LARGE = 5_000_000;

  private final Stage stage;

  ReadBench(Stage stage) {
    this.stage = stage;
  }

  private record Result(Latencies series, Latencies ranking) {}

  void run() throws Exception {
    Result small = at(SMALL);
    Result large = at(LARGE);
    System.out.printf(
        "series:  p99 at 5 million ÷ p99 at 100 thousand = %.2f (limit 1.5); limit 8 ms%n",
        large.series().p99() / small.series().p99());
    System.out.printf(
        "ranking: p99 at 5 million ÷ p99 at 100 thousand = %.2f%n",
        large.ranking().p99() / small.ranking().p99());
    System.out.printf("service resident after it: %d MiB%n", stage.residentMebibytes());
  }

  private Result at(long observations) throws Exception {
    long filled = new Filling(stage).fill(observations);
    HttpRequest series =
        stage
            .client()
            .read(
                "/observations?limit=200&measure=VALUE&indicator="
                    + Filling.INDICATOR
                    + "&region="
                    + Filling.REGION);
    HttpRequest ranking =
        stage
            .client()
            .read("/rankings?period=2020-06&group=counties&indicator=" + Filling.INDICATOR);
    Latencies seriesRead = Latencies.of(2000, 5000, () -> stage.client().expect(series));
    Latencies rankingRead = Latencies.of(200, 500, () -> stage.client().expect(ranking));
    try (Connection connection = stage.connect()) {
      Latencies bareSeries = Latencies.of(500, 5000, () -> readSeries(connection));
      Latencies bareRanking = Latencies.of(50, 500, () -> readRanking(connection));
      System.out.printf("%,d observations%n", filled);
      System.out.printf("  series  at the service %s   bare SQL %s%n", seriesRead, bareSeries);
      System.out.printf("  ranking at the service %s   bare SQL %s%n", rankingRead, bareRanking);
    }
    return new Result(seriesRead, rankingRead);
  }

  private static void readSeries(Connection connection) throws Exception {
    drain(
        connection,
        "SELECT o.period, o.value, o.unit, o.vintage FROM observation o JOIN series s"
            + " ON s.id = o.series_id JOIN indicator i ON i.id = s.indicator_id"
            + " WHERE i.code = ? AND s.measure = 'VALUE' AND s.region_code = '"
            + Filling.REGION
            + "' AND o.superseded_at = '9999-12-31' ORDER BY o.series_id, o.period_start");
  }

  private static void readRanking(Connection connection) throws Exception {
    drain(
        connection,
        "SELECT s.region_code, o.value FROM observation o JOIN series s ON s.id = o.series_id"
            + " WHERE o.indicator_id = (SELECT id FROM indicator WHERE code = ?)"
            + " AND o.measure = 'VALUE' AND o.period_start = '2020-06-01'"
            + " AND o.superseded_at = '9999-12-31'");
  }

  private static void drain(Connection connection, String sql) throws Exception {
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setString(1, Filling.INDICATOR);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          row.getString(1);
        }
      }
    }
  }
}
