package io.yuanhui.gateway.proxy;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.core.MultiMap;
import io.vertx.core.http.Cookie;
import io.yuanhui.gateway.suite.StubService;
import io.yuanhui.gateway.suite.SuiteResource;
import io.yuanhui.gateway.suite.Wire;
import io.yuanhui.testing.token.TestTokens;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class ForwardedHeadersTest {

  private static final String GET = "GET /api/economy/v1/x HTTP/1.1";

  private StubService economy;

  @BeforeEach
  void start() {
    economy = StubService.of("economy");
  }

  @AfterEach
  void stop() {
    economy.close();
  }

  private MultiMap afterSending(String... headers) throws IOException {
    try (Wire wire = Wire.open()) {
      String head = wire.send(Wire.head(GET, headers)).readHead();
      assertTrue(head.startsWith("HTTP/1.1 200 "), head);
      return economy.only().headers();
    }
  }

  @Test
  void nobody_poses_as_the_door() throws IOException {
    String[] spoofed = {
      "X-Forwarded-For",
      "X-Forwarded-User",
      "X-Forwarded-Host",
      "X-Forwarded-Proto",
      "X-Forwarded-Prefix",
      "Forwarded",
      "X-Real-IP",
      "X-User",
      "X-User-Id",
      "X-Remote-User",
      "Remote-User",
      "X-Auth-Request-User",
      "X-Authenticated-User",
      "X-Original-URL",
      "X-Rewrite-URL",
      "X-HTTP-Method-Override",
      "Proxy",
      "X-Client-IP",
      "True-Client-IP"
    };
    String[] lines = new String[spoofed.length];
    for (int i = 0; i < spoofed.length; i++) {
      lines[i] = spoofed[i] + ": evil";
    }

    MultiMap headers = afterSending(lines);

    for (String name : spoofed) {
      assertFalse(headers.getAll(name).contains("evil"), name);
    }
    assertEquals(List.of("127.0.0.1"), headers.getAll("X-Forwarded-For"));
    assertEquals(List.of("http"), headers.getAll("X-Forwarded-Proto"));
    assertEquals(List.of("gateway.test"), headers.getAll("X-Forwarded-Host"));
  }

  @Test
  void headers_of_the_connection_stay_on_it() throws IOException {
    MultiMap headers =
        afterSending(
            "Connection: keep-alive, X-Hop",
            "X-Hop: 1",
            "Keep-Alive: timeout=9",
            "TE: trailers",
            "Upgrade: websocket",
            "Proxy-Authorization: Basic eA==",
            "Proxy-Connection: keep-alive",
            "X-End: 2");

    for (String name :
        List.of(
            "X-Hop", "Keep-Alive", "TE", "Upgrade", "Proxy-Authorization", "Proxy-Connection")) {
      assertFalse(headers.contains(name), name);
    }
    assertEquals("2", headers.get("X-End"));
  }

  @Test
  void what_a_service_says_of_itself_and_its_connection_goes_no_further() throws IOException {
    economy.answers(
        request ->
            request
                .response()
                .putHeader("Server", "Secret/1.0")
                .putHeader("X-Powered-By", "Secret")
                .putHeader("Connection", "X-Hop")
                .putHeader("X-Hop", "1")
                .putHeader("Keep-Alive", "timeout=9")
                .putHeader("Proxy-Authenticate", "Basic")
                .addCookie(Cookie.cookie("a", "1"))
                .addCookie(Cookie.cookie("b", "2"))
                .putHeader("Link", "<?cursor=x>; rel=\"next\"")
                .end("x"));
    try (Wire wire = Wire.open()) {
      String head = wire.send(Wire.head(GET)).readHead().toLowerCase();
      for (String name :
          List.of("server", "x-powered-by", "connection", "x-hop", "keep-alive", "proxy-auth")) {
        assertFalse(head.contains("\r\n" + name), head);
      }
      assertTrue(
          head.contains("set-cookie: a=1\r\n") && head.contains("set-cookie: b=2\r\n"), head);
      assertTrue(head.contains("link: <?cursor=x>; rel=\"next\"\r\n"), head);
    }
  }

  @Test
  void a_request_id_goes_through_and_comes_back_once() {
    economy.answers(
        request ->
            request.response().putHeader("X-Request-Id", request.getHeader("X-Request-Id")).end());

    Response given = ask("abc-123");
    assertEquals(List.of("abc-123"), given.headers().getValues("X-Request-Id"));
    assertEquals(List.of("abc-123"), economy.only().headers().getAll("X-Request-Id"));

    Response insane = ask("a b\tc");
    List<String> made = insane.headers().getValues("X-Request-Id");
    assertEquals(1, made.size());
    assertNotEquals("a b\tc", made.get(0));
    assertEquals(made, economy.seen().get(1).headers().getAll("X-Request-Id"));
  }

  private static Response ask(String requestId) {
    return given()
        .auth()
        .oauth2(TestTokens.viewer().toString())
        .header("X-Request-Id", requestId)
        .get("/api/economy/v1/x");
  }

  @Test
  void a_refusal_names_the_request_id() {
    given()
        .header("X-Request-Id", "abc-123")
        .get("/api/economy/v1/x")
        .then()
        .statusCode(401)
        .header("X-Request-Id", "abc-123")
        .body("requestId", is("abc-123"));
  }

  @Test
  void a_trace_goes_on() throws IOException {
    String trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
    MultiMap headers = afterSending("traceparent: " + trace, "tracestate: a=b");
    assertEquals(trace, headers.get("traceparent"));
    assertEquals("a=b", headers.get("tracestate"));
  }
}
