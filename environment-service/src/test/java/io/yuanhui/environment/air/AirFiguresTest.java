package io.yuanhui.environment.air;

import static io.yuanhui.testing.token.TestTokens.clerk;
import static io.yuanhui.testing.token.TestTokens.leader;
import static io.yuanhui.testing.token.TestTokens.reviewer;
import static io.yuanhui.testing.token.TestTokens.system;
import static io.yuanhui.testing.token.TestTokens.viewer;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.yuanhui.environment.aqi.DomainTables;
import io.yuanhui.statistics.measure.Measure;
import io.yuanhui.statistics.observation.FigureKey;
import io.yuanhui.statistics.period.Period;
import io.yuanhui.statistics.source.SourcedFigure;
import io.yuanhui.testing.service.RunningService;
import io.yuanhui.testing.service.WithDatabaseAndTokens;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithDatabaseAndTokens
@Tag("database")
class AirFiguresTest {

  @Inject AirFigures figures;
  @Inject Standards standards;
  @Inject SilentStations silent;
  @Inject Jdbi jdbi;

  @Test
  void the_tables_of_the_standards_are_those_in_print() {
    assertEquals(DomainTables.BOOK.standards(), standards.book().standards());
    assertEquals(DomainTables.BOOK.limits(), standards.book().limits());
    assertEquals(DomainTables.BOOK.validity(), standards.book().validity());
  }

  @Test
  void districts_are_ranked_week_by_week_and_the_figures_follow() {
    station("RK-1", "411102", null);
    station("RK-2", "411103", null);
    station("RK-3", "411104", null);
    // Weeks 12, 13 and 14 of 2020; the assessment began with week 13.
    week("2020-03-16", 20, 30, 40);
    week("2020-03-23", 20, 30, 40);
    week("2020-03-30", 50, 30, 30);

    read("/air/rankings?metric=pm25&period=2020-W14")
        .body("items.region", contains("411103", "411104", "411102"))
        .body("items.rank", contains(1, 1, 3))
        .body("items.previousRank", contains(2, 3, 1))
        .body("items.movement", contains(1, 2, -2))
        .body("items.timesFirst", contains(1, 1, 1))
        .body("items.days", contains(7, 7, 7))
        .body("items[2].value", is(new BigDecimal("50.0")))
        .body("groupSize", is(6))
        .body("countedFrom", is("2020-W13"))
        .body("from", is("2020-03-30"))
        .body("to", is("2020-04-05"));
    read("/air/rankings?metric=composite&period=2020-03&group=411100")
        .body("items[0].region", is("411102"))
        .body("items[0].rank", is(1));
    refused("/air/rankings?metric=moon&period=2020-03");
    refused("/air/rankings?period=2020-03-01");
    refused("/air/rankings?period=2020-03&group=moon");

    SourcedFigure weeks = figure("air.pm25.weekly-first", "411102", "2020-04-05");
    assertEquals(new BigDecimal(1), weeks.quantity().value());
    assertEquals("/air/rankings?metric=pm25&period=2020-W14&group=luohe-counties", weeks.records());
    assertEquals(
        new BigDecimal(1),
        figure("air.pm25.weekly-first", "411102", "2020-04-04").quantity().value());
    SourcedFigure good = figure("air.good-days", "411102", "2020-04-05");
    assertEquals(new BigDecimal(21), good.quantity().value());
    assertEquals("/air/days?region=411102&from=2020-01-01&to=2020-04-05", good.records());
    assertEquals(
        new BigDecimal(21), figure("air.valid-days", "411102", "2020-04-05").quantity().value());
    read(good.records()).body("items.size()", is(21));
    assertTrue(
        figures
            .figure(
                new FigureKey("air.good-days", Measure.YOY, "411102", Period.parse("2020-04-05")))
            .isEmpty());
    assertTrue(
        figures
            .figure(
                new FigureKey("air.good-days", Measure.VALUE, "411102", Period.parse("2001-04-05")))
            .isEmpty());
  }

