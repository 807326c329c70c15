package io.yuanhui.bench;

import io.yuanhui.testing.token.TestTokens;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.http.HttpRequest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * What sections and plots amount to, at a tenth of ten years' records and at all of them, and how
 * long one more sample takes.
 */
final class WaterBench {

  private static final int SECTIONS = 20;
  private static final int FIRST_YEAR = 2015;
  private static final int YEARS = 10;
  private static final int DELIVERED_ON = 5;
  private static final int MOST_SECONDS = 300;
  private static final int PLOTS = 3_000;
  private static final int STATUSES = 6;
  private static final String[] TOWNS = {
    "411102001", "411102002", "411102003", "411102004", "411102100", "411102101", "411102102"
  };
  private static final String[] STATES = {
    "untreated", "safely-used", "strictly-controlled", "untreated", "safely-used", "removed"
  };

  /** What each item is about, in the unit of its limits. */
  private static final Map<String, Double> ITEMS = new LinkedHashMap<>();

  static {
    ITEMS.put("ph", 7.5);
    ITEMS.put("do", 7.0);
    ITEMS.put("do-saturation", 80.0);
    ITEMS.put("codmn", 4.0);
    ITEMS.put("cod", 15.0);
    ITEMS.put("bod5", 3.0);
    ITEMS.put("nh3n", 0.6);
    ITEMS.put("tp", 0.12);
    for (String metal : new String[] {"cu", "zn", "f", "se", "as", "hg", "cd", "cr6", "pb"}) {
      ITEMS.put(metal, 0.00005);
    }
    for (String trace : new String[] {"cn", "phenol", "oil", "las", "sulfide"}) {
      ITEMS.put(trace, 0.001);
    }
    ITEMS.put("coliform", 900.0);
    ITEMS.put("temperature", 18.0);
  }

  private final Stage stage;

  WaterBench(Stage stage) {
    this.stage = stage;
  }

  void run() throws Exception {
    System.out.println("## Water and soil: what records amount to (milliseconds; one client)");
    for (int i = 0; i < SECTIONS; i++) {
      section("wb-" + i);
    }
    deliver(FIRST_YEAR);
    plots(0, PLOTS / 10);
    Latencies[] few = measure();
    for (int year = FIRST_YEAR + 1; year < FIRST_YEAR + YEARS; year++) {
      deliver(year);
    }
    plots(PLOTS / 10, PLOTS);
    Latencies[] many = measure();
    String[] names = {"sections, a month", "sections, a year", "rivers, a year", "soil summary"};
    for (int i = 0; i < names.length; i++) {
      System.out.printf(
          "%-20s a tenth: %s   whole: %s   grows %.2f times%n",
          names[i], few[i], many[i], many[i].p50() / few[i].p50());
    }
    System.out.printf(
        "whole: %,d samples, %,d plots with %,d statuses%n",
        count("water_sample"), count("soil_plot"), count("soil_plot_status"));
    int[] day = {0};
    System.out.printf(
        "one more sample of a section, with what follows: %s%n",
        Latencies.of(
            20,
            100,
            () -> samples("wb-0,%s,tp,0.1%d,\n".formatted(between(day[0]), day[0]++ % 9))));
  }

  /**
   * A day of 2020 on which nothing was delivered: a confirmed value is changed for a reason only.
   */
  private static LocalDate between(int number) {
    return LocalDate.of(2020, 1, DELIVERED_ON + 1).plusMonths(number / 20).plusDays(number % 20);
  }

  private Latencies[] measure() throws Exception {
    return new Latencies[] {
      measure("/water/assessments?period=2015-06"),
      measure("/water/assessments?period=2015"),
      measure("/water/rivers?period=2015"),
      measure("/soil/summary?region=411102&date=2015-09-30")
    };
  }

  private Latencies measure(String path) throws Exception {
    HttpRequest read = stage.client().read(path);
    return Latencies.of(200, 400, () -> stage.client().expect(read));
  }

