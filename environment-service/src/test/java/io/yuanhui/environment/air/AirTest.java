package io.yuanhui.environment.air;

import static io.yuanhui.testing.token.TestTokens.clerk;
import static io.yuanhui.testing.token.TestTokens.reviewer;
import static io.yuanhui.testing.token.TestTokens.system;
import static io.yuanhui.testing.token.TestTokens.viewer;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.yuanhui.testing.service.RunningService;
import io.yuanhui.testing.service.WithDatabaseAndTokens;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithDatabaseAndTokens
@Tag("database")
class AirTest {

  /** SO2, NO2, CO in mg, O3, PM10, PM2.5. */
  private static final String LOW = "10,15,0.5,60,50,30";

  @Inject Jdbi jdbi;

  @Test
  void a_day_follows_from_its_hours_in_whatever_form_and_order_they_come() {
    station("DAY-1", "130202");
    station("DAY-2", "130203");
    station("DAY-3", "130204");
    List<String> rows = new ArrayList<>(rows("2020-05-05", "12,38,1.1,96,118,58", 24));
    Collections.shuffle(rows, new Random(1));
    csv("DAY-1", rows).statusCode(200).body("hours", is(24)).body("days", is(1));
    send("/air/hourly?units=co:mg/m3", "application/x-ndjson", ndjson("DAY-2", rows))
        .statusCode(200);
    send(
            "/stations/DAY-3/hourly?units=co:mg/m3",
            "application/json",
            "{\"readings\":[" + String.join(",", ndjson("DAY-3", rows).split("\n")) + "]}")
        .statusCode(200);

    for (String code : List.of("DAY-1", "DAY-2", "DAY-3")) {
      day(code, "2020-05-05")
          .body("items[0].aqi", is(84))
          .body("items[0].primary", contains("pm10"))
          .body("items[0].level.name", is("良"))
          .body("items[0].standard", is("HJ 633-2012"))
          .body("items[0].valid", is(true))
          .body("items[0].good", is(true))
          .body("items[0].co", is(new BigDecimal("1.1")))
          .body("items[0].iaqi.co", is(28))
          .body("items[0].validHours", contains(24, 24, 24, 24, 24, 24));
    }
  }

  @Test
  void the_same_delivery_again_changes_nothing() {
    station("SAME-1", "130205");
    List<String> rows = rows("2020-05-05", LOW, 24);
    csv("SAME-1", rows).statusCode(200);
    String before = day("SAME-1", "2020-05-05").extract().asString();
    csv("SAME-1", rows).statusCode(200);

    assertEquals(before, day("SAME-1", "2020-05-05").extract().asString());
    hours("SAME-1", "2020-05-05").body("items.size()", is(24));
  }

  @Test
  void carbon_monoxide_in_micrograms_is_the_same_and_without_its_unit_refused() {
    station("UNIT-1", "130207");
    send(
            "/stations/UNIT-1/hourly?units=co:ug/m3",
            "text/csv",
            csvBody(rows("2020-05-05", "10,15,2200,60,50,30", 24)))
        .statusCode(200);
    day("UNIT-1", "2020-05-05")
        .body("items[0].co", is(new BigDecimal("2.2")))
        .body("items[0].iaqi.co", is(55));
    send("/stations/UNIT-1/hourly", "text/csv", csvBody(rows("2020-05-05", LOW, 24)))
        .statusCode(422)
        .body("violations.field", contains("units"));
    send("/stations/UNIT-1/hourly?units=co:ppm", "text/csv", csvBody(rows("2020-05-05", LOW, 1)))
        .statusCode(400);
  }

  @Test
  void a_confirmed_hour_supersedes_the_provisional_one_which_is_kept() {
    station("CONF-1", "130208");
    csv("CONF-1", rows("2020-05-05", LOW, 24)).statusCode(200).body("status", is("provisional"));
    send(
            "/stations/CONF-1/hourly?units=co:mg/m3&status=confirmed",
            "text/csv",
            csvBody(rows("2020-05-05", "10,15,0.5,60,150,30", 24)))
        .statusCode(200);
    // What comes late and provisional does not put the confirmed aside.
    csv("CONF-1", rows("2020-05-05", "10,15,0.5,60,70,30", 24)).statusCode(200);

    day("CONF-1", "2020-05-05")
        .body("items[0].pm10", is(150))
        .body("items[0].provisional", is(false));
    hours("CONF-1", "2020-05-05")
        .body("items[0].status", is("confirmed"))
        .body("items[0].pm10", is(150))
        .body("items[0].provisional.pm10", is(70));
  }

