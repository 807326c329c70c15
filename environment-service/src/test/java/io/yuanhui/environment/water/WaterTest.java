package io.yuanhui.environment.water;

import static io.yuanhui.testing.service.Decimals.decimal;
import static io.yuanhui.testing.token.TestTokens.clerk;
import static io.yuanhui.testing.token.TestTokens.system;
import static io.yuanhui.testing.token.TestTokens.viewer;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.yuanhui.statistics.measure.Measure;
import io.yuanhui.statistics.observation.FigureKey;
import io.yuanhui.statistics.period.Period;
import io.yuanhui.statistics.source.SourcedFigure;
import io.yuanhui.testing.service.RunningService;
import io.yuanhui.testing.service.WithDatabaseAndTokens;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithDatabaseAndTokens
@Tag("database")
class WaterTest {

  private static final List<String> FOUR = List.of("do", "codmn", "nh3n", "tp");

  @Inject WaterFigures figures;
  @Inject WaterStandards standards;

  @Test
  void the_table_of_the_standard_is_as_it_was_published() {
    WaterStandard standard = standards.on(LocalDate.of(2020, 6, 1));
    Map<String, WaterItem> river = standard.items().get("river");
    assertEquals("GB 3838-2002", standard.code());
    assertEquals(21, river.values().stream().filter(WaterItem::assessed).count());
    assertEquals("[0.02, 0.1, 0.2, 0.3, 0.4]", river.get("tp").limits().toString());
    assertEquals("[7.5, 6, 5, 3, 2]", river.get("do").limits().toString());
    assertEquals("[15, 15, 20, 30, 40]", river.get("cod").limits().toString());
    assertEquals("0.00005", river.get("hg").limits().get(0).toPlainString());
    assertEquals(
        "[0.01, 0.025, 0.05, 0.1, 0.2]",
        standard.find("lake", "tp").orElseThrow().limits().toString());
    assertTrue(standard.find("river", "tn").isEmpty());
    assertEquals(0, new BigDecimal("90").compareTo(standard.saturation()));
  }

  @Test
  void a_section_is_kept_found_and_shown_on_a_map() {
    Map<String, Object> section = section("map-1", "河甲", "III", FOUR);
    section.put("longitude", new BigDecimal("110.5"));
    section.put("latitude", new BigDecimal("30.5"));
    String etag =
        add(section)
            .statusCode(201)
            .body("items", is(FOUR))
            .body("target", is("III"))
            .extract()
            .header("ETag");
    section.put("target", "II");
    put("map-1", null, section).statusCode(428);
    put("map-1", etag, section).statusCode(200).body("target", is("II"));
    add(section).statusCode(409);
    get("/water/sections?bbox=110.4,30.4,110.6,30.6").body("items.code", contains("map-1"));
    get("/water/sections?near=110.5,30.51,500").body("items", empty());
    get("/water/sections?river=河甲").body("items.code", contains("map-1"));
    RunningService.as(viewer())
        .accept("application/geo+json")
        .get("/water/sections?near=110.5,30.51,2000")
        .then()
        .statusCode(200)
        .body("features.id", contains("map-1"))
        .body("features[0].properties.river", is("河甲"));
  }

  @Test
  void every_fault_of_a_section_is_named_at_once() {
    add(Map.of("code", "A", "target", "VI", "items", List.of("gold"), "longitude", 300))
        .statusCode(422)
        .body(
            "violations.field",
            containsInAnyOrder(
                "code",
                "name",
                "river",
                "region",
                "target",
                "items",
                "longitude",
                "latitude",
                "from"));
  }

  @Test
  void only_the_ecology_department_writes() {
    RunningService.as(clerk("finance"))
        .contentType("application/json")
        .body(section("other", "河", "III", FOUR))
        .post("/water/sections")
        .then()
        .statusCode(403);
    RunningService.as(clerk("finance"))
        .contentType("application/json")
        .body(Map.of("samples", List.of(sample("other", "2020-06-05", "tp", "0.1", null))))
        .put("/water/samples")
        .then()
        .statusCode(403);
  }

