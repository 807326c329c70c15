package io.yuanhui.environment.air;

import static io.yuanhui.testing.token.TestTokens.clerk;
import static io.yuanhui.testing.token.TestTokens.reviewer;
import static io.yuanhui.testing.token.TestTokens.system;
import static io.yuanhui.testing.token.TestTokens.viewer;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.yuanhui.testing.database.DatabaseServer;
import io.yuanhui.testing.openapi.OpenApiContract;
import io.yuanhui.testing.service.RunningService;
import io.yuanhui.testing.service.WithDatabaseAndTokens;
import io.yuanhui.testing.token.TestToken;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Deliveries that are large enough to be brought by {@code LOAD DATA}, where the server takes it.
 */
@QuarkusTest
@WithDatabaseAndTokens
@Tag("database")
class ManyHoursTest {

  private static final int HOURS = 60 * 24;
  private static final LocalDateTime FIRST = LocalDateTime.of(2020, 1, 31, 0, 0);

  DatabaseServer server;
  private boolean taken;

  @BeforeEach
  void remember() throws SQLException {
    try (Connection admin = server.admin();
        Statement statement = admin.createStatement();
        ResultSet row = statement.executeQuery("SELECT @@local_infile")) {
      row.next();
      taken = row.getBoolean(1);
    }
  }

  @AfterEach
  void restore() throws SQLException {
    takeLocalData(taken);
  }

  private void takeLocalData(boolean taken) throws SQLException {
    try (Connection admin = server.admin();
        Statement statement = admin.createStatement()) {
      statement.execute("SET GLOBAL local_infile = " + (taken ? 1 : 0));
    }
  }

  @Test
  void both_ways_of_writing_come_to_the_same() throws SQLException {
    List<List<Object>> found = new ArrayList<>();
    for (boolean local : new boolean[] {true, false}) {
      takeLocalData(local);
      String code = "MANY-" + local;
      String region = local ? "130302" : "130303";
      station(code, region);
      List<String> rows = rows(1);
      Collections.shuffle(rows, new Random(1));
      put(code, "", rows).body("hours", is(HOURS)).body("days", is(60)).body("invalid", is(2));
      List<Object> stages = new ArrayList<>(List.of(seen(code)));
      // Again, of which nothing comes; then other values for all; then some of them confirmed.
      put(code, "", rows);
      assertEquals(stages.get(0), seen(code));
      put(code, "", rows(2));
      stages.add(seen(code));
      put(code, "&status=confirmed", rows(3).subList(0, 1200));
      stages.add(seen(code));
      // The confirmed count, whatever comes late.
      put(code, "", rows(4).subList(0, 1200));
      stages.add(seen(code));

      verified(region);
      assertNotEquals(stages.get(0), stages.get(1));
      assertNotEquals(stages.get(1), stages.get(2));
      found.add(stages);
    }
    assertEquals(found.get(0), found.get(1));
  }

  @Test
  void what_comes_in_pieces_is_what_comes_in_one() {
    station("ONE-PIECE", "130304");
    station("PIECES", "130306");
    List<String> rows = rows(5);
    put("ONE-PIECE", "", rows);
    // Each day from two deliveries, and runs of the same value across them.
    put(
        "PIECES",
        "",
        IntStream.range(0, HOURS).filter(i -> i % 5 != 0).mapToObj(rows::get).toList());
    put(
        "PIECES",
        "",
        IntStream.range(0, HOURS).filter(i -> i % 5 == 0).mapToObj(rows::get).toList());

    assertEquals(seen("ONE-PIECE"), seen("PIECES"));
    verified("130306");
  }

  @Test
  void deliveries_at_once_miss_none_of_each_others_hours() {
    station("AT-1", "130321");
    station("AT-2", "130321");
    List<CompletableFuture<Void>> all = new ArrayList<>();
    for (int part = 0; part < 4; part++) {
      String code = part % 2 == 0 ? "AT-1" : "AT-2";
      List<String> half = rows(6 + part % 2).subList(part / 2 * 700, part / 2 * 700 + 740);
      all.add(CompletableFuture.runAsync(() -> put(code, "", half)));
    }
    all.forEach(CompletableFuture::join);

    station("ALONE-1", "130322");
    station("ALONE-2", "130322");
    put("ALONE-1", "", rows(6));
    put("ALONE-2", "", rows(7));
    assertEquals(seen("ALONE-1"), seen("AT-1"));
    assertEquals(days("region=130322"), days("region=130321"));
    verified("130321");
  }

  private static List<String> rows(int seed) {
    Random random = new Random(seed);
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < HOURS; i++) {
      LocalDateTime hour = FIRST.plusHours(i);
      rows.add(
          "%sT%02d:00:00+08:00,%s,%d,%.1f,%.4f,%s,%d"
              .formatted(
                  hour.toLocalDate(),
                  hour.getHour(),
                  i == 30 ? "-999" : random.nextInt(30),
                  random.nextInt(60),
                  random.nextDouble() * 2,
                  random.nextDouble() * 200,
                  i == 50 ? "-0.5" : i % 40 == 0 ? "NA" : Integer.toString(random.nextInt(300)),
                  random.nextInt(150)));
    }
    return rows;
  }

  private static ValidatableResponse put(String code, String status, List<String> rows) {
    return quick(system("ecology"))
        .config(
            io.restassured.RestAssured.config()
                .encoderConfig(
                    EncoderConfig.encoderConfig()
                        .encodeContentTypeAs("text/csv", ContentType.TEXT)))
        .contentType("text/csv")
        .body("hour,so2,no2,co,o3,pm10,pm25\n" + String.join("\n", rows) + "\n")
        .put("/stations/" + code + "/hourly?units=co:mg/m3" + status)
        .then()
        .statusCode(200);
  }

  /** The days, and the hours of some of them, without the station's name. */
  private static List<Object> seen(String code) {
    List<Object> seen = new ArrayList<>(days("station=" + code));
    seen.addAll(items("/stations/" + code + "/hourly?limit=1000&from=2020-01-31&to=2020-02-20"));
    return seen;
  }

  private static List<Map<String, Object>> days(String whose) {
    return items("/air/days?limit=100&from=2020-01-01&to=2020-12-31&" + whose);
  }

  private static List<Map<String, Object>> items(String path) {
    List<Map<String, Object>> items =
        quick(viewer()).get(path).then().statusCode(200).extract().jsonPath().getList("items");
    items.forEach(
        item -> item.keySet().removeAll(List.of("station", "region", "name", "stationName")));
    return items;
  }

  private static void verified(String region) {
    quick(reviewer("ecology"))
        .get("/air/verification?region=" + region)
        .then()
        .statusCode(200)
        .body("differences", empty());
  }

  private static void station(String code, String region) {
    quick(clerk("ecology"))
        .contentType(ContentType.JSON)
        .body(
            Map.of(
                "code",
                code,
                "name",
                code,
                "region",
                region,
                "longitude",
                new BigDecimal("119.6"),
                "latitude",
                new BigDecimal("39.9"),
                "kind",
                "national",
                "from",
                "2013-03-01"))
        .post("/stations")
        .then()
        .statusCode(201);
  }

  /** Past the contract, which looks at each of a thousand items. */
  private static RequestSpecification quick(TestToken caller) {
    return RunningService.as(caller).noFiltersOfType(OpenApiContract.class);
  }
}