  @Test
  void faults_are_kept_and_flagged_with_their_reason() {
    station("FAULT-1", "130209");
    List<String> rows = rows("2020-05-05", LOW, 24);
    rows.set(3, "2020-05-05T03:00:00+08:00,-999,15,0.5,60,50,30");
    rows.set(4, "2020-05-05T04:00:00+08:00,-3,15,0.5,60,50,80");
    rows.set(5, "2020-05-05T05:00:00+08:00,NA,,0.5,60,50,30");
    csv("FAULT-1", rows)
        .statusCode(200)
        .body("invalid", is(2))
        .body("flagged.fault", contains("sentinel", "negative"))
        .body("flagged[0].reason", is("仪器无效码"));

    day("FAULT-1", "2020-05-05")
        .body("items[0].validHours", contains(21, 23, 24, 24, 24, 24))
        .body("items[0].so2", is(10));
    hours("FAULT-1", "2020-05-05")
        .body("items[3].so2", is(-999))
        .body("items[3].faults.findAll { it.pollutant == 'so2' }.fault", contains("sentinel"))
        .body("items[3].faults.find { it.pollutant == 'so2' }.counts", is(false))
        .body("items[4].faults.fault", hasItem("pm25-over-pm10"))
        .body("items[4].faults.find { it.fault == 'pm25-over-pm10' }.counts", is(true))
        .body("items[10].faults.fault", hasItem("stuck"))
        .body("items[5].so2", nullValue());
  }

  @Test
  void every_fault_of_a_delivery_is_named_by_its_row_and_nothing_is_taken() {
    station("BAD-1", "130202");
    csv(
            "BAD-1",
            List.of(
                "2020-05-05T00:30:00+08:00,1,1,1,1,1,1",
                "2020-05-05T01:00:00+08:00,x,1,1,1,1,1",
                "2020-05-05T02:00:00+08:00,1,1,1,1,1,1",
                "2020-05-05T02:00:00+08:00,1,1,1,1,1,1",
                "2199-05-05T02:00:00+08:00,1,1,1,1,1,1",
                "2001-05-05T02:00:00+08:00,1,1,1,1,1,1"))
        .statusCode(422)
        .body("violations.row", contains(1, 2, 4, 5, 6));
    day("BAD-1", "2020-05-05").body("items", empty());
    send("/stations/BAD-1/hourly", "text/csv", "hour,temperature\n").statusCode(422);
    send("/stations/BAD-1/hourly", "application/json", "[1").statusCode(400);
    send("/stations/NOT-THERE/hourly", "application/json", "{}").statusCode(404);
    send("/air/hourly", "application/json", "{\"readings\":[{\"station\":\"NOPE\"}]}")
        .statusCode(422)
        .body("violations.field", hasItem("readings[0].station"));
    RunningService.as(clerk("finance"))
        .contentType("text/csv")
        .body(csvBody(rows("2020-05-05", LOW, 1)))
        .put("/stations/BAD-1/hourly?units=co:mg/m3")
        .then()
        .statusCode(403);
  }

  @Test
  void a_day_that_lacks_hours_says_why_it_is_not_valid() {
    station("SHORT-1", "130202");
    csv("SHORT-1", rows("2020-05-05", "10,15,0.5,60,50,", 24)).statusCode(200);
    csv("SHORT-1", rows("2020-05-06", LOW, 19)).statusCode(200);

    day("SHORT-1", "2020-05-05")
        .body("items[0].aqi", nullValue())
        .body("items[0].valid", is(false))
        .body("items[0].whyNotValid", containsString("PM2.5"));
    day("SHORT-1", "2020-05-06").body("items[0].valid", is(false));
  }

