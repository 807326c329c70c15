package io.yuanhui.gateway.entrance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.yuanhui.gateway.suite.StubService;
import io.yuanhui.gateway.suite.SuiteResource;
import io.yuanhui.gateway.suite.Wire;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class SaneRequestsTest {

  private StubService economy;

  @BeforeEach
  void start() {
    economy = StubService.of("economy");
  }

  @AfterEach
  void stop() {
    economy.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/economy/v1/../../q/metrics",
        "/api/economy/v1/../../../q/metrics",
        "/api/economy/v1/..",
        "/api/economy/v1/%2e%2e/%2e%2e/q/metrics",
        "/api/economy/v1/%2E%2E%2Fq/metrics",
        "/api/economy/v1/%252e%252e/q/metrics",
        "/api/economy/v1//q/metrics",
        "//api/economy/v1/x",
        "/api/economy/v1/..%5cq",
        "/api/economy/v1/x%00",
        "/api/economy/v1/%zz",
        "http://127.0.0.1/api/economy/v1/../../q/metrics"
      })
  void a_path_cannot_climb_out_of_its_route(String path) throws IOException {
    try (Wire wire = Wire.open()) {
      String status = wire.send(Wire.head("GET " + path + " HTTP/1.1")).readUntil("\r\n");
      assertTrue(status.startsWith("HTTP/1.1 400 "), status);
      assertTrue(economy.seen().isEmpty(), () -> economy.seen().toString());
    }
  }

  @Test
  void an_absolute_uri_reaches_the_service_as_a_path() throws IOException {
    try (Wire wire = Wire.open()) {
      String head = Wire.head("GET http://elsewhere.test/api/economy/v1/x?y=1 HTTP/1.1");
      assertTrue(wire.send(head).readHead().startsWith("HTTP/1.1 200 "));
      assertEquals("/api/economy/v1/x?y=1", economy.only().uri());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"TRACE /api/economy/v1/x", "TRACE /q/health", "PROPFIND /api/economy/v1/x"})
  void unusual_methods_are_not_allowed(String request) throws IOException {
    try (Wire wire = Wire.open()) {
      String head = wire.send(Wire.head(request + " HTTP/1.1")).readHead();
      assertTrue(head.startsWith("HTTP/1.1 405 "), head);
      assertTrue(head.toLowerCase().contains("allow: delete, get, head"), head);
      assertTrue(economy.seen().isEmpty());
    }
  }

  @Test
  void a_transfer_encoding_that_is_not_chunked_is_refused() throws IOException {
    try (Wire wire = Wire.open()) {
      String head =
          Wire.head("POST /api/economy/v1/x HTTP/1.1", "Transfer-Encoding: gzip, chunked");
      String status = wire.send(head).readUntil("\r\n");
      assertTrue(status.startsWith("HTTP/1.1 400 "), status);
      assertTrue(economy.seen().isEmpty());
    }
  }

  @Test
  void two_lengths_are_refused() throws IOException {
    try (Wire wire = Wire.open()) {
      String head =
          Wire.head("POST /api/economy/v1/x HTTP/1.1", "Content-Length: 3", "Content-Length: 4");
      String status = wire.send(head + "abcd").readUntil("\r\n");
      assertTrue(status.startsWith("HTTP/1.1 400 "), status);
      assertTrue(economy.seen().isEmpty());
    }
  }

  @ParameterizedTest
  @CsvSource({"x, 17000, 431", "/api/economy/v1/x, 9000, 414"})
  void headers_and_request_lines_are_bounded(String part, int length, int status)
      throws IOException {
    String longPart = part + "x".repeat(length);
    String head =
        part.startsWith("/")
            ? Wire.head("GET " + longPart + " HTTP/1.1")
            : Wire.head("GET /api/economy/v1/x HTTP/1.1", "X-Long: " + longPart);
    try (Wire wire = Wire.open()) {
      String line = wire.send(head).readUntil("\r\n");
      assertTrue(line.contains(" " + status + " "), line);
      assertTrue(economy.seen().isEmpty());
    }
  }

  @Test
  void no_tunnel_opens() throws IOException {
    try (Wire wire = Wire.open()) {
      String line = wire.send(Wire.head("CONNECT elsewhere.test:443 HTTP/1.1")).readUntil("\r\n");
      assertTrue(line.startsWith("HTTP/1.1 4"), line);
    }
  }
}
