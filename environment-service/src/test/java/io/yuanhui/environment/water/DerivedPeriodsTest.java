package io.yuanhui.environment.water;

import static io.yuanhui.testing.service.Decimals.decimal;
import static io.yuanhui.testing.token.TestTokens.clerk;
import static io.yuanhui.testing.token.TestTokens.reviewer;
import static io.yuanhui.testing.token.TestTokens.system;
import static io.yuanhui.testing.token.TestTokens.viewer;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.yuanhui.environment.trial.AtOnce;
import io.yuanhui.testing.service.RunningService;
import io.yuanhui.testing.service.WithDatabaseAndTokens;
import io.yuanhui.testing.token.TestToken;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is kept of sections always follows from their samples. */
@QuarkusTest
@WithDatabaseAndTokens
@Tag("database")
class DerivedPeriodsTest {

  private static final String REGION = "130224";

  @Inject Jdbi jdbi;
  @Inject Scheduler scheduler;
  @Inject PeriodStore store;
  @Inject SampleStore samples;
  @Inject DerivedPeriods derived;
  @Inject PeriodCatchUp catchUp;

  @BeforeEach
  void only_the_test_catches_up() {
    scheduler.pause();
  }

  @AfterEach
  void go_on() {
    scheduler.resume();
  }

  @Test
  void a_changed_sample_changes_its_month_and_the_periods_over_it_and_nothing_else() {
    add("dp-month", "III");
    monthly("dp-month", 2019, "0.15");
    monthly("dp-month", 2020, "0.15");
    verification().body("consistent", is(true)).body("pending", empty());
    // What is written anew loses the mark.
    mark("dp-month");
    deliver("dp-month,2020-06-20,tp,0.25,\n").statusCode(200);

    Set<WaterSpan> written = new HashSet<>();
    for (int year : List.of(2019, 2020)) {
      store
          .year(id("dp-month"), year)
          .forEach(
              (span, period) -> {
                if (period.samples() < 1000) {
                  written.add(span);
                }
              });
    }
    assertEquals(WaterSpan.over(YearMonth.of(2020, 6)), written);
    verification()
        .body("consistent", is(false))
        .body("differences.findAll { it.from == '2020-06-01' }", empty())
        .body("differences.what", hasItem("different"))
        .body("differences.size()", is(2 * 27 - written.size()));
    rederive("dp-month");
    verification().body("consistent", is(true));
  }

  @Test
  void what_rows_say_is_what_samples_say() {
    add("dp-same", "III");
    deliver(
            "dp-same,2020-01-06,ph,6.0,\ndp-same,2020-01-20,ph,8.0,\ndp-same,2020-01-06,tp,70,ug/L\n"
                + "dp-same,2020-02-06,tp,0.3333333,\ndp-same,2020-02-06,ph,7.1,\n"
                + "dp-same,2020-03-06,hg,0.00000123,\ndp-same,2020-03-06,tp,0.1,\n")
        .statusCode(200);
    for (String period :
        List.of("2020-01", "2020-02", "2020-03", "2020-Q1", "2020-S1", "2020", "2020-04")) {
      String query = "/water/assessments?section=dp-same&period=" + period;
      String kept = get(query).extract().asString();
      forget("dp-same");
      assertEquals(get(query).extract().asString(), kept, period);
      rederive("dp-same");
    }
    get("/water/assessments?section=dp-same&period=2020-02&cumulative=true")
        .body("items[0].samples", is(5));
  }

  @Test
  void another_target_is_held_against_the_months_that_were() {
    add("dp-target", "II");
    monthly("dp-target", 2020, "0.15");
    String year = "/water/assessments?section=dp-target&period=2020";
    get(year).body("items[0].compliantMonths", is(0)).body("items[0].assessedMonths", is(12));
    retarget("dp-target", "III").statusCode(200);
    get(year)
        .body("items[0].compliantMonths", is(12))
        .body("items[0].complianceRate", decimal("100"));
    verification().body("consistent", is(true)).body("pending", empty());
  }

  @Test
  void deliveries_and_a_new_target_at_the_same_moment_all_count() throws Exception {
    for (int round = 0; round < 4; round++) {
      String code = "dp-race-" + round;
      add(code, "II");
      List<Callable<ValidatableResponse>> writers = new ArrayList<>();
      for (int writer = 1; writer <= 6; writer++) {
        String row = "%s,2020-0%d-0%d,tp,0.15,\n".formatted(code, 1 + writer % 2, writer);
        writers.add(() -> deliver(row).statusCode(200));
      }
      writers.add(() -> retarget(code, "III").statusCode(200));
      AtOnce.all(writers);

      verification().body("consistent", is(true)).body("pending", empty());
      get("/water/assessments?section=" + code + "&period=2020")
          .body("items[0].samples", is(6))
          .body("items[0].compliantMonths", is(2));
    }
  }

