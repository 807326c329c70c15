package io.yuanhui.bench;

import io.yuanhui.testing.token.TestTokens;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;

/**
 * Hourly air: ingest with everything that follows beside bare loads of the same rows, a province's
 * burst, and reads at two sizes.
 */
final class AirBench {

  private static final int HOURS = 35_064;
  private static final int ROUNDS = 7;
  private static final int BURSTS = 3;

  /**
   * Reads before any is measured, so that the small size is not measured while code is compiled.
   */
  private static final int WARM_UP = 1000;

  private static final int READS = 500;

  /** Deliveries of {@link #HOURS} to a station: twelve years. */
  private static final int DELIVERIES = 3;

  /** So that there are 3.5 million hours. */
  static final int STATIONS = 34;

  static final int FEW_STATIONS = 3;
  private static final int BURST = 500;
  private static final LocalDateTime FIRST = LocalDateTime.of(2013, 12, 31, 16, 0);
  private static final DateTimeFormatter SQL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  private final Stage stage;
  private final int stations;

  /**
   * @param stations how many have twelve years of hours when reads are measured again
   */
  AirBench(Stage stage, int stations) {
    this.stage = stage;
    this.stations = stations;
  }

  void run() throws Exception {
    System.out.println("## Hourly air: ingest of 35 064 hours (station-hours per second)");
    for (int i = 0; i < 3; i++) {
      station("WARM-" + i, "130202");
      put("WARM-" + i, csv(i, HOURS));
    }
    batch(0);
    loadData(0);
    ingest();
    System.out.println("## Five hundred stations' current hour in one delivery (milliseconds)");
    burst();
    System.out.println("## Reads of days, summaries and rankings (milliseconds; one client)");
    reads();
  }

