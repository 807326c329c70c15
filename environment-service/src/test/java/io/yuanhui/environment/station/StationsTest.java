package io.yuanhui.environment.station;

import static io.yuanhui.testing.token.TestTokens.clerk;
import static io.yuanhui.testing.token.TestTokens.system;
import static io.yuanhui.testing.token.TestTokens.viewer;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.yuanhui.testing.service.RunningService;
import io.yuanhui.testing.service.WithDatabaseAndTokens;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithDatabaseAndTokens
@Tag("database")
class StationsTest {

  @Test
  void a_station_comes_back_as_it_was_sent_and_changes_by_its_version() {
    String etag =
        add(station("ST-A", "411102", "114.0155", "33.5652"))
            .statusCode(201)
            .body("code", is("ST-A"))
            .body("longitude", is(new BigDecimal("114.0155")))
            .body("pollutants", contains("so2", "no2", "co", "o3", "pm10", "pm25"))
            .body("to", nullValue())
            .extract()
            .header("ETag");

    Map<String, Object> changed = station("ST-A", "411102", "114.02", "33.57");
    changed.put("to", "2021-12-31");
    put("ST-A", null, changed).statusCode(428);
    put("ST-A", etag, changed).statusCode(200).body("to", is("2021-12-31"));
    put("ST-A", etag, changed).statusCode(412);
  }

  @Test
  void every_fault_is_named_at_once() {
    add(Map.of("code", "1x", "region", "411100", "longitude", 200, "kind", "moon"))
        .statusCode(422)
        .body(
            "violations.field",
            containsInAnyOrder("code", "name", "region", "longitude", "latitude", "kind", "from"));
  }

  @Test
  void a_code_is_given_once() {
    add(station("ST-B", "411102", "114", "33")).statusCode(201);
    add(station("ST-B", "411102", "114", "33")).statusCode(409);
  }

  @Test
  void only_the_ecology_department_writes() {
    RunningService.as(clerk("finance"))
        .contentType("application/json")
        .body(station("ST-C", "411102", "114", "33"))
        .post("/stations")
        .then()
        .statusCode(403);
    RunningService.as(system("ecology"))
        .contentType("application/json")
        .body(station("ST-C", "411102", "114", "33"))
        .post("/stations")
        .then()
        .statusCode(201);
  }

  @Test
  void stations_are_found_by_region_box_and_circle_and_page_by_page() {
    add(station("GEO-1", "110105", "116.397", "39.982")).statusCode(201);
    add(station("GEO-2", "110107", "116.184", "39.914")).statusCode(201);
    add(station("GEO-3", "110114", "116.230", "40.217")).statusCode(201);

    search("region=110100").body("items.code", contains("GEO-1", "GEO-2", "GEO-3"));
    search("region=110105").body("items.code", contains("GEO-1"));
    search("region=110000&bbox=116.2,39.9,116.5,40.3")
        .body("items.code", contains("GEO-1", "GEO-3"));
    search("bbox=-180,-90,-170,-80").body("items", empty());
    // 19.6 km from GEO-1 to GEO-2, 29.8 km to GEO-3.
    search("near=116.397,39.982,19000").body("items.code", contains("GEO-1"));
    search("near=116.397,39.982,20000").body("items.code", contains("GEO-1", "GEO-2"));
    search("near=116.397,39.982,30000").body("items.code", contains("GEO-1", "GEO-2", "GEO-3"));
    String next =
        search("region=110000&limit=2").body("items.size()", is(2)).extract().path("next");
    search("region=110000&limit=2&cursor=" + next)
        .body("items.code", contains("GEO-3"))
        .body("next", nullValue());
    RunningService.as(viewer()).get("/stations?bbox=1,2").then().statusCode(400);
    RunningService.as(viewer()).get("/stations?kind=moon").then().statusCode(400);
  }

  @Test
  void they_are_features_on_a_map() {
    add(station("MAP-1", "411102", "114.0155", "33.5652")).statusCode(201);

    RunningService.as(viewer())
        .accept("application/geo+json")
        .get("/stations?bbox=114.01,33.56,114.02,33.57")
        .then()
        .statusCode(200)
        .contentType("application/geo+json")
        .body("type", is("FeatureCollection"))
        .body("features.id", hasItems("MAP-1"))
        .body("features.find { it.id == 'MAP-1' }.geometry.type", is("Point"))
        .body(
            "features.find { it.id == 'MAP-1' }.geometry.coordinates",
            contains(new BigDecimal("114.0155"), new BigDecimal("33.5652")))
        .body("features.find { it.id == 'MAP-1' }.properties.name", is("站 MAP-1"));
  }

  private static Map<String, Object> station(
      String code, String region, String longitude, String latitude) {
    return new HashMap<>(
        Map.of(
            "code",
            code,
            "name",
            "站 " + code,
            "region",
            region,
            "longitude",
            new BigDecimal(longitude),
            "latitude",
            new BigDecimal(latitude),
            "kind",
            "national",
            "from",
            "2013-03-01"));
  }

  private static ValidatableResponse add(Map<String, Object> station) {
    return RunningService.as(clerk("ecology"))
        .contentType("application/json")
        .body(station)
        .post("/stations")
        .then();
  }

  private static ValidatableResponse put(String code, String etag, Map<String, Object> station) {
    var request = RunningService.as(clerk("ecology")).contentType("application/json").body(station);
    if (etag != null) {
      request.header("If-Match", etag);
    }
    return request.put("/stations/" + code).then();
  }

  private static ValidatableResponse search(String query) {
    return RunningService.as(viewer()).get("/stations?" + query).then().statusCode(200);
  }
}
