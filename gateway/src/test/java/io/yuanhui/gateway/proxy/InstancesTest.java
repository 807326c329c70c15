package io.yuanhui.gateway.proxy;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.http.HttpServerRequest;
import io.yuanhui.gateway.suite.StubService;
import io.yuanhui.gateway.suite.SuiteResource;
import io.yuanhui.testing.token.TestTokens;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A service with two instances is one service, whatever becomes of one of them. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class InstancesTest {

  private static final String READY = "/q/health/ready";
  private static final int SOME = 12;

  private StubService first;
  private StubService second;

  @BeforeEach
  void start() {
    first = StubService.of("twins", 0);
    second = StubService.of("twins", 1);
    await(() -> spreads());
  }

  @AfterEach
  void stop() {
    first.close();
    second.close();
  }

  @Test
  void requests_are_spread_over_both() {
    long before = asked(first);

    for (int i = 0; i < SOME; i++) {
      caller().get("/api/twins/v1/x").then().statusCode(200);
    }

    assertEquals(SOME / 2, asked(first) - before);
  }

  @Test
  void one_that_is_not_ready_is_left_alone_until_it_is() {
    second.answers(request -> request.response().setStatusCode(isProbe(request) ? 503 : 200).end());
    await(() -> !spreads());
    long before = asked(second);
    for (int i = 0; i < SOME; i++) {
      caller().get("/api/twins/v1/x").then().statusCode(200);
    }
    assertEquals(before, asked(second));

    second.answers(request -> request.response().end());
    await(() -> spreads());
  }

  @Test
  void one_that_cannot_be_reached_is_no_matter_for_any_request() {
    second.close();

    // First what may be repeated: it may meet a kept connection that is just being closed.
    for (int i = 0; i < SOME; i++) {
      caller().get("/api/twins/v1/x").then().statusCode(200);
    }
    for (int i = 0; i < SOME; i++) {
      caller().body("{}").post("/api/twins/v1/x").then().statusCode(200);
    }
    second = StubService.of("twins", 1);
    await(() -> spreads());
  }

  @Test
  void what_may_be_repeated_is_sent_to_the_other_where_one_hangs_up() {
    hangUp();
    echo();

    for (int i = 0; i < SOME; i++) {
      caller().get("/api/twins/v1/x").then().statusCode(200);
      caller().body("put").put("/api/twins/v1/x").then().statusCode(200).body(is("put"));
      caller()
          .header("Idempotency-Key", "k" + i)
          .body("post")
          .post("/api/twins/v1/x")
          .then()
          .statusCode(200)
          .body(is("post"));
      // It is asked again when it has said that it is ready.
      await(() -> second.seen().get(second.seen().size() - 1).uri().equals(READY));
    }
    assertTrue(asked(second) > 1, "the one that hangs up was asked again");
  }

  @Test
  void the_other_is_asked_where_one_dies_in_the_middle_of_a_short_answer() {
    second.answers(
        request -> {
          if (isProbe(request)) {
            request.response().end();
          } else {
            request.response().putHeader("Content-Length", "100").write("half");
            request.connection().close();
          }
        });

    for (int i = 0; i < SOME; i++) {
      caller().get("/api/twins/v1/x").then().statusCode(200);
      await(() -> second.seen().get(second.seen().size() - 1).uri().equals(READY));
    }
    assertTrue(asked(second) > 1, "the one that dies was asked again");
  }

  @Test
  void what_may_not_be_repeated_arrives_once_at_most() {
    hangUp();
    long before = asked(first) + asked(second);
    int refused = 0;

    for (int i = 0; i < SOME; i++) {
      int status = caller().body("{}").post("/api/twins/v1/x").statusCode();
      refused += status == 503 ? 1 : 0;
    }

    assertTrue(refused > 0, "the one that hangs up was never asked");
    assertEquals(SOME, asked(first) + asked(second) - before);
  }

  @Test
  void where_both_are_away_the_caller_is_told() {
    first.close();
    second.close();

    caller().get("/api/twins/v1/x").then().statusCode(503).header("Retry-After", "5");
    first = StubService.of("twins", 0);
    second = StubService.of("twins", 1);
    caller().get("/api/twins/v1/x").then().statusCode(200);
  }

  /** The second one, on everything but the question whether it is ready. */
  private void hangUp() {
    second.answers(
        request -> {
          if (isProbe(request)) {
            request.response().end();
          } else {
            request.connection().close();
          }
        });
  }

  private void echo() {
    first.answers(request -> request.body().onSuccess(all -> request.response().end(all)));
  }

  private static boolean isProbe(HttpServerRequest request) {
    return request.uri().equals(READY);
  }

  private static RequestSpecification caller() {
    return given().auth().oauth2(TestTokens.viewer().toString());
  }

  private static long asked(StubService instance) {
    return instance.seen().stream().filter(seen -> !seen.uri().equals(READY)).count();
  }

  /** Whether two requests go to two instances. */
  private boolean spreads() {
    long before = asked(second);
    caller().get("/api/twins/v1/x");
    caller().get("/api/twins/v1/x");
    return asked(second) == before + 1;
  }

  private static void await(BooleanSupplier condition) {
    Instant end = Instant.now().plus(Duration.ofSeconds(10));
    while (!condition.getAsBoolean()) {
      assertTrue(Instant.now().isBefore(end), "not in time");
      try {
        TimeUnit.MILLISECONDS.sleep(50);
      } catch (InterruptedException interrupted) {
        throw new IllegalStateException(interrupted);
      }
    }
  }
}