  @Test
  void the_standard_follows_the_date_of_the_observation() {
    station("STD-1", "130202");
    csv("STD-1", rows("2026-02-28", "11,44,1.4,52,150,75", 24)).statusCode(200);
    csv("STD-1", rows("2026-03-01", "11,44,1.4,52,150,75", 24)).statusCode(200);

    days("STD-1", "2026-02-28", "2026-03-01")
        .body("items.aqi", contains(100, 114))
        .body("items.standard", contains("HJ 633-2012", "HJ 633-2026"))
        .body("items.good", contains(true, false));
    summary("station=STD-1&period=2026")
        .body("parts.standard", contains("GB 3095-2012", "GB 3095-2026"))
        .body("parts.to", contains("2026-02-28", "2026-12-31"))
        .body("parts.attained", contains(false, false))
        .body("compositeIndex", nullValue());
    summary("station=STD-1&period=2026-02").body("parts.size()", is(1));
  }

  @Test
  void one_corrected_hour_changes_its_day_and_the_periods_over_it_and_nothing_else() {
    station("ONE-1", "130281");
    for (int day = 1; day <= 9; day++) {
      csv("ONE-1", rows("2020-05-0" + day, LOW, 24)).statusCode(200);
    }
    List<Map<String, Object>> before = items("ONE-1", "2020-05-01", "2020-05-09");
    String week19 = summary("station=ONE-1&period=2020-W19").extract().asString();
    String week18 = summary("station=ONE-1&period=2020-W18").extract().asString();

    csv("ONE-1", List.of("2020-05-05T12:00:00+08:00,10,15,0.5,60,2450,30")).statusCode(200);

    List<Map<String, Object>> after = items("ONE-1", "2020-05-01", "2020-05-09");
    for (int i = 0; i < 9; i++) {
      if (i == 4) {
        // (23 × 50 + 2450) ÷ 24 = 150
        assertEquals(150, ((Number) after.get(i).get("pm10")).intValue());
        assertEquals(100, ((Number) after.get(i).get("aqi")).intValue());
      } else {
        assertEquals(before.get(i), after.get(i));
      }
    }
    assertNotEquals(week19, summary("station=ONE-1&period=2020-W19").extract().asString());
    assertEquals(week18, summary("station=ONE-1&period=2020-W18").extract().asString());
    verified("130281");
  }

  @Test
  void a_reviewer_invalidates_and_what_follows_follows() {
    station("INV-1", "130224");
    csv("INV-1", rows("2020-05-05", LOW, 24)).statusCode(200);
    csv("INV-1", rows("2020-05-06", "10,15,0.5,60,90,30", 24)).statusCode(200);
    String said = "/stations/INV-1/invalidations";
    post(said, reviewer("ecology"), Map.of("hour", "2020-05-05T03:00:00+08:00", "reason", "moon"))
        .statusCode(422);
    post(
            said,
            reviewer("finance"),
            Map.of("hour", "2020-05-05T03:00:00+08:00", "reason", "maintenance"))
        .statusCode(403);
    post(
            said,
            reviewer("ecology"),
            Map.of("hour", "2020-05-05T03:00:00+08:00", "reason", "sand-dust"))
        .statusCode(422);

    post(
            said,
            reviewer("ecology"),
            Map.of(
                "hour",
                "2020-05-05T03:00:00+08:00",
                "reason",
                "maintenance",
                "pollutants",
                List.of("pm25")))
        .statusCode(201);
    day("INV-1", "2020-05-05").body("items[0].validHours", contains(24, 24, 24, 24, 24, 23));
    hours("INV-1", "2020-05-05").body("items[3].faults.fault", hasItem("invalidated"));

    String id =
        post(said, reviewer("ecology"), Map.of("day", "2020-05-05", "reason", "maintenance"))
            .statusCode(201)
            .extract()
            .path("id");
    day("INV-1", "2020-05-05").body("items[0].valid", is(false));
    summary("station=INV-1&period=2020-05").body("validDays", is(1));
    post(said + "/" + id + "/revoke", reviewer("ecology"), Map.of()).statusCode(422);
    post(said + "/" + id + "/revoke", reviewer("ecology"), Map.of("reason", "数据有效"))
        .statusCode(200)
        .body("revokedBy", is("reviewer-ecology"));
    post(said + "/" + id + "/revoke", reviewer("ecology"), Map.of("reason", "数据有效"))
        .statusCode(409);
    String table =
        RunningService.as(reviewer("ecology"))
            .accept("text/csv")
            .get(said)
            .then()
            .statusCode(200)
            .extract()
            .asString();
    assertTrue(table.contains("pm25") && table.contains("数据有效"), table);
    day("INV-1", "2020-05-05").body("items[0].valid", is(true));
    verified("130224");
  }

