package io.yuanhui.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.yuanhui.testing.token.TestToken;
import io.yuanhui.testing.token.TestTokens;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A department with forty forms of 200 cells opens, saves, checks and submits each of them, beside
 * the bare queries, with 5 million observations stored; each step within 300 ms. Each form has
 * {@value #RULES} rules, which read the period before, last year and the series' own history.
 */
final class FormsBench {

  private static final long OBSERVATIONS = Long.getLong("bench.observations", 5_000_000);
  private static final int FORMS = Integer.getInteger("bench.forms", 40);
  private static final int RULES = 60;
  private static final int INDICATORS = 50;
  private static final List<String> MEASURES = List.of("VALUE", "YOY", "PROGRESS", "RANK");
  private static final int LIMIT_MILLIS = 300;
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TestToken CLERK = TestTokens.clerk("finance");

  /** The last of the filling's points stands here, so that there is one of the period before. */
  private static final String WARM_UP = "2020-06";

  private static final String MEASURED = "2020-07";

  private final Stage stage;
  private final Client client;

  FormsBench(Stage stage) {
    this.stage = stage;
    this.client = stage.client();
  }

  void run() throws Exception {
    defineIndicators();
    System.out.printf("%,d observations%n", new Filling(stage).fill(OBSERVATIONS));
    for (int form = 0; form < FORMS; form++) {
      define(form);
    }
    fillAll(WARM_UP, new Times());
    Times times = new Times();
    fillAll(MEASURED, times);
    print("open", times.open);
    print("save", times.save);
    print("check", times.check);
    print("submit", times.submit);
    print("tasks", times.tasks);
    try (Connection connection = stage.connect()) {
      System.out.printf(
          "bare SQL: lines and figures of a form %s%n",
          Latencies.of(20, FORMS, () -> readBare(connection)));
      connection.setAutoCommit(false);
      System.out.printf(
          "bare SQL: 200 cells inserted and committed %s%n",
          Latencies.of(20, FORMS, () -> insertBare(connection)));
    }
  }

  private static final class Times {
    final List<Double> open = new ArrayList<>();
    final List<Double> save = new ArrayList<>();
    final List<Double> check = new ArrayList<>();
    final List<Double> submit = new ArrayList<>();
    final List<Double> tasks = new ArrayList<>();
  }

  private interface Step {
    String run() throws Exception;
  }

  private void fillAll(String period, Times times) throws Exception {
    for (int form = 0; form < FORMS; form++) {
      String code = code(form);
      String body = filling(code, period);
      timed(times.open, () -> client.get("/forms/" + code + "/prefill?period=" + period, CLERK));
      String created = timed(times.save, () -> client.post("/submissions", body, CLERK));
      String id = JSON.readTree(created).get("id").asText();
      timed(times.check, () -> client.get("/submissions/" + id + "/checks", CLERK));
      timed(times.submit, () -> client.post("/submissions/" + id + "/submit", "", CLERK));
      timed(times.tasks, () -> client.get("/tasks", CLERK));
    }
  }

  private static String timed(List<Double> times, Step step) throws Exception {
    long begin = System.nanoTime();
    String answer = step.run();
    times.add((System.nanoTime() - begin) / 1e6);
    return answer;
  }

  private static void print(String step, List<Double> millis) {
    List<Double> sorted = millis.stream().sorted().toList();
    double most = sorted.get(sorted.size() - 1);
    System.out.printf(
        "%-7s at the service: p50 %7.2f  most %7.2f  limit %d ms: %s%n",
        step,
        sorted.get(sorted.size() / 2),
        most,
        LIMIT_MILLIS,
        most <= LIMIT_MILLIS ? "held" : "EXCEEDED");
  }

  private void defineIndicators() throws Exception {
    for (int i = 0; i < INDICATORS; i++) {
      client.post(
          "/indicators",
          """
          {"code": "%s", "name": "基准", "nameEn": "Bench", "unit": "10K_CNY", "frequency": "M",
           "accumulation": "YTD", "better": "up", "decimals": 1, "department": "finance"}"""
              .formatted(indicator(i)),
          TestTokens.admin());
    }
  }

  private void define(int form) throws Exception {
    String lines = each("{\"indicator\": \"%1$s\", \"measure\": \"%2$s\"}");
    client.post(
        "/forms",
        """
        {"code": "%s", "department": "finance", "frequency": "M", "name": "基准", "nameEn": "Bench",
         "due": {"months": 1, "day": 12}, "from": "2020-06", "until": "2020-07", "lines": [%s]}"""
            .formatted(code(form), lines),
        TestTokens.publisher());
    for (int rule = 0; rule < RULES; rule++) {
      defineRule(form, rule);
    }
    for (String period : List.of(WARM_UP, MEASURED)) {
      client.post(
          "/forms/" + code(form) + "/extensions",
          """
          {"period": "%s", "until": "2199-01-01T00:00:00+08:00", "reason": "bench"}"""
              .formatted(period),
          TestTokens.publisher());
    }
  }

  private void defineRule(int form, int rule) throws Exception {
    String figure = indicator(rule % INDICATORS);
    String condition =
        switch (rule % 4) {
          case 0 -> "%s >= prev(%s)";
          case 1 -> "ABS(yoy(%s) - growth(%s)) <= 0.5";
          case 2 -> "ABS(zscore(%s)) < 3 AND %s <> 0";
          default -> "last-year(%s) <= %s * 2";
        };
    client.post(
        "/rules",
        """
        {"code": "%s.rule-%02d", "form": "%s", "severity": "ERROR", "from": "2020-06",
         "expression": "%s OR %s > 0", "message": "基准 {%s}", "messageEn": "Bench {%s}"}"""
            .formatted(
                code(form),
                rule,
                code(form),
                condition.formatted(figure, figure),
                figure,
                figure,
                figure),
        TestTokens.publisher());
  }

  private static String filling(String form, String period) {
    return """
        {"department": "finance", "region": "411102", "period": "%s", "form": "%s", "cells": [%s]}"""
        .formatted(
            period,
            form,
            each("{\"indicator\": \"%1$s\", \"measure\": \"%2$s\", \"value\": %3$d}"));
  }

  /** 200 cells, each written by a pattern of indicator, measure and value. */
  private static String each(String pattern) {
    return IntStream.range(0, INDICATORS)
        .boxed()
        .flatMap(i -> MEASURES.stream().map(m -> pattern.formatted(indicator(i), m, i + 1)))
        .collect(Collectors.joining(","));
  }

  private static String code(int form) {
    return "bench.form-%02d".formatted(form);
  }

  private static String indicator(int number) {
    return "bench.figure-%02d".formatted(number);
  }

  private static void readBare(Connection connection) throws Exception {
    drain(
        connection,
        "SELECT l.line_no, l.indicator_id, l.measure, l.heading FROM form_line l"
            + " JOIN form_version v ON v.id = l.form_version_id WHERE v.form_code = ?"
            + " ORDER BY l.line_no");
    drain(
        connection,
        "SELECT o.period, o.value, o.unit, o.vintage FROM form_line l"
            + " JOIN form_version v ON v.id = l.form_version_id"
            + " JOIN series s ON s.indicator_id = l.indicator_id AND s.measure = l.measure"
            + " AND s.region_code = '411102' JOIN observation o ON o.series_id = s.id"
            + " AND o.period_start BETWEEN '2019-07-01' AND '2020-07-01'"
            + " AND o.superseded_at = '9999-12-31' WHERE v.form_code = ?");
  }

  private static void drain(Connection connection, String sql) throws Exception {
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setString(1, code(0));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          row.getString(1);
        }
      }
    }
  }

  private static void insertBare(Connection connection) throws Exception {
    byte[] id = new byte[16];
    new java.util.Random().nextBytes(id);
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO submission_cell (submission_id, row_no, indicator_id, measure,"
                + " region_code, period, period_start, value, decimals, unit, status)"
                + " VALUES (?, ?, 1, 'VALUE', '411102', '2020-07', '2020-07-01', 1, 0, '10K_CNY',"
                + " 'P')")) {
      for (int row = 1; row <= INDICATORS * MEASURES.size(); row++) {
        insert.setBytes(1, id);
        insert.setInt(2, row);
        insert.addBatch();
      }
      insert.executeBatch();
    }
    connection.commit();
  }
}
