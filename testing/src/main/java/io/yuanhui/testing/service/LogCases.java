package io.yuanhui.testing.service;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.restassured.path.json.JsonPath;
import io.yuanhui.testing.token.TestToken;
import io.yuanhui.testing.token.TestTokens;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The service's log as production writes it: who asked for what, and nothing to log in with. */
public abstract class LogCases {

  private final LogLines log = new LogLines();
  private final String requestId = "request-" + UUID.randomUUID();

  @BeforeEach
  void listen() {
    log.open();
  }

  @AfterEach
  void leave() {
    log.close();
  }

  @Test
  void a_request_leaves_a_line_with_its_number_and_who_asked() {
    RunningService.as(TestTokens.clerk("finance"))
        .header("X-Request-Id", requestId)
        .get("/indicators?q=secret-words")
        .then()
        .statusCode(200);

    String line = log.awaitAccess(requestId);
    JsonPath json = new JsonPath(line);
    assertEquals(requestId, json.getString("mdc.requestId"), line);
    assertEquals("clerk-finance", json.getString("mdc.user"), line);
    assertEquals("finance", json.getString("mdc.department"), line);
    assertEquals(
        "GET " + RunningService.apiPath() + "/indicators 200",
        json.getString("message").replaceAll(" \\d+ ms$", ""));
  }

  @Test
  void a_request_that_is_refused_at_the_door_leaves_a_line_too() {
    RunningService.anonymous()
        .header("X-Request-Id", requestId)
        .get("/indicators")
        .then()
        .statusCode(401);

    String line = log.awaitAccess(requestId);
    JsonPath json = new JsonPath(line);
    assertEquals(requestId, json.getString("mdc.requestId"), line);
    assertNull(json.getString("mdc.user"), line);
  }

  @Test
  void no_line_has_a_token_or_words_of_a_question() {
    TestToken clerk = TestTokens.clerk("finance");
    String token = clerk.toString();
    RunningService.anonymous()
        .header("X-Request-Id", requestId)
        .header("Authorization", "Bearer " + token)
        .get("/indicators?q=secret-words")
        .then()
        .statusCode(200);
    RunningService.anonymous()
        .header("X-Request-Id", requestId + "-expired")
        .header("Authorization", "Bearer " + clerk.expired())
        .get("/indicators")
        .then()
        .statusCode(401);

    log.awaitAccess(requestId + "-expired");
    String lines = log.everything();
    assertThat(lines, containsString(requestId));
    assertThat(lines, not(containsString(token)));
    // Every JWT begins with this, an opening brace and quotation mark in Base64.
    assertThat(lines, not(containsString("eyJ")));
    assertThat(lines, not(containsString("Bearer")));
    assertThat(lines, not(containsString("secret-words")));
  }
}