  @Test
  void a_region_says_whether_a_station_in_it_has_made_up_readings() {
    station("MADE-1", "130227");
    station("MADE-2", "130229");
    jdbi.useHandle(
        handle -> handle.execute("UPDATE station SET synthetic = 1 WHERE code = 'MADE-1'"));
    summary("region=130227&period=2020-05").body("synthetic", is(true));
    summary("region=130200&period=2020-05").body("synthetic", is(true));
    summary("region=130229&period=2020-05").body("synthetic", is(false));
  }

  @Test
  void a_sand_dust_day_stays_in_good_day_counts_and_out_of_means_of_particles() {
    station("DUST-1", "130225");
    csv("DUST-1", rows("2020-05-05", LOW, 24)).statusCode(200);
    csv("DUST-1", rows("2020-05-06", "20,15,0.5,60,900,70", 24)).statusCode(200);
    summary("station=DUST-1&period=2020-05")
        .body("means.find { it.pollutant == 'pm10' }.mean", is(475));

    post(
            "/stations/DUST-1/invalidations",
            reviewer("ecology"),
            Map.of("day", "2020-05-06", "reason", "sand-dust"))
        .statusCode(201);

    summary("region=130225&period=2020-05")
        .body("validDays", is(2))
        .body("goodDays", is(1))
        .body("means.find { it.pollutant == 'pm10' }.mean", is(50))
        .body("means.find { it.pollutant == 'pm25' }.mean", is(30))
        .body("means.find { it.pollutant == 'so2' }.mean", is(15));
    day("DUST-1", "2020-05-06").body("items[0].sandDust", is(true)).body("items[0].aqi", is(500));
    verified("130225");
  }

  @Test
  void a_regions_day_is_the_mean_of_its_national_stations_then_the_index() {
    station("REG-1", "130227");
    station("REG-2", "130227");
    station("REG-3", "130227", "town");
    csv("REG-1", rows("2020-05-05", "10,15,0.5,60,50,60", 24)).statusCode(200);
    csv("REG-2", rows("2020-05-05", "10,15,0.5,60,50,91", 24)).statusCode(200);
    csv("REG-3", rows("2020-05-05", "10,15,0.5,60,50,500", 24)).statusCode(200);

    // (60 + 91) ÷ 2 = 75.5, to the even 76: 100 + 50 × 1 ÷ 40, up.
    regionDay("130227", "2020-05-05")
        .body("items[0].pm25", is(76))
        .body("items[0].aqi", is(102))
        .body("items[0].validHours", contains(2, 2, 2, 2, 2, 2))
        .body("items[0].station", nullValue());

    change("REG-2", Map.of("to", "2020-05-04"));
    regionDay("130227", "2020-05-05").body("items[0].pm25", is(60));
    verified("130227");
  }

  @Test
  void days_go_on_page_by_page() {
    station("PAGE-1", "130229");
    csv("PAGE-1", rows("2020-05-01", LOW, 24)).statusCode(200);
    csv("PAGE-1", rows("2020-05-09", LOW, 24)).statusCode(200);
    csv("PAGE-1", rows("2020-12-31", LOW, 24)).statusCode(200);

    String first = "/air/days?station=PAGE-1&from=2020-01-01&to=2020-12-31&limit=1";
    String next = read(first).body("items.day", contains("2020-05-01")).extract().path("next");
    next =
        read(first + "&cursor=" + next)
            .body("items.day", contains("2020-05-09"))
            .extract()
            .path("next");
    read(first + "&cursor=" + next)
        .body("items.day", contains("2020-12-31"))
        .body("next", nullValue());
    RunningService.as(viewer())
        .get("/air/days?station=PAGE-1&region=130229")
        .then()
        .statusCode(400);
    RunningService.as(viewer()).get("/air/summary?period=moon").then().statusCode(400);
    RunningService.as(viewer())
        .get("/air/summary?period=2020-05&to=2020-06-01")
        .then()
        .statusCode(400);
  }

