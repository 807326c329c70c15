package io.yuanhui.gateway.connection;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.yuanhui.gateway.suite.StubService;
import io.yuanhui.gateway.suite.SuiteResource;
import io.yuanhui.gateway.suite.Wire;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class UnreadableRequestsTest {

  static Stream<Arguments> unreadable() {
    String path = "/api/economy/v1/";
    return Stream.of(
        Arguments.of(414, Wire.head("GET " + path + "x".repeat(9000) + " HTTP/1.1")),
        Arguments.of(
            431, Wire.head("GET " + path + "x HTTP/1.1", "X-Long: " + "x".repeat(200_000))),
        Arguments.of(
            400,
            Wire.head("POST " + path + "x HTTP/1.1", "Content-Length: 3", "Content-Length: 4")));
  }

  @ParameterizedTest
  @MethodSource("unreadable")
  void what_never_becomes_a_request_is_answered_with_a_problem(int status, String request)
      throws IOException {
    try (Wire wire = Wire.open()) {
      String answer = wire.send(request).readToEnd();
      assertTrue(answer.startsWith("HTTP/1.1 " + status + " "), answer);
      assertTrue(answer.toLowerCase().contains("content-type: application/problem+json"), answer);
      assertTrue(answer.contains("\"status\":" + status), answer);
      assertTrue(answer.contains("\"requestId\""), answer);
    }
  }

  @Test
  void an_answer_that_is_due_first_is_not_overtaken() throws Exception {
    CompletableFuture<Runnable> waiting = new CompletableFuture<>();
    try (StubService economy = StubService.of("economy");
        Wire wire = Wire.open()) {
      economy.answers(
          request ->
              waiting.complete(
                  () -> request.response().putHeader("Content-Length", "4").end("mine")));
      wire.send(Wire.head("GET /api/economy/v1/x HTTP/1.1"));
      Runnable answer = waiting.get(5, TimeUnit.SECONDS);
      wire.send("BAD\r\n\r\n");
      answer.run();
      String first = wire.readUntil("mine");
      assertTrue(first.startsWith("HTTP/1.1 200 "), first);
      assertFalse(first.contains("400"), first);
      String rest = wire.readToEnd();
      assertTrue(rest.isEmpty() || rest.substring(0, 13).endsWith(" 400 "), rest);
    }
  }
}
