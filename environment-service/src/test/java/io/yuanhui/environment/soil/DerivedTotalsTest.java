package io.yuanhui.environment.soil;

import static io.yuanhui.testing.service.Decimals.decimal;
import static io.yuanhui.testing.token.TestTokens.clerk;
import static io.yuanhui.testing.token.TestTokens.reviewer;
import static io.yuanhui.testing.token.TestTokens.viewer;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.yuanhui.environment.trial.AtOnce;
import io.yuanhui.testing.service.RunningService;
import io.yuanhui.testing.service.WithDatabaseAndTokens;
import io.yuanhui.testing.token.TestToken;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What regions add up to always follows from their plots. */
@QuarkusTest
@WithDatabaseAndTokens
@Tag("database")
class DerivedTotalsTest {

  private static final String[] STATES = {
    "untreated", "safely-used", "strictly-controlled", "removed"
  };

  @Inject Jdbi jdbi;
  @Inject Scheduler scheduler;
  @Inject TotalStore totals;
  @Inject DerivedTotals derived;
  @Inject TotalCatchUp catchUp;

  @BeforeEach
  void only_the_test_catches_up() {
    scheduler.pause();
  }

  @AfterEach
  void go_on() {
    scheduler.resume();
  }

  @Test
  void a_plot_counts_in_its_region_and_all_above_and_moves_with_all_its_days() {
    put("dt-move", plot("dt-move", "411122", "farmland", "10"), true);
    say("dt-move", "2020-01-01", "untreated").statusCode(200);
    say("dt-move", "2020-06-01", "safely-used").statusCode(200);
    BigDecimal city = polluted("411100", "2020-03-01");
    BigDecimal country = polluted("000000", "2020-03-01");
    summary("411122", "2020-06-30")
        .body("safeArea", decimal("10"))
        .body("safeUseRate", decimal("100"));
    summary("411122", "2020-05-31").body("safeArea", decimal("0")).body("plots", is(1));

    put("dt-move", plot("dt-move", "130224", "farmland", "15"), false);
    summary("411122", "2020-06-30").body("plots", is(0));
    summary("130224", "2020-06-30").body("safeArea", decimal("15"));
    assertEquals(0, city.subtract(BigDecimal.TEN).compareTo(polluted("411100", "2020-03-01")));
    assertEquals(0, country.add(new BigDecimal("5")).compareTo(polluted("000000", "2020-03-01")));
    put("dt-move", plot("dt-move", "130224", "construction-land", "15"), false);
    summary("130224", "2020-06-30").body("plots", is(0));
    verification().body("consistent", is(true)).body("pending", is(0));
  }