  @Test
  void the_example_of_the_standard_comes_out_of_its_samples() {
    add(section("example", "例河", "III", FOUR)).statusCode(201);
    deliver(
            "status=confirmed",
            sample("example", "2020-06-05", "do", "6.2", null),
            sample("example", "2020-06-05", "codmn", "5.1", "mg/L"),
            sample("example", "2020-06-05", "nh3n", "620", "ug/L"),
            sample("example", "2020-06-05", "tp", "0.21", null))
        .statusCode(200)
        .body("added", is(4));

    get("/water/assessments?period=2020-06&section=example")
        .rootPath("items[0]")
        .body("class", is("IV"))
        .body("status", is("轻度污染"))
        .body("compliant", is(false))
        .body("items.item", is(FOUR))
        .body("items.class", contains("II", "III", "III", "IV"))
        .body("exceeding.item", contains("tp"))
        .body("exceeding[0].exceedance", decimal("0.05"))
        .body("complianceRate", decimal("0"))
        .body("standard", is("GB 3838-2002"))
        .body("provisional", is(false));
    get("/water/assessments?period=2020-07&section=example")
        .rootPath("items[0]")
        .body("class", nullValue())
        .body("complianceRate", nullValue());
    get("/water/rivers?period=2020-06")
        .rootPath("items.find { it.river == '例河' }")
        .body("class", is("IV"))
        .body("status", is("轻度污染"))
        .body("classes.IV", is(1))
        .body("shareOfClassesOneToThree", decimal("0"));
  }

  @Test
  void the_same_again_changes_nothing_and_a_correction_needs_its_reason() {
    add(section("twice", "河乙", "III", List.of("tp"))).statusCode(201);
    Map<String, Object> first = sample("twice", "2020-03-04", "tp", "0.15", null);
    Map<String, Object> better = sample("twice", "2020-03-04", "tp", "0.16", null);
    deliver("", first).statusCode(200).body("added", is(1)).body("status", is("provisional"));
    deliver("", first).statusCode(200).body("unchanged", is(1));
    deliver("status=confirmed", first).statusCode(200).body("superseding", is(1));
    deliver("status=confirmed", first).statusCode(200).body("unchanged", is(1));
    deliver("", better).statusCode(200).body("unchanged", is(1));
    deliver("status=confirmed", better)
        .statusCode(422)
        .body("violations[0].row", is(1))
        .body("violations[0].field", is("samples[0].value"));
    deliver("status=confirmed&reason=复核", better).statusCode(200).body("superseding", is(1));

    get("/water/samples?section=twice&from=2020-03-01&to=2020-03-31")
        .body("items.edition", contains(3))
        .body("items[0].value", decimal("0.16"))
        .body("items[0].reason", is("复核"));
    get("/water/samples?section=twice&history=true")
        .body("items.edition", contains(1, 2, 3))
        .body("items.status", contains("provisional", "confirmed", "confirmed"))
        .body("items[1].supersededAt", notNullValue())
        .body("items[2].supersededAt", nullValue());
  }

  @Test
  void every_fault_of_every_row_is_named_and_nothing_is_kept() {
    add(section("faulty", "河丙", "III", FOUR)).statusCode(201);
    deliver(
            "",
            sample("faulty", "2020-03-04", "tp", "0.15", null),
            sample("nowhere", "2020-03-04", "tp", "0.15", null),
            sample("faulty", "2999-01-01", "tp", "0.15", null),
            sample("faulty", "2020-03-04", "gold", "-1", null),
            sample("faulty", "2020-03-04", "ph", "7", "mg/L"),
            sample("faulty", "2020-03-04", "tp", "0.2", null))
        .statusCode(422)
        .body(
            "violations.field",
            containsInAnyOrder(
                "samples[1].section",
                "samples[2].date",
                "samples[3].value",
                "samples[3].item",
                "samples[4].unit",
                "samples[5].item"))
        .body("violations.row", containsInAnyOrder(2, 3, 4, 4, 5, 6));
    get("/water/samples?section=faulty").body("items", empty());
  }

