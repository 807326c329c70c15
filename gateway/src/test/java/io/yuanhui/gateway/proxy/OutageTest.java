package io.yuanhui.gateway.proxy;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetSocket;
import io.yuanhui.gateway.suite.StubService;
import io.yuanhui.gateway.suite.SuiteResource;
import io.yuanhui.gateway.suite.Wire;
import io.yuanhui.testing.token.TestTokens;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@Timeout(30)
class OutageTest {

  private static ValidatableResponse read(String context) {
    return given()
        .auth()
        .oauth2(TestTokens.viewer().toString())
        .header("Accept-Language", "en")
        .get("/api/" + context + "/v1/x")
        .then();
  }

  private static void assertUnavailable(ValidatableResponse answer) {
    answer
        .statusCode(503)
        .header("Retry-After", "5")
        .contentType("application/problem+json")
        .body("type", is("urn:yuanhui:problem:unavailable"));
  }

  @Test
  void a_service_that_is_down_is_said_to_be_and_used_again_when_it_is_back() {
    assertUnavailable(read("economy"));
    try (StubService economy = StubService.of("economy")) {
      read("economy").statusCode(200);
    }
    assertUnavailable(read("economy"));
    try (StubService economy = StubService.of("economy")) {
      read("economy").statusCode(200);
    }
  }

  @Test
  void a_service_that_hangs_up_is_said_to_be_down() {
    try (StubService economy =
        StubService.bare("economy", socket -> socket.handler(request -> socket.close()))) {
      assertUnavailable(read("economy"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"SSH-2.0-OpenSSH_9.2\r\n\r\n", "HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\n"})
  void gibberish_is_a_bad_gateway(String gibberish) {
    try (StubService economy = StubService.bare("economy", socket -> answer(socket, gibberish))) {
      read("economy").statusCode(502).body("type", is("urn:yuanhui:problem:upstream-failure"));
    }
  }

  @Test
  void a_slow_service_times_out_by_its_own_route() throws Exception {
    CountDownLatch cancelled = new CountDownLatch(1);
    try (StubService poverty = StubService.of("poverty")) {
      poverty.answers(request -> request.response().exceptionHandler(cut -> cancelled.countDown()));
      read("poverty").statusCode(504).body("type", is("urn:yuanhui:problem:upstream-timeout"));
      assertTrue(cancelled.await(5, TimeUnit.SECONDS), "the service still works for nobody");
    }
  }

  @Test
  void a_slow_upload_is_not_the_services_fault() throws Exception {
    try (StubService poverty = StubService.of("poverty");
        Wire wire = Wire.open()) {
      poverty.answers(request -> request.body().onSuccess(all -> request.response().end(all)));
      wire.send(Wire.head("POST /api/poverty/v1/import HTTP/1.1", "Content-Length: 4"));
      for (char letter : "slow".toCharArray()) {
        // The pause is the very thing under test: together longer than the route's 700 ms.
        TimeUnit.MILLISECONDS.sleep(300);
        wire.send("" + letter);
      }
      assertTrue(wire.readUntil("slow").startsWith("HTTP/1.1 200 "));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\nhalf",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\n"
      })
  void half_an_answer_does_not_look_whole(String half) throws Exception {
    CompletableFuture<NetSocket> asked = new CompletableFuture<>();
    try (StubService economy =
            StubService.bare(
                "economy",
                socket ->
                    socket.handler(
                        request -> {
                          socket.write(half);
                          asked.complete(socket);
                        }));
        Wire wire = Wire.open()) {
      wire.send(Wire.head("GET /api/economy/v1/export HTTP/1.1"));
      wire.readUntil("half");
      asked.get(5, TimeUnit.SECONDS).close();
      assertFalse(wire.readToEnd().contains("0\r\n\r\n"), "closed as if it were whole");
    }
  }

  @Test
  void half_of_a_short_answer_is_said_to_be_none() {
    try (StubService economy =
        StubService.bare(
            "economy",
            socket ->
                socket.handler(
                    request ->
                        socket.end(
                            Buffer.buffer(
                                "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf"))))) {
      assertUnavailable(read("economy"));
    }
  }

  @Test
  void a_short_answer_that_stops_half_way_times_out() {
    try (StubService poverty = StubService.of("poverty")) {
      poverty.answers(
          request -> request.response().putHeader("Content-Length", "100").write("half"));
      read("poverty").statusCode(504).body("type", is("urn:yuanhui:problem:upstream-timeout"));
    }
  }

  @Test
  void a_caller_who_leaves_takes_the_request_along() throws Exception {
    CountDownLatch arrived = new CountDownLatch(1);
    CountDownLatch cancelled = new CountDownLatch(1);
    try (StubService economy = StubService.of("economy")) {
      economy.answers(
          request -> {
            request.response().exceptionHandler(cut -> cancelled.countDown());
            arrived.countDown();
          });
      try (Wire wire = Wire.open()) {
        wire.send(Wire.head("GET /api/economy/v1/export HTTP/1.1"));
        assertTrue(arrived.await(5, TimeUnit.SECONDS));
      }
      assertTrue(cancelled.await(5, TimeUnit.SECONDS), "the service still works for nobody");
    }
  }

  private static void answer(NetSocket socket, String text) {
    socket.handler(request -> socket.write(Buffer.buffer(text)));
  }
}
