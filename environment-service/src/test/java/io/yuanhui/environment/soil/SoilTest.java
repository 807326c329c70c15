package io.yuanhui.environment.soil;

import static io.yuanhui.testing.service.Decimals.decimal;
import static io.yuanhui.testing.token.TestTokens.clerk;
import static io.yuanhui.testing.token.TestTokens.viewer;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.yuanhui.statistics.measure.Measure;
import io.yuanhui.statistics.observation.FigureKey;
import io.yuanhui.statistics.period.Period;
import io.yuanhui.statistics.source.SourcedFigure;
import io.yuanhui.statistics.unit.Quantity;
import io.yuanhui.statistics.unit.Unit;
import io.yuanhui.testing.service.RunningService;
import io.yuanhui.testing.service.WithDatabaseAndTokens;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithDatabaseAndTokens
@Tag("database")
class SoilTest {

  @Inject SoilFigures figures;

  @Test
  void safe_area_is_what_is_safely_used_or_strictly_controlled_of_all_that_is_polluted() {
    SafeUse use =
        Stream.of(
                new SafeUse.Standing(Quantity.of("2", Unit.HECTARE), PlotStatus.SAFELY_USED),
                new SafeUse.Standing(Quantity.of("30", Unit.MU), PlotStatus.STRICTLY_CONTROLLED),
                new SafeUse.Standing(Quantity.of("20", Unit.MU), PlotStatus.UNTREATED),
                new SafeUse.Standing(Quantity.of("500", Unit.MU), PlotStatus.REMOVED))
            .map(each -> Amount.of(each, false))
            .reduce(Amount.NONE, Amount::plus)
            .use();
    assertEquals(new BigDecimal("80"), use.polluted());
    assertEquals(new BigDecimal("75"), use.rate().orElseThrow());
    assertEquals(3, use.plots());
    assertTrue(Amount.NONE.use().rate().isEmpty());
  }

  @Test
  void the_rate_of_a_day_follows_from_the_plots_as_they_were_on_it() {
    say(add("s-1", "411104001", "farmland", "2", "HECTARE"), "s-1", "2020-01-01", "untreated", null)
        .statusCode(200);
    say(add("s-2", "411104", "farmland", "10", "MU"), "s-2", "2020-01-01", "untreated", null)
        .statusCode(200);
    String etag = etag("s-1");
    say(etag, "s-1", "2020-06-01", "safely-used", "种植结构调整")
        .statusCode(200)
        .body("status", is("safely-used"));
    say(etag, "s-1", "2020-07-01", "untreated", null).statusCode(412);
    say(null, "s-1", "2020-07-01", "untreated", null).statusCode(428);
    say(etag("s-2"), "s-2", "2020-09-01", "removed", null).statusCode(200);

    summary("411104", "2019-12-31").body("plots", is(0)).body("safeUseRate", nullValue());
    summary("411104", "2020-05-31").body("safeUseRate", decimal("0")).body("plots", is(2));
    summary("411104", "2020-06-30")
        .body("pollutedArea", decimal("40"))
        .body("safeArea", decimal("30"))
        .body("safeUseRate", decimal("75"));
    summary("411104", "2020-09-30").body("plots", is(1)).body("safeUseRate", decimal("100"));

    SourcedFigure figure = figure("soil.farmland.safe-use", "411104", "2020-06");
    assertEquals(0, new BigDecimal("75").compareTo(figure.quantity().value()));
    assertEquals("/soil/plots?region=411104&land=farmland&date=2020-06-30", figure.records());
    get(figure.records())
        .body("items.code", contains("s-1", "s-2"))
        .body("items.status", contains("safely-used", "untreated"));
    get("/soil/plots/s-1/statuses").body("items.since", contains("2020-01-01", "2020-06-01"));
  }

  @Test
  void every_fault_is_named_at_once() {
    RunningService.as(clerk("ecology"))
        .contentType("application/json")
        .body(Map.of("code", "A", "land", "moon", "area", -1, "unit", "TON", "latitude", 30))
        .post("/soil/plots")
        .then()
        .statusCode(422)
        .body(
            "violations.field",
            containsInAnyOrder(
                "code", "name", "category", "region", "land", "area", "unit", "latitude"));
    add("s-f", "411104", "construction-land", "1", "MU");
    say(etag("s-f"), "s-f", "2199-01-01", "safely-used", null)
        .statusCode(422)
        .body("violations.field", containsInAnyOrder("since", "measure"));
    say(etag("s-f"), "s-f", "yesterday", "removed", null).statusCode(400);
    RunningService.as(viewer()).get("/soil/summary").then().statusCode(400);
    RunningService.as(viewer()).get("/soil/plots?land=moon").then().statusCode(400);
    RunningService.as(viewer()).get("/soil/plots/nowhere").then().statusCode(404);
  }

  private SourcedFigure figure(String indicator, String region, String period) {
    return figures
        .figure(new FigureKey(indicator, Measure.VALUE, region, Period.parse(period)))
        .orElseThrow();
  }

  private static String add(String code, String region, String land, String area, String unit) {
    return RunningService.as(clerk("ecology"))
        .contentType("application/json")
        .body(
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
                unit))
        .post("/soil/plots")
        .then()
        .statusCode(201)
        .extract()
        .header("ETag");
  }

  private static String etag(String code) {
    return get("/soil/plots/" + code).extract().header("ETag");
  }

  private static ValidatableResponse say(
      String etag, String code, String since, String status, String measure) {
    Map<String, Object> said = new HashMap<>(Map.of("status", status));
    said.put("measure", measure);
    var request = RunningService.as(clerk("ecology")).contentType("application/json").body(said);
    if (etag != null) {
      request.header("If-Match", etag);
    }
    return request.put("/soil/plots/" + code + "/statuses/" + since).then();
  }

  private static ValidatableResponse summary(String region, String date) {
    return get("/soil/summary?region=" + region + "&date=" + date)
        .rootPath("items.find { it.land == 'farmland' }");
  }

  private static ValidatableResponse get(String path) {
    return RunningService.as(viewer()).get(path).then().statusCode(200);
  }
}