  private static List<String> rows(String day, String values, int hours) {
    List<String> rows = new ArrayList<>();
    for (int hour = 0; hour < hours; hour++) {
      rows.add("%sT%02d:00:00+08:00,%s".formatted(LocalDate.parse(day), hour, values));
    }
    return rows;
  }

  private static String csvBody(List<String> rows) {
    return "hour,so2,no2,co,o3,pm10,pm25\n" + String.join("\n", rows) + "\n";
  }

  private static String ndjson(String station, List<String> rows) {
    StringBuilder lines = new StringBuilder();
    for (String row : rows) {
      String[] fields = row.split(",");
      lines.append(
          "{\"station\":\"%s\",\"hour\":\"%s\",\"so2\":%s,\"no2\":%s,\"co\":%s,\"o3\":%s,\"pm10\":%s,\"pm25\":%s}\n"
              .formatted(
                  station, fields[0], fields[1], fields[2], fields[3], fields[4], fields[5],
                  fields[6]));
    }
    return lines.toString();
  }

  private static void station(String code, String region) {
    station(code, region, "national");
  }

  private static void station(String code, String region, String kind) {
    post("/stations", clerk("ecology"), body(code, region, kind)).statusCode(201);
  }

  private static Map<String, Object> body(String code, String region, String kind) {
    return Map.of(
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
        "2013-03-01");
  }

  private static void change(String code, Map<String, Object> changes) {
    var found = RunningService.as(viewer()).get("/stations/" + code);
    Map<String, Object> changed = new java.util.HashMap<>(found.jsonPath().getMap(""));
    changed.putAll(changes);
    RunningService.as(clerk("ecology"))
        .contentType("application/json")
        .header("If-Match", found.header("ETag"))
        .body(changed)
        .put("/stations/" + code)
        .then()
        .statusCode(200);
  }

  private static ValidatableResponse csv(String station, List<String> rows) {
    return send("/stations/" + station + "/hourly?units=co:mg/m3", "text/csv", csvBody(rows));
  }

  private static ValidatableResponse send(String path, String type, String body) {
    return RunningService.as(system("ecology"))
        .config(
            io.restassured.RestAssured.config()
                .jsonConfig(
                    io.restassured.config.JsonConfig.jsonConfig()
                        .numberReturnType(
                            io.restassured.path.json.config.JsonPathConfig.NumberReturnType
                                .BIG_DECIMAL))
                .encoderConfig(
                    io.restassured.config.EncoderConfig.encoderConfig()
                        .encodeContentTypeAs(
                            "application/x-ndjson", io.restassured.http.ContentType.TEXT)
                        .encodeContentTypeAs("text/csv", io.restassured.http.ContentType.TEXT)))
        .contentType(type)
        .body(body)
        .put(path)
        .then();
  }

  private static ValidatableResponse post(
      String path, io.yuanhui.testing.token.TestToken caller, Map<String, Object> body) {
    return RunningService.as(caller).contentType("application/json").body(body).post(path).then();
  }

  private static ValidatableResponse read(String path) {
    return RunningService.as(viewer()).get(path).then().statusCode(200);
  }

  private static ValidatableResponse day(String station, String day) {
    return days(station, day, day);
  }

  private static ValidatableResponse days(String station, String from, String to) {
    return read("/air/days?station=" + station + "&from=" + from + "&to=" + to);
  }

  private static List<Map<String, Object>> items(String station, String from, String to) {
    return days(station, from, to).extract().jsonPath().getList("items");
  }

  private static ValidatableResponse regionDay(String region, String day) {
    return read("/air/days?region=" + region + "&from=" + day + "&to=" + day);
  }

  private static ValidatableResponse hours(String station, String day) {
    return read("/stations/" + station + "/hourly?from=" + day + "&to=" + day);
  }

  private static ValidatableResponse summary(String query) {
    return read("/air/summary?" + query);
  }

  private static void verified(String region) {
    RunningService.as(reviewer("ecology"))
        .get("/air/verification?region=" + region)
        .then()
        .statusCode(200)
        .body("differences", empty())
        .body("consistent", is(true));
  }
}
