package io.yuanhui.gateway.proxy;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.yuanhui.gateway.suite.StubService;
import io.yuanhui.gateway.suite.SuiteResource;
import io.yuanhui.gateway.suite.Wire;
import io.yuanhui.testing.service.MetricNames;
import io.yuanhui.testing.token.TestTokens;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class HealthAndMetricsTest {

  @Test
  void the_door_is_ready_whatever_its_services_are_and_tells_which_answer() {
    try (StubService economy = StubService.of("economy");
        StubService livelihood = StubService.of("livelihood")) {
      livelihood.answers(request -> request.response().setStatusCode(503).end());
      given()
          .get("/q/health/ready")
          .then()
          .statusCode(200)
          .body("status", is("UP"))
          .body("checks.find { it.name == 'services' }.data.economy", is("UP"))
          .body("checks.find { it.name == 'services' }.data.livelihood", is("DOWN"))
          .body("checks.find { it.name == 'services' }.data.poverty", is("DOWN"));
      // What was learnt may be two seconds old, from before this test or from its first request.
      for (int poll = 0; poll < 20; poll++) {
        given().get("/q/health/ready").then().statusCode(200);
      }
      int probes = economy.seen().size();
      assertTrue(probes <= 5, () -> "asked again at once: " + probes + " times");
    }
    given().get("/q/health/live").then().statusCode(200);
    given().get("/q/health/started").then().statusCode(200);
  }

  @Test
  void metrics_have_a_series_for_a_route_and_none_that_a_caller_can_name() throws IOException {
    String token = TestTokens.viewer().toString();
    try (StubService economy = StubService.of("economy")) {
      for (int id = 1; id < 5; id++) {
        given()
            .auth()
            .oauth2(token)
            .get("/api/economy/v1/submissions/zebra-" + id)
            .then()
            .statusCode(200);
      }
      economy.answers(request -> request.response().setStatusCode(404).end());
      given()
          .auth()
          .oauth2(token)
          .get("/api/economy/v1/submissions/zebra-6")
          .then()
          .statusCode(404);
      given().get("/api/economy/v1/submissions/zebra-7").then().statusCode(401);
    }
    for (String line :
        List.of(
            "GET /zebra",
            "GET /zebra/%zz",
            "GET /api/zebra/v1/x",
            "GET /api/economy/v1/../zebra",
            "TRACE /zebra",
            "CONNECT zebra:443",
            "ZEBRA /api/economy/v1/x")) {
      try (Wire wire = Wire.open()) {
        assertTrue(wire.send(Wire.head(line + " HTTP/1.1")).readHead().startsWith("HTTP/1.1 4"));
      }
    }

    String metrics = scrape();
    assertFalse(metrics.toLowerCase().contains("zebra"), metrics);
    List<String> routes =
        metrics
            .lines()
            .filter(line -> line.startsWith("http_server_requests_seconds_count"))
            .filter(line -> line.contains("uri=\"/api/economy/v1/*\""))
            .toList();
    for (String status : List.of("200", "404", "401", "400")) {
      assertTrue(
          routes.stream().anyMatch(line -> line.contains("status=\"" + status + "\"")),
          () -> status + " is not in " + routes);
    }
    assertEquals(MetricNames.expected("metrics-gateway.txt"), MetricNames.of(metrics));
  }

  private static String scrape() {
    return given()
        .accept("text/plain")
        .get("/q/metrics")
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }
}
