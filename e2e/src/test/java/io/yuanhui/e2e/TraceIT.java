package io.yuanhui.e2e;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.path.json.JsonPath;
import io.yuanhui.launcher.Suite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another gateway and another service, which send their spans to somebody. */
@EndToEnd
class TraceIT {

  private static final String LISTENING = "Listening on: ";
  private static final Pattern ADDRESS = Pattern.compile(LISTENING + "(http://[^\\s\"]+\\d)");
  private static final String OTHERS = "0af7651916cd43dd8448eb211c80319c";

  @TempDir Path place;

  @Test
  void a_request_is_one_trace_in_the_spans_and_logs_of_gateway_and_service(Suite suite)
      throws Exception {
    try (SpanReceiver receiver = new SpanReceiver();
        Production service = service(suite, receiver)) {
      service.awaitLog(LISTENING);
      try (Production gateway = gateway(suite, receiver, address(service))) {
        gateway.awaitLog(LISTENING);
        Door door = new Door(address(gateway), suite.tokens().ofUser("viewer"), gateway, service);

        String own = door.ask("");
        receiver.await(own, "gateway");
        receiver.await(own, "economy-service", "/indicators", "SELECT");

        // A caller's trace goes on; what is none, or too much, does no harm.
        assertEquals(OTHERS, door.ask("00-" + OTHERS + "-b7ad6b7169203331-01"));
        receiver.await(OTHERS, "economy-service");
        assertEquals(OTHERS, door.ask("00-" + OTHERS + "-b7ad6b7169203331-00"));
        for (String hostile :
            List.of(
                "00-00000000000000000000000000000000-0000000000000000-01",
                "00-" + OTHERS + "-b7ad6b7169203331-01-" + "x".repeat(2000),
                "zz-${jndi:ldap://evil}",
                "ff-" + OTHERS + "-b7ad6b7169203331-01")) {
          assertNotEquals(OTHERS, door.ask(hostile), hostile);
        }

        String sent = receiver.everything();
        for (String secret : List.of("secret-words", "secret-browser", "eyJ", "evil")) {
          assertFalse(sent.contains(secret), secret);
        }
      }
    }
  }

  /** Asks through the gateway and finds the trace in both logs. */
  private record Door(String url, String token, Production gateway, Production service) {

    String ask(String traceparent) throws InterruptedException {
      String id = "trace-" + UUID.randomUUID();
      var request =
          given()
              .baseUri(url)
              .auth()
              .oauth2(token)
              .header("X-Request-Id", id)
              .header("User-Agent", "secret-browser");
      if (!traceparent.isEmpty()) {
        request.header("traceparent", traceparent).header("tracestate", "a=b");
      }
      request.get("/api/economy/v1/indicators?q=secret-words").then().statusCode(200);
      String trace = traceOf(id, service);
      assertTrue(trace.matches("[0-9a-f]{32}"), trace);
      assertEquals(trace, traceOf(id, gateway));
      return trace;
    }

    private static String traceOf(String requestId, Production of) throws InterruptedException {
      of.awaitLog(requestId);
      String line = of.log().lines().filter(each -> each.contains(requestId)).findFirst().get();
      return String.valueOf(new JsonPath(line).getString("mdc.traceId"));
    }
  }

  private Production service(Suite suite, SpanReceiver receiver) throws IOException {
    return start("economy-service", settings(suite, receiver, "economy"));
  }

  private Production gateway(Suite suite, SpanReceiver receiver, String service)
      throws IOException {
    Map<String, String> settings = settings(suite, receiver, "gateway");
    settings.put("ECONOMY_URL", service);
    settings.put("QUARKUS_HTTP_ACCESS_LOG_ENABLED", "true");
    settings.put("QUARKUS_HTTP_ACCESS_LOG_PATTERN", "%m %R %s");
    return start("gateway", settings);
  }

  private static Map<String, String> settings(Suite suite, SpanReceiver receiver, String schema) {
    Map<String, String> settings = new HashMap<>();
    settings.put("QUARKUS_PROFILE", "local");
    settings.put("KEYCLOAK_URL", suite.keycloak().toString());
    settings.put("DB_URL", suite.databaseLogin().jdbcUrl(schema));
    settings.put("DB_MIGRATE", "false");
    settings.put("OTEL_EXPORTER_OTLP_ENDPOINT", receiver.url());
    settings.put("QUARKUS_OTEL_BSP_SCHEDULE_DELAY", "200ms");
    return settings;
  }

  private Production start(String module, Map<String, String> settings) throws IOException {
    Path directory = Files.createDirectories(place.resolve(module));
    return Production.start(module, directory, settings, List.of());
  }

  private static String address(Production of) {
    Matcher address = ADDRESS.matcher(of.log());
    assertTrue(address.find(), of::log);
    return address.group(1).replace("0.0.0.0", "127.0.0.1");
  }
}