  @Test
  void towns_are_ranked_by_their_own_stations_month_by_month() {
    station("TW-1", "411102100", "town", null);
    station("TW-2", "411102101", "town", null);
    StringBuilder lines = new StringBuilder();
    for (int hour = 0; hour < 24; hour++) {
      String time = EpochHour.time(EpochHour.first(LocalDate.of(2021, 7, 9)) + hour).toString();
      lines.append("TW-1,").append(time).append(",10,15,0.5,60,61,20\n");
      lines.append("TW-2,").append(time).append(",10,15,0.5,60,60,30\n");
    }
    deliver(lines.toString());

    read("/air/rankings?metric=pm10&period=2021-07&group=411102")
        .body("items.region", contains("411102101", "411102100"))
        .body("items.rank", contains(1, 2))
        .body("groupSize", is(8));
  }

  @Test
  void a_day_that_does_not_follow_from_its_hours_is_reported() {
    station("VF-1", "410782", null);
    put("VF-1", LocalDate.of(2020, 5, 5), 24, hour -> "10,15,0.5,60,50,30");
    jdbi.useHandle(
        handle ->
            handle.execute(
                "UPDATE air_station_day SET aqi = 51 WHERE station_id ="
                    + " (SELECT id FROM station WHERE code = 'VF-1')"));

    RunningService.as(reviewer("ecology"))
        .get("/air/verification?region=410782")
        .then()
        .statusCode(200)
        .body("consistent", is(false))
        .body("differences[0].code", is("VF-1"))
        .body("differences[0].day", is("2020-05-05"))
        .body("differences[0].what", is("different"))
        .body("differences[0].storedAqi", is(51))
        .body("differences[0].recomputedAqi", is(50));
  }

  @Test
  void a_stuck_value_and_a_heavy_day_raise_notices_which_a_correction_resolves() {
    LocalDate day = LocalDate.ofInstant(Instant.now(), ZoneOffset.ofHours(8)).minusDays(2);
    station("NT-1", "130202", null);
    put("NT-1", day, 24, hour -> "10,15,0.5,60," + (50 + hour) + ",300");

    notices("rule=aqi-above-200&open=true")
        .body("items.subject", hasItem("station/NT-1"))
        .body("items.find { it.subject == 'station/NT-1' }.text", containsString("350"));
    notices("rule=value-stuck&open=true")
        .body("items.subject", hasItem("station/NT-1/pm25"))
        .body("items.subject", not(hasItem("station/NT-1/pm10")));

    put("NT-1", day, 24, hour -> "10,15,0.5,60," + (50 + hour) + "," + (20 + hour));
    notices("open=true")
        .body("items.subject", not(hasItem("station/NT-1/pm25")))
        .body("items.subject", not(hasItem("station/NT-1")));
    notices("rule=aqi-above-200")
        .body("items.find { it.subject == 'station/NT-1' }.resolvedAt", notNullValue());
    refusedFor("/notices?rule=moon");
  }

  @Test
  void a_station_that_is_silent_for_three_hours_is_noticed_once_until_it_sends() {
    Instant now = Instant.now();
    long hour = EpochHour.of(now);
    station("SL-1", "130202", null);
    station("SL-2", "130202", "2019-12-31");
    putHour("SL-1", hour - 4);
    lookForSilence();
    lookForSilence();
    notices("rule=station-silent&open=true")
        .body("items.findAll { it.subject == 'station/SL-1' }.size()", is(1))
        .body("items.subject", not(hasItem("station/SL-2")));

    putHour("SL-1", hour - 1);
    lookForSilence();
    notices("rule=station-silent&open=true").body("items.subject", not(hasItem("station/SL-1")));
  }

  @Test
  void an_alert_of_heavy_pollution_is_noted_and_ended() {
    Map<String, Object> alert =
        new HashMap<>(
            Map.of(
                "region", "411102",
                "level", "orange",
                "from", "2020-12-10T12:00:00+08:00",
                "measures", "重点企业减排"));
    var added =
        RunningService.as(clerk("ecology"))
            .contentType("application/json")
            .body(alert)
            .post("/air/alerts");
    added.then().statusCode(201).body("to", nullValue());
    alert.put("to", "2020-12-12T12:00:00+08:00");
    RunningService.as(clerk("ecology"))
        .contentType("application/json")
        .header("If-Match", added.header("ETag"))
        .body(alert)
        .put("/air/alerts/" + added.path("id"))
        .then()
        .statusCode(200)
        .body("to", is("2020-12-12T12:00:00+08:00"));
    read("/air/alerts").body("items.level", contains("orange"));
    read("/air/alerts?region=411103").body("items", empty());
    String table =
        RunningService.as(clerk("ecology"))
            .accept("text/csv")
            .get("/air/alerts")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    assertTrue(table.contains("orange") && table.contains("重点企业减排"), table);
    RunningService.as(clerk("ecology"))
        .contentType("application/json")
        .body(Map.of("level", "green"))
        .post("/air/alerts")
        .then()
        .statusCode(422)
        .body("violations.field", contains("region", "level", "from", "measures"));
  }

