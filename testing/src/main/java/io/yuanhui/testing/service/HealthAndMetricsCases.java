package io.yuanhui.testing.service;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.yuanhui.testing.database.DatabaseServer;
import io.yuanhui.testing.token.TestTokens;
import org.junit.jupiter.api.Test;

/** What those who run the service look at. */
public abstract class HealthAndMetricsCases {

  DatabaseServer server;

  @Test
  void a_service_that_runs_says_so() {
    requireHealth("live", 200);
    requireHealth("ready", 200);
    requireHealth("started", 200);
  }

  @Test
  void without_its_database_it_lives_on_but_is_not_ready_and_recovers_by_itself() {
    server.kill();
    try {
      requireHealth("ready", 503);
      requireHealth("live", 200);
      scrape();
      RunningService.as(TestTokens.viewer())
          .get("/indicators")
          .then()
          .statusCode(503)
          .header("Retry-After", not(is("")))
          .body("type", is("urn:yuanhui:problem:unavailable"));
    } finally {
      server.start();
    }

    requireHealth("ready", 200);
    RunningService.as(TestTokens.viewer()).get("/indicators").then().statusCode(200);
  }

  @Test
  void requests_are_counted_by_operation_not_by_what_was_asked_for() {
    RunningService.as(TestTokens.viewer()).get("/indicators/no-such-one").then().statusCode(404);
    RunningService.bare().get("/not-a-path-of-ours").then().statusCode(404);

    String metrics = scrape();

    assertThat(metrics, containsString("http_server_requests_seconds_count{"));
    assertThat(metrics, containsString("uri=\"/indicators/{code}\""));
    assertThat(metrics, not(containsString("no-such-one")));
    assertThat(metrics, not(containsString("not-a-path-of-ours")));
  }

  @Test
  void what_is_measured_is_what_is_written_down() {
    RunningService.as(TestTokens.viewer()).get("/indicators").then().statusCode(200);

    assertEquals(
        MetricNames.expected("metrics.txt", "metrics-" + RunningService.context() + ".txt"),
        MetricNames.of(scrape()));
  }

  private static String scrape() {
    return RunningService.bare()
        .accept("text/plain")
        .get("/q/metrics")
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }

  private static void requireHealth(String check, int status) {
    RunningService.bare()
        .get("/q/health/" + check)
        .then()
        .statusCode(status)
        .body("status", is(status == 200 ? "UP" : "DOWN"));
  }
}