  private void section(String code) throws Exception {
    String body =
        """
        {"code": "%s", "name": "%s", "river": "河 %d", "region": "411102", "target": "III",
         "from": "2010-01-01"}"""
            .formatted(code, code, code.hashCode() & 3);
    stage
        .client()
        .expect(
            stage
                .client()
                .write(
                    "POST",
                    "/water/sections",
                    "application/json",
                    body,
                    TestTokens.clerk("ecology")));
  }

  /** A year of monthly samples of every item and section. */
  private void deliver(int year) throws Exception {
    for (int i = 0; i < SECTIONS; i++) {
      StringBuilder csv = new StringBuilder();
      for (int month = 1; month <= 12; month++) {
        String day = LocalDate.of(year, month, DELIVERED_ON).toString();
        for (Map.Entry<String, Double> item : ITEMS.entrySet()) {
          int mixed = Math.floorMod((year * 31 + month * 7 + i) * 0x9E3779B9, 50);
          csv.append("wb-").append(i).append(',').append(day).append(',');
          csv.append(item.getKey()).append(',');
          csv.append(
              BigDecimal.valueOf(item.getValue() * (75 + mixed) / 100)
                  .setScale(7, RoundingMode.HALF_EVEN)
                  .toPlainString());
          csv.append(",\n");
        }
      }
      samples(csv.toString());
    }
  }

  private void samples(String csv) throws Exception {
    stage
        .client()
        .expect(
            stage
                .client()
                .write(
                    "PUT",
                    "/water/samples?status=confirmed",
                    "text/csv",
                    "section,date,item,value,unit\n" + csv,
                    TestTokens.system("ecology")));
  }

  /** Plots and what became of them, as a release that derived nothing left them. */
  private void plots(int from, int to) throws Exception {
    try (Connection connection = stage.connect();
        PreparedStatement plot =
            connection.prepareStatement(
                "INSERT INTO soil_plot (id, code, name, region_code, land, category, area, unit)"
                    + " VALUES (?, ?, ?, ?, ?, '镉轻度污染', ?, ?)");
        PreparedStatement status =
            connection.prepareStatement(
                "INSERT INTO soil_plot_status (plot_id, since, status, recorded_by, recorded_at)"
                    + " VALUES (?, ?, ?, 'bench', '2025-01-01')")) {
      connection.setAutoCommit(false);
      for (int i = from; i < to; i++) {
        plot.setInt(1, i + 1);
        plot.setString(2, "wb-" + i);
        plot.setString(3, "地块 " + i);
        plot.setString(4, TOWNS[i % TOWNS.length]);
        plot.setString(5, i % 3 == 0 ? "construction-land" : "farmland");
        plot.setBigDecimal(6, BigDecimal.valueOf(100 + i % 900L, 1));
        plot.setString(7, i % 5 == 0 ? "HECTARE" : "MU");
        plot.addBatch();
        for (int s = 0; s < STATUSES; s++) {
          status.setInt(1, i + 1);
          status.setString(
              2,
              LocalDate.of(FIRST_YEAR, 1, 1)
                  .plusDays((i * 7L) % 200 + s * 600L % (365 * YEARS))
                  .toString());
          status.setString(3, STATES[s]);
          status.addBatch();
        }
      }
      plot.executeBatch();
      status.executeBatch();
      connection.commit();
    }
    // Until then summaries are computed from the plots.
    for (int waited = 0; count("soil_plot WHERE stale = 1") > 0; waited++) {
      if (waited == MOST_SECONDS) {
        throw new IllegalStateException("plots are not added up after " + waited + " s");
      }
      TimeUnit.SECONDS.sleep(1);
    }
  }

  private long count(String table) throws SQLException {
    try (Connection connection = stage.connect();
        var statement = connection.createStatement();
        var row = statement.executeQuery("SELECT COUNT(*) FROM " + table)) {
      row.next();
      return row.getLong(1);
    }
  }
}