  private void lookForSilence() {
    QuarkusTransaction.requiringNew().run(silent::look);
  }

  private SourcedFigure figure(String indicator, String region, String period) {
    return figures
        .figure(new FigureKey(indicator, Measure.VALUE, region, Period.parse(period)))
        .orElseThrow();
  }

  /** A week of each station in one delivery. */
  private static void week(String monday, int first, int second, int third) {
    StringBuilder lines = new StringBuilder();
    for (int hour = 0; hour < 7 * 24; hour++) {
      String time = EpochHour.time(EpochHour.first(LocalDate.parse(monday)) + hour).toString();
      String values = ",10,15,0.5,60,60,";
      lines.append("RK-1,").append(time).append(values).append(first).append('\n');
      lines.append("RK-2,").append(time).append(values).append(second).append('\n');
      lines.append("RK-3,").append(time).append(values).append(third).append('\n');
    }
    deliver(lines.toString());
  }

  private static void deliver(String lines) {
    RunningService.as(system("ecology"))
        .contentType("text/csv")
        .body(
            ("station,hour,so2,no2,co,o3,pm10,pm25\n" + lines)
                .getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .put("/air/hourly?units=co:mg/m3")
        .then()
        .statusCode(200);
  }

  private static void put(
      String station, LocalDate day, int hours, java.util.function.IntFunction<String> values) {
    StringBuilder lines = new StringBuilder();
    for (int hour = 0; hour < hours; hour++) {
      String[] each = values.apply(hour).split(",");
      lines.append(line("%sT%02d:00:00+08:00".formatted(day, hour), each));
    }
    send(station, lines.toString());
  }

  private static void putHour(String station, long hour) {
    send(
        station,
        line(EpochHour.time(hour).toString().replace("T", "T"), "10,15,0.5,60,60,30".split(",")));
  }

  private static String line(String hour, String[] values) {
    return "{\"hour\":\"%s\",\"so2\":%s,\"no2\":%s,\"co\":%s,\"o3\":%s,\"pm10\":%s,\"pm25\":%s},"
        .formatted(hour, values[0], values[1], values[2], values[3], values[4], values[5]);
  }

  private static void send(String station, String lines) {
    RunningService.as(system("ecology"))
        .contentType("application/json")
        .body("{\"readings\":[" + lines.substring(0, lines.length() - 1) + "]}")
        .put("/stations/" + station + "/hourly?units=co:mg/m3")
        .then()
        .statusCode(200);
  }

  private static void station(String code, String region, String to) {
    station(code, region, "national", to);
  }

  private static void station(String code, String region, String kind, String to) {
    Map<String, Object> station =
        new HashMap<>(
            Map.of(
                "code",
                code,
                "name",
                "站 " + code,
                "region",
                region,
                "longitude",
                new BigDecimal("118.1"),
                "latitude",
                new BigDecimal("39.6"),
                "kind",
                kind,
                "from",
                "2013-03-01"));
    station.put("to", to);
    RunningService.as(clerk("ecology"))
        .contentType("application/json")
        .body(station)
        .post("/stations")
        .then()
        .statusCode(201);
  }

  private static ValidatableResponse read(String path) {
    return RunningService.as(viewer()).get(path).then().statusCode(200);
  }

  private static ValidatableResponse notices(String query) {
    return RunningService.as(leader()).get("/notices?limit=1000&" + query).then().statusCode(200);
  }

  private static void refused(String path) {
    RunningService.as(viewer()).get(path).then().statusCode(400);
  }

  private static void refusedFor(String path) {
    RunningService.as(leader()).get(path).then().statusCode(400);
  }
}