  private void ingest() throws Exception {
    System.out.printf(
        "%-8s %12s %12s %12s %12s %12s%n",
        "round", "http", "jdbc batch", "load data", "÷ batch", "÷ load");
    double[] toBatch = new double[ROUNDS];
    double[] toLoad = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      station("IN-" + round, "130203");
      double http = HOURS / seconds("IN-" + round, csv(round, HOURS));
      double batch = HOURS / batch(round);
      double load = HOURS / loadData(round);
      toBatch[round] = http / batch;
      toLoad[round] = http / load;
      System.out.printf(
          "%-8d %12.0f %12.0f %12.0f %12.2f %12.2f%n",
          round + 1, http, batch, load, toBatch[round], toLoad[round]);
    }
    Arrays.sort(toBatch);
    Arrays.sort(toLoad);
    System.out.printf(
        "median ratio: %.2f of the batch, %.2f of LOAD DATA%n%n",
        toBatch[ROUNDS / 2], toLoad[ROUNDS / 2]);
  }

  private void burst() throws Exception {
    for (int i = 0; i < BURST; i++) {
      station("PROV-" + i, "4101" + (i % 2 == 0 ? "02" : "03"));
    }
    OffsetDateTime now = OffsetDateTime.now(ZoneOffset.ofHours(8)).truncatedTo(ChronoUnit.HOURS);
    for (int round = 0; round < BURSTS; round++) {
      String hour =
          now.minusHours(BURSTS - 1L - round).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
      StringBuilder csv = new StringBuilder("station,hour,so2,no2,co,o3,pm10,pm25\n");
      for (int i = 0; i < BURST; i++) {
        csv.append("PROV-").append(i).append(',').append(hour).append(',');
        csv.append("10,20,0.7,60,")
            .append(50 + i % 40)
            .append(',')
            .append(20 + i % 30)
            .append('\n');
      }
      long begin = System.nanoTime();
      send("/air/hourly?units=co:mg/m3", csv.toString());
      System.out.printf("round %d: %.0f%n", round + 1, (System.nanoTime() - begin) / 1e6);
    }
    System.out.println();
  }

  private void reads() throws Exception {
    station("RD-0", "411102");
    put("RD-0", csv(0, HOURS));
    measure("RD-0", WARM_UP, 1);
    Latencies[] few = measure("RD-0", 100, READS);
    for (int station = 0; station < stations; station++) {
      String code = "RD-" + station;
      if (station > 0) {
        station(code, station % 2 == 0 ? "411102" : "411103");
      }
      for (int part = 0; part < DELIVERIES; part++) {
        put(code, csv(station, HOURS, part));
      }
    }
    Latencies[] many = measure("RD-0", 100, READS);
    String[] names = {"a year of days", "summary of a year", "weekly ranking"};
    for (int i = 0; i < names.length; i++) {
      System.out.printf(
          "%-20s 35 thousand hours: %s   %,d hours: %s   grows %.2f times%n",
          names[i], few[i], count(), many[i], many[i].p50() / few[i].p50());
    }
  }

  private Latencies[] measure(String station, int warmUp, int count) throws Exception {
    HttpRequest days =
        stage
            .client()
            .read("/air/days?limit=400&station=" + station + "&from=2016-01-01&to=2016-12-31");
    HttpRequest summary = stage.client().read("/air/summary?region=411102&period=2016");
    HttpRequest ranking = stage.client().read("/air/rankings?metric=pm25&period=2016-W40");
    return new Latencies[] {
      Latencies.of(warmUp, count, () -> stage.client().expect(days)),
      Latencies.of(warmUp, count, () -> stage.client().expect(summary)),
      Latencies.of(warmUp, count, () -> stage.client().expect(ranking))
    };
  }

  private long count() throws SQLException {
    try (Connection connection = stage.connect();
        Statement statement = connection.createStatement();
        var row = statement.executeQuery("SELECT COUNT(*) FROM air_hour")) {
      row.next();
      return row.getLong(1);
    }
  }

  private void station(String code, String region) throws Exception {
    String body =
        """
        {"code": "%s", "name": "%s", "region": "%s", "longitude": 114, "latitude": 33.5,
         "kind": "national", "from": "2010-01-01", "to": "2030-12-31"}"""
            .formatted(code, code, region);
    stage
        .client()
        .expect(
            stage
                .client()
                .write("POST", "/stations", "application/json", body, TestTokens.clerk("ecology")));
  }

  private double seconds(String station, String csv) throws Exception {
    long begin = System.nanoTime();
    put(station, csv);
    return (System.nanoTime() - begin) / 1e9;
  }

  private void put(String station, String csv) throws Exception {
    send("/stations/" + station + "/hourly?units=co:mg/m3", csv);
  }

  private void send(String path, String csv) throws Exception {
    stage
        .client()
        .expect(stage.client().write("PUT", path, "text/csv", csv, TestTokens.system("ecology")));
  }

  private static String csv(int seed, int hours) {
    return csv(seed, hours, 0);
  }

  /** Hours from the beginning of 2014 on; {@code part} goes on after so many of them. */
  private static String csv(int seed, int hours, int part) {
    StringBuilder csv = new StringBuilder(60 * hours).append("hour,so2,no2,co,o3,pm10,pm25\n");
    for (int i = 0; i < hours; i++) {
      LocalDateTime local = FIRST.plusHours(8L + (long) part * hours + i);
      csv.append(local.toLocalDate()).append('T');
      csv.append(local.getHour() < 10 ? "0" : "").append(local.getHour()).append(":00:00+08:00");
      for (int value : values(seed, i)) {
        csv.append(',').append(value);
      }
      csv.append('\n');
    }
    return csv.toString();
  }

  private static int[] values(int seed, int i) {
    int mixed = Math.floorMod((i + 1) * 0x9E3779B9 + seed * 0x85EBCA6B, 1 << 20);
    return new int[] {
      5 + mixed % 20,
      10 + mixed % 50,
      mixed % 3,
      20 + mixed % 150,
      30 + mixed % 130,
      10 + mixed % 90
    };
  }

  /** A table of the same shape, one transaction. */
  private double batch(int seed) throws SQLException {
    try (Connection connection = stage.connect();
        Statement table = connection.createStatement()) {
      table.execute("CREATE TABLE bench_hour LIKE air_hour");
      long begin = System.nanoTime();
      connection.setAutoCommit(false);
      try (PreparedStatement insert =
          connection.prepareStatement(
              "INSERT INTO bench_hour (station_id, hour, confirmed, so2, no2, co, o3, pm10, pm25)"
                  + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
        for (int i = 0; i < HOURS; i++) {
          insert.setInt(1, 1);
          insert.setString(2, SQL.format(FIRST.plusHours(i)));
          insert.setInt(3, 0);
          int[] values = values(seed, i);
          for (int v = 0; v < values.length; v++) {
            insert.setInt(4 + v, values[v]);
          }
          insert.addBatch();
          if ((i + 1) % 1000 == 0) {
            insert.executeBatch();
          }
        }
        insert.executeBatch();
      }
      connection.commit();
      double took = (System.nanoTime() - begin) / 1e9;
      table.execute("DROP TABLE bench_hour");
      return took;
    }
  }

  private double loadData(int seed) throws Exception {
    Path file = Files.createTempFile("air", ".tsv");
    StringBuilder rows = new StringBuilder(60 * HOURS);
    for (int i = 0; i < HOURS; i++) {
      rows.append("1\t").append(SQL.format(FIRST.plusHours(i))).append("\t0");
      for (int value : values(seed, i)) {
        rows.append('\t').append(value);
      }
      rows.append('\n');
    }
    Files.writeString(file, rows);
    try (Connection connection = stage.connectForFiles();
        Statement table = connection.createStatement()) {
      table.execute("CREATE TABLE bench_hour LIKE air_hour");
      Instant begin = Instant.now();
      table.execute("LOAD DATA LOCAL INFILE '" + file + "' INTO TABLE bench_hour");
      double took = java.time.Duration.between(begin, Instant.now()).toNanos() / 1e9;
      table.execute("DROP TABLE bench_hour");
      return took;
    } finally {
      Files.delete(file);
    }
  }
}
