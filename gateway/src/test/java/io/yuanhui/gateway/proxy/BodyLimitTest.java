package io.yuanhui.gateway.proxy;

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

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@TestProfile(BodyLimitTest.OneMebibyte.class)
class BodyLimitTest {

  private static final int LIMIT = 1024 * 1024;
  private static final String POST = "POST /api/economy/v1/submissions HTTP/1.1";

  public static class OneMebibyte implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("gateway.limits.body", "1M", "gateway.limits.imported", "2M");
    }
  }

  private StubService economy;

  @BeforeEach
  void start() {
    economy = StubService.of("economy");
    economy.answers(
        request -> request.body().onSuccess(body -> request.response().end("" + body.length())));
  }

  @AfterEach
  void stop() {
    economy.close();
  }

  @Test
  void a_body_of_just_the_limit_passes() throws IOException {
    try (Wire wire = Wire.open()) {
      wire.send(Wire.head(POST, "Content-Length: " + LIMIT)).send(new byte[LIMIT]);
      assertTrue(wire.readHead().startsWith("HTTP/1.1 200 "));
      wire.readUntil("" + LIMIT);
    }
    try (Wire wire = Wire.open()) {
      String half = Wire.chunk("x".repeat(LIMIT / 2));
      wire.send(Wire.head(POST, "Transfer-Encoding: chunked")).send(half + half + "0\r\n\r\n");
      assertTrue(wire.readHead().startsWith("HTTP/1.1 200 "));
    }
  }

  @Test
  void a_file_to_be_imported_may_be_larger() throws IOException {
    String imported = "POST /api/economy/v1/submissions/import HTTP/1.1";
    try (Wire wire = Wire.open()) {
      wire.send(Wire.head(imported, "Content-Length: " + 2 * LIMIT)).send(new byte[2 * LIMIT]);
      assertTrue(wire.readHead().startsWith("HTTP/1.1 200 "));
      wire.readUntil("" + 2 * LIMIT);
    }
    try (Wire wire = Wire.open()) {
      wire.send(Wire.head(imported, "Content-Length: " + (2 * LIMIT + 1)));
      assertTrue(wire.readHead().startsWith("HTTP/1.1 413 "));
    }
  }

  @Test
  void a_body_that_declares_more_never_reaches_the_service() throws IOException {
    try (Wire wire = Wire.open()) {
      wire.send(Wire.head(POST, "Content-Length: " + (LIMIT + 1), "Accept-Language: en"));
      String head = wire.readHead();
      assertTrue(head.startsWith("HTTP/1.1 413 "), head);
      assertTrue(head.contains("application/problem+json"), head);
      wire.readUntil("A body may have at most 1 MiB.\"");
      assertTrue(economy.seen().isEmpty());
    }
  }

  @Test
  void the_refusal_is_read_also_by_who_sends_all_of_it_first() throws IOException {
    try (Wire wire = Wire.open()) {
      wire.send(Wire.head(POST, "Content-Length: " + 20 * LIMIT)).send(new byte[20 * LIMIT]);
      String answer = wire.readToEnd();
      assertTrue(answer.startsWith("HTTP/1.1 413 "), answer);
    }
  }

  @Test
  void a_chunked_body_is_cut_at_the_limit_and_the_service_is_told() throws Exception {
    CountDownLatch aborted = new CountDownLatch(1);
    economy.answers(
        request -> {
          request.exceptionHandler(cut -> aborted.countDown());
          request.handler(chunk -> {});
        });
    try (Wire wire = Wire.open()) {
      wire.send(Wire.head(POST, "Transfer-Encoding: chunked"));
      String chunk = Wire.chunk("x".repeat(64 * 1024));
      for (int i = 0; i < 17; i++) {
        wire.send(chunk);
      }
      String head = wire.readHead();
      assertTrue(head.startsWith("HTTP/1.1 413 "), head);
      assertTrue(head.toLowerCase().contains("connection: close"), head);
      assertTrue(aborted.await(5, TimeUnit.SECONDS), "the service still waits for the rest");
    }
  }

  @Test
  void who_asks_before_sending_is_told_to_go_on_or_not() throws IOException {
    try (Wire wire = Wire.open()) {
      wire.send(Wire.head(POST, "Content-Length: 2", "Expect: 100-continue"));
      assertTrue(wire.readHead().startsWith("HTTP/1.1 100 "));
      wire.send("ok");
      assertTrue(wire.readHead().startsWith("HTTP/1.1 200 "));
      assertEquals(null, economy.only().headers().get("Expect"));
    }
    try (Wire wire = Wire.open()) {
      wire.send(Wire.head(POST, "Content-Length: 99999999", "Expect: 100-continue"));
      assertTrue(wire.readHead().startsWith("HTTP/1.1 413 "));
    }
  }

  @Test
  void a_small_refused_body_does_not_cost_the_connection() throws IOException {
    try (Wire wire = Wire.open()) {
      for (int i = 0; i < 2; i++) {
        wire.send("POST /api/economy/v1/x HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\n{}");
        assertTrue(wire.readHead().startsWith("HTTP/1.1 401 "));
        wire.readUntil("}");
      }
    }
  }
}
