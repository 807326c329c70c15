package io.yuanhui.gateway.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.yuanhui.gateway.suite.StubService;
import io.yuanhui.gateway.suite.SuiteResource;
import io.yuanhui.gateway.suite.Wire;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@TestProfile(SlowSendersTest.LittlePatience.class)
@Timeout(60)
class SlowSendersTest {

  private static final String POST = "POST /api/economy/v1/submissions HTTP/1.1";

  public static class LittlePatience implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "gateway.timeouts.head", "1s",
          "gateway.timeouts.body-progress", "1s",
          "gateway.limits.body-progress", "1K");
    }
  }

  private final CountDownLatch cut = new CountDownLatch(1);
  private StubService economy;

  @BeforeEach
  void start() {
    economy = StubService.of("economy");
    economy.answers(
        request -> {
          request.exceptionHandler(broken -> cut.countDown());
          request.handler(chunk -> {});
          request.endHandler(end -> request.response().end("done"));
        });
  }

  @AfterEach
  void stop() {
    economy.close();
  }

  /** Sends a byte every 100 ms; the seconds until the other side has closed. */
  private static double drip(Wire wire, String bytes) throws Exception {
    long begin = System.nanoTime();
    try {
      for (int i = 0; i < 100; i++) {
        wire.send(bytes);
        Thread.sleep(100);
      }
    } catch (IOException closed) {
      return (System.nanoTime() - begin) / 1e9;
    }
    throw new AssertionError("Still open after ten seconds");
  }

  @Test
  void a_head_that_drips_is_cut_off() throws Exception {
    try (Wire wire = Wire.open()) {
      wire.send("GET /api/economy/v1/x HTTP/1.1\r\nX-Slow: ");
      double seconds = drip(wire, "x");
      assertTrue(seconds > 0.8 && seconds < 4, seconds + " s");
    }
  }

  @Test
  void a_connection_that_says_nothing_is_cut_off_too() throws Exception {
    try (Wire wire = Wire.open()) {
      assertEquals("", wire.readToEnd());
    }
  }

  @Test
  void so_is_the_second_head_of_a_connection_but_rest_between_requests_is_fine() throws Exception {
    try (Wire wire = Wire.open()) {
      wire.send(Wire.head("GET /api/economy/v1/x HTTP/1.1")).readUntil("done");
      Thread.sleep(2500);
      wire.send(Wire.head("GET /api/economy/v1/x HTTP/1.1")).readUntil("done");
      double seconds = drip(wire, "G");
      assertTrue(seconds > 0.8 && seconds < 4, seconds + " s");
    }
  }

  @Test
  void a_body_that_drips_gets_a_408_and_frees_the_service() throws Exception {
    try (Wire wire = Wire.open()) {
      wire.send(Wire.head(POST, "Content-Length: 100000"));
      drip(wire, "x");
      String answer = wire.readToEnd();
      assertTrue(answer.startsWith("HTTP/1.1 408 "), answer);
      assertTrue(answer.contains("application/problem+json"), answer);
      assertTrue(answer.contains("urn:yuanhui:problem:request-timeout"), answer);
      assertTrue(cut.await(5, TimeUnit.SECONDS), "the service still waits for the rest");
    }
  }

  @Test
  void a_body_that_comes_slowly_but_steadily_passes() throws Exception {
    try (Wire wire = Wire.open()) {
      int size = 30 * 400;
      wire.send(Wire.head(POST, "Content-Length: " + size));
      for (int i = 0; i < 30; i++) {
        wire.send("x".repeat(400));
        Thread.sleep(100);
      }
      assertTrue(wire.readHead().startsWith("HTTP/1.1 200 "));
    }
  }

  @Test
  void a_slow_service_is_not_the_callers_fault() throws Exception {
    byte[] block = new byte[64 * 1024];
    economy.answers(
        request -> {
          request.pause();
          request.handler(chunk -> {});
          request.endHandler(end -> request.response().end("done"));
          io.vertx.core.Vertx.currentContext().owner().setTimer(4000, go -> request.resume());
        });
    try (Wire wire = Wire.open()) {
      wire.send(Wire.head(POST, "Content-Length: " + 480 * block.length));
      for (int i = 0; i < 480; i++) {
        wire.send(block);
      }
      assertTrue(wire.readHead().startsWith("HTTP/1.1 200 "));
    }
  }

  @Test
  void while_the_service_thinks_the_caller_may_be_silent() throws Exception {
    economy.answers(
        request ->
            io.vertx.core.Vertx.currentContext()
                .owner()
                .setTimer(3000, late -> request.response().end("done")));
    try (Wire wire = Wire.open()) {
      wire.send(Wire.head("GET /api/economy/v1/x HTTP/1.1")).readUntil("done");
    }
  }
}