  @Test
  void whatever_is_said_of_plots_in_whatever_order_is_added_up() {
    Random random = new Random(7);
    String[] regions = {"130227", "130229", "411121"};
    for (int i = 0; i < 4; i++) {
      put("dt-any-" + i, plot("dt-any-" + i, regions[i % 3], "farmland", "1." + i), true);
    }
    for (int i = 0; i < 40; i++) {
      String code = "dt-any-" + random.nextInt(4);
      if (random.nextInt(4) == 0) {
        put(
            code,
            plot(
                code,
                regions[random.nextInt(3)],
                random.nextBoolean() ? "farmland" : "construction-land",
                Integer.toString(1 + random.nextInt(50))),
            false);
      } else {
        String day = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(300)).toString();
        say(code, day, STATES[random.nextInt(4)]).statusCode(200);
      }
    }
    verification().body("consistent", is(true)).body("pending", is(0));
  }

  @Test
  void statements_at_the_same_moment_all_count() throws Exception {
    List<Callable<?>> writers = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      String code = "dt-race-" + i;
      put(code, plot(code, i % 2 == 0 ? "130281" : "130283", "farmland", "10"), true);
      String day = "2020-03-0" + (1 + i % 3);
      writers.add(() -> say(code, day, "safely-used").statusCode(200));
    }
    AtOnce.all(writers);
    verification().body("consistent", is(true));
    summary("130200", "2020-03-03").body("safeArea", decimal(wanted("130200", "2020-03-03")));

    // Two about the same plot: one is told of the other.
    String etag = get("/soil/plots/dt-race-0").extract().header("ETag");
    List<Response> answers = new ArrayList<>();
    Callable<?> writer =
        () -> {
          Response answer = say(etag, "dt-race-0", "2020-05-01", "removed");
          synchronized (answers) {
            return answers.add(answer);
          }
        };
    AtOnce.all(List.of(writer, writer));
    assertEquals(List.of(200, 412), answers.stream().map(Response::statusCode).sorted().toList());
    verification().body("consistent", is(true));
  }

  @Test
  void what_is_rolled_back_leaves_nothing() {
    put("dt-back", plot("dt-back", "130225", "farmland", "7"), true);
    say("dt-back", "2020-02-01", "untreated").statusCode(200);
    Amount before = totals.on("130225", "farmland", LocalDate.of(2020, 2, 2));

    QuarkusTransaction.begin();
    jdbi.useHandle(
        handle ->
            handle.execute(
                "UPDATE soil_plot SET area = 70, version = version + 1 WHERE code = 'dt-back'"));
    derived.derive(id("dt-back"));
    assertEquals(
        0,
        before
            .polluted()
            .add(new BigDecimal("63"))
            .compareTo(totals.on("130225", "farmland", LocalDate.of(2020, 2, 2)).polluted()));
    QuarkusTransaction.rollback();

    assertEquals(before, totals.on("130225", "farmland", LocalDate.of(2020, 2, 2)));
    verification().body("consistent", is(true)).body("pending", is(0));
  }

  @Test
  void what_a_release_before_wrote_counts_at_once_and_is_added_once() throws Exception {
    jdbi.useHandle(
        handle -> {
          handle.execute(
              "INSERT INTO soil_plot (code, name, region_code, land, category, area, unit)"
                  + " VALUES ('dt-old', '旧', '130284', 'farmland', '镉', 2, 'HECTARE')");
          handle.execute(
              "INSERT INTO soil_plot_status (plot_id, since, status, recorded_by, recorded_at)"
                  + " SELECT id, '2020-01-01', 'untreated', 'before', '2020-01-02' FROM soil_plot"
                  + " WHERE code = 'dt-old'");
        });
    summary("130284", "2020-02-01").body("pollutedArea", decimal("30"));
    verification().body("pending", is(1)).body("consistent", is(true));
    Callable<?> look =
        () -> {
          catchUp.look();
          return null;
        };
    AtOnce.all(List.of(look, look));
    summary("130284", "2020-02-01").body("pollutedArea", decimal("30"));
    verification().body("pending", is(0)).body("consistent", is(true));

    jdbi.useHandle(
        handle -> {
          handle.execute("UPDATE soil_plot SET version = version + 1 WHERE code = 'dt-old'");
          handle.execute(
              "UPDATE soil_plot_status SET status = 'safely-used' WHERE plot_id = ?", id("dt-old"));
        });
    summary("130284", "2020-02-01").body("safeArea", decimal("30"));
    catchUp.look();
    summary("130284", "2020-02-01").body("safeArea", decimal("30"));
    verification().body("pending", is(0)).body("consistent", is(true));
  }

  @Test
  void a_total_that_is_otherwise_than_its_plots_is_named() {
    put("dt-wrong", plot("dt-wrong", "130283", "farmland", "3"), true);
    say("dt-wrong", "2020-08-08", "untreated").statusCode(200);
    tamper(1);
    verification()
        .body("consistent", is(false))
        .body(
            "differences.find { it.code == '130283' && it.since == '2020-08-08' }", notNullValue())
        .body("differences.findAll { it.code != '130283' }", empty());
    tamper(-1);
    verification().body("consistent", is(true));
    RunningService.as(reviewer("ecology")).get("/soil/verification").then().statusCode(400);
  }

  private void tamper(int by) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "UPDATE soil_total SET polluted = polluted + ? WHERE region_code = '130283'"
                    + " AND since = '2020-08-08'",
                by));
  }

  /** As a plain sum over the records has it. */
  private String wanted(String region, String day) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT SUM(p.area * IF(p.unit = 'HECTARE', 15, 1)) FROM soil_plot p JOIN soil_plot_status s"
                        + " ON s.plot_id = p.id WHERE p.region_code LIKE :region"
                        + " AND p.land = 'farmland' AND s.status IN"
                        + " ('safely-used', 'strictly-controlled')"
                        + " AND s.since = (SELECT MAX(t.since) FROM soil_plot_status t"
                        + " WHERE t.plot_id = p.id AND t.since <= :day)")
                .bind("region", region.substring(0, 4) + "%")
                .bind("day", day)
                .mapTo(BigDecimal.class)
                .one()
                .toPlainString());
  }

  private int id(String code) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT id FROM soil_plot WHERE code = :code")
                .bind("code", code)
                .mapTo(Integer.class)
                .one());
  }

  private static BigDecimal polluted(String region, String day) {
    return new BigDecimal(
        get(viewer(), "/soil/summary?region=" + region + "&date=" + day)
            .extract()
            .path("items.find { it.land == 'farmland' }.pollutedArea")
            .toString());
  }

  private static Map<String, Object> plot(String code, String region, String land, String area) {
    return new HashMap<>(
        Map.of(
            "code",
            code,
            "name",
            "地块 " + code,
            "region",
            region,
            "land",
            land,
            "category",
            "镉轻度污染",
            "area",
            new BigDecimal(area),
            "unit",
            "MU"));
  }

  private static void put(String code, Map<String, Object> plot, boolean isNew) {
    var request = RunningService.as(clerk("ecology")).contentType("application/json").body(plot);
    if (isNew) {
      request.post("/soil/plots").then().statusCode(201);
    } else {
      request
          .header("If-Match", get(viewer(), "/soil/plots/" + code).extract().header("ETag"))
          .put("/soil/plots/" + code)
          .then()
          .statusCode(200);
    }
  }

  private static ValidatableResponse say(String code, String since, String status) {
    return say(get(viewer(), "/soil/plots/" + code).extract().header("ETag"), code, since, status)
        .then();
  }

  private static Response say(String etag, String code, String since, String status) {
    return RunningService.as(clerk("ecology"))
        .contentType("application/json")
        .header("If-Match", etag)
        .body(Map.of("status", status, "measure", "种植结构调整"))
        .put("/soil/plots/" + code + "/statuses/" + since);
  }

  private static ValidatableResponse summary(String region, String date) {
    return get(viewer(), "/soil/summary?region=" + region + "&date=" + date)
        .rootPath("items.find { it.land == 'farmland' }");
  }

  private static ValidatableResponse verification() {
    return get(reviewer("ecology"), "/soil/verification?region=000000");
  }

  private static ValidatableResponse get(String path) {
    return get(viewer(), path);
  }

  private static ValidatableResponse get(TestToken token, String path) {
    return RunningService.as(token).get(path).then().statusCode(200);
  }
}