  @Test
  void what_is_rolled_back_leaves_nothing() {
    add("dp-back", "III");
    deliver("dp-back,2020-01-06,tp,0.1,\n").statusCode(200);
    Map<WaterSpan, WaterPeriod> before = store.year(id("dp-back"), 2020);

    QuarkusTransaction.begin();
    List<SectionPlan> plans = store.lock(List.of(id("dp-back")));
    Sample sample =
        new Sample(
            plans.get(0).id(),
            LocalDate.of(2020, 1, 7),
            "tp",
            1,
            new BigDecimal("0.9"),
            "mg/L",
            true,
            null,
            "test",
            Instant.parse("2020-02-01T00:00:00Z"),
            null);
    samples.add(List.of(sample));
    derived.follow(plans, List.of(sample));
    assertEquals(2, store.year(id("dp-back"), 2020).values().iterator().next().samples());
    QuarkusTransaction.rollback();

    assertEquals(before, store.year(id("dp-back"), 2020));
    verification().body("consistent", is(true));
  }

  @Test
  void what_a_release_before_wrote_counts_at_once_and_is_derived_once() throws Exception {
    add("dp-old", "II");
    deliver("dp-old,2020-01-06,tp,0.1,\n").statusCode(200);
    String year = "/water/assessments?section=dp-old&period=2020";
    jdbi.useHandle(
        handle -> {
          handle.execute(
              "INSERT INTO water_sample (section_id, sampled_on, item, edition, value, unit,"
                  + " confirmed, recorded_by, recorded_at, superseded_at) VALUES"
                  + " (?, '2020-02-06', 'tp', 1, 0.15, 'mg/L', 1, 'before', '2020-03-01',"
                  + " '9999-12-31')",
              id("dp-old"));
          handle.execute(
              "UPDATE water_section SET target = 'III', version = version + 1 WHERE id = ?",
              id("dp-old"));
        });
    get(year).body("items[0].samples", is(2)).body("items[0].compliantMonths", is(2));
    verification().body("pending", contains("dp-old"));
    // A delivery in between does not make the section look whole.
    deliver("dp-old,2020-03-06,tp,0.1,\n").statusCode(200);
    get(year).body("items[0].samples", is(3)).body("items[0].compliantMonths", is(3));

    AtOnce.all(
        List.of(
            () -> {
              catchUp.look();
              return null;
            },
            () -> {
              catchUp.look();
              return null;
            }));
    verification().body("consistent", is(true)).body("pending", empty());
    get(year).body("items[0].samples", is(3)).body("items[0].compliantMonths", is(3));
    int events =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        "SELECT COUNT(*) FROM audit_event WHERE action = 'water.derive'"
                            + " AND entity = :entity")
                    .bind("entity", "water-section/" + id("dp-old"))
                    .mapTo(Integer.class)
                    .one());
    assertEquals(1, events);
  }

  @Test
  void one_year_of_a_region_is_verified_alone() {
    add("dp-year", "III");
    monthly("dp-year", 2018, "0.1");
    mark("dp-year");
    get(reviewer("ecology"), "/water/verification?region=" + REGION + "&year=2018")
        .body("consistent", is(false))
        .body("differences.section", not(hasItem("dp-month")));
    get(reviewer("ecology"), "/water/verification?region=" + REGION + "&year=2017")
        .body("consistent", is(true));
    rederive("dp-year");
    RunningService.as(reviewer("ecology"))
        .get("/water/verification?year=last")
        .then()
        .statusCode(400);
  }

  private void rederive(String code) {
    forget(code);
    catchUp.look();
  }

  private void forget(String code) {
    jdbi.useHandle(
        handle ->
            handle.execute("UPDATE water_section SET derived_version = NULL WHERE code = ?", code));
  }

  private void mark(String code) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "UPDATE water_period SET samples = samples + 1000 WHERE section_id = ?", id(code)));
  }

  private int id(String code) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT id FROM water_section WHERE code = :code")
                .bind("code", code)
                .mapTo(Integer.class)
                .one());
  }

  private static void add(String code, String target) {
    RunningService.as(clerk("ecology"))
        .contentType("application/json")
        .body(section(code, target))
        .post("/water/sections")
        .then()
        .statusCode(201);
  }

  private static ValidatableResponse retarget(String code, String target) {
    return RunningService.as(clerk("ecology"))
        .contentType("application/json")
        .header("If-Match", get("/water/sections/" + code).extract().header("ETag"))
        .body(section(code, target))
        .put("/water/sections/" + code)
        .then();
  }

  private static Map<String, Object> section(String code, String target) {
    return new HashMap<>(
        Map.of(
            "code",
            code,
            "name",
            "断面 " + code,
            "river",
            "推算河",
            "region",
            REGION,
            "target",
            target,
            "items",
            List.of("tp"),
            "from",
            "2015-01-01"));
  }

  private static void monthly(String code, int year, String value) {
    StringBuilder rows = new StringBuilder();
    for (int month = 1; month <= 12; month++) {
      rows.append("%s,%d-%02d-05,tp,%s,\n".formatted(code, year, month, value));
    }
    deliver(rows.toString()).statusCode(200);
  }

  private static ValidatableResponse deliver(String rows) {
    return RunningService.as(system("ecology"))
        .contentType("text/csv")
        .body("section,date,item,value,unit\n" + rows)
        .put("/water/samples?status=confirmed")
        .then();
  }

  private static ValidatableResponse verification() {
    return get(reviewer("ecology"), "/water/verification?region=" + REGION);
  }

  private static ValidatableResponse get(String path) {
    return get(viewer(), path);
  }

  private static ValidatableResponse get(TestToken token, String path) {
    return RunningService.as(token).get(path).then().statusCode(200);
  }
}