  @Test
  void a_table_is_taken_and_gives_rates_by_month_and_the_figure_with_its_records() {
    add(section("rates", "河丁", "III", List.of("ph", "tp"))).statusCode(201);
    RunningService.as(system("ecology"))
        .contentType("text/csv")
        .body(
            "section,date,item,value,unit\n"
                + "rates,2020-01-06,tp,0.1,mg/L\nrates,2020-01-06,ph,6.0,\n"
                + "rates,2020-01-20,tp,0.3,mg/L\nrates,2020-01-20,ph,8.0,\n"
                + "rates,2020-02-06,tp,0.25,mg/L\nrates,2020-02-06,ph,9.4,\n"
                + "rates,2020-03-06,tp,0.1,mg/L\n")
        .put("/water/samples?status=confirmed")
        .then()
        .statusCode(200)
        .body("added", is(7));

    get("/water/assessments?period=2020-01&section=rates")
        .rootPath("items[0]")
        .body("items.find { it.item == 'ph' }.value", decimal("6.3"))
        .body("compliant", is(true));
    get("/water/assessments?period=2020-03&section=rates")
        .rootPath("items[0]")
        .body("missing", contains("ph"))
        .body("compliant", nullValue())
        .body("assessedMonths", is(0));
    get("/water/assessments?period=2020-03&cumulative=true&section=rates")
        .rootPath("items[0]")
        .body("assessedMonths", is(2))
        .body("compliantMonths", is(1))
        .body("complianceRate", decimal("50"));
    assertTrue(figures.indicators().contains("water.rates.compliance"));
    SourcedFigure figure =
        figures
            .figure(
                new FigureKey(
                    "water.rates.compliance", Measure.VALUE, "411102", Period.parse("2020-03")))
            .orElseThrow();
    assertEquals(0, new BigDecimal("50").compareTo(figure.quantity().value()));
    assertEquals("/water/samples?section=rates&from=2020-01-01&to=2020-03-31", figure.records());
    get(figure.records()).body("items.section", hasItem("rates"));
    get("/water/samples?section=rates&limit=5")
        .body("items.size()", is(5))
        .body("next", notNullValue());
  }

  @Test
  void what_cannot_be_read_is_refused_by_name() {
    for (String query :
        List.of(
            "assessments",
            "assessments?period=2020-W03",
            "assessments?period=2020-06&cumulative=yes",
            "rivers?period=x",
            "samples",
            "samples?section=x&from=y")) {
      RunningService.as(viewer()).get("/water/" + query).then().statusCode(400);
    }
    RunningService.as(viewer()).get("/water/samples?section=nowhere").then().statusCode(404);
  }

  private static Map<String, Object> section(
      String code, String river, String target, List<String> items) {
    return new HashMap<>(
        Map.of(
            "code",
            code,
            "name",
            "断面 " + code,
            "river",
            river,
            "region",
            "411102",
            "target",
            target,
            "items",
            items,
            "from",
            "2019-01-01"));
  }

  private static Map<String, Object> sample(
      String section, String date, String item, String value, String unit) {
    Map<String, Object> sample =
        new HashMap<>(
            Map.of("section", section, "date", date, "item", item, "value", new BigDecimal(value)));
    if (unit != null) {
      sample.put("unit", unit);
    }
    return sample;
  }

  private static ValidatableResponse add(Map<String, Object> section) {
    return RunningService.as(clerk("ecology"))
        .contentType("application/json")
        .body(section)
        .post("/water/sections")
        .then();
  }

  private static ValidatableResponse put(String code, String etag, Map<String, Object> section) {
    var request = RunningService.as(clerk("ecology")).contentType("application/json").body(section);
    if (etag != null) {
      request.header("If-Match", etag);
    }
    return request.put("/water/sections/" + code).then();
  }

  @SafeVarargs
  private static ValidatableResponse deliver(String query, Map<String, Object>... samples) {
    return RunningService.as(clerk("ecology"))
        .contentType("application/json")
        .body(Map.of("samples", List.of(samples)))
        .put("/water/samples" + (query.isEmpty() ? "" : "?" + query))
        .then();
  }

  private static ValidatableResponse get(String path) {
    return RunningService.as(viewer()).get(path).then().statusCode(200);
  }
}
