package io.yuanhui.gateway.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.yuanhui.gateway.suite.Ports;
import io.yuanhui.gateway.suite.StubService;
import io.yuanhui.gateway.suite.SuiteResource;
import io.yuanhui.testing.token.TestToken;
import io.yuanhui.testing.token.TestTokens;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class TokenCheckTest {

  private static final String PATH = "/api/economy/v1/indicators";

  @Inject TokenVerifier verifier;

  private StubService economy;

  @BeforeEach
  void start() {
    economy = StubService.of("economy");
  }

  @AfterEach
  void stop() {
    economy.close();
  }

  @Test
  void for_a_valid_token_the_service_gets_one_with_permissions_for_it_alone() {
    String token = TestTokens.clerk("hrss").plain().toString();
    given().header("Authorization", "Bearer " + token).get(PATH).then().statusCode(200);
    String sent = economy.only().headers().get("Authorization").substring("Bearer ".length());
    JsonObject claims =
        new JsonObject(Buffer.buffer(Base64.getUrlDecoder().decode(sent.split("\\.")[1])));
    assertEquals("clerk-hrss", claims.getString("preferred_username"));
    assertEquals(new JsonArray().add("economy-service"), claims.getJsonArray("aud"));
    assertEquals(
        "figures",
        claims
            .getJsonObject("authorization")
            .getJsonArray("permissions")
            .getJsonObject(0)
            .getString("rsname"));
  }

  @Test
  void whoever_is_permitted_nothing_at_the_service_is_refused_at_the_door() {
    given()
        .auth()
        .oauth2(TestToken.of("nobody").roles(Set.of("no-such-role")).toString())
        .get(PATH)
        .then()
        .statusCode(403);
    assertTrue(economy.seen().isEmpty());
  }

  static Stream<Arguments> bad() {
    return Stream.of(
        Arguments.of("expired", TestTokens.viewer().expired().toString()),
        Arguments.of("forged", TestTokens.viewer().forged().toString()),
        Arguments.of("without a signature", TestTokens.viewer().unsigned()),
        Arguments.of(
            "for a service only",
            TestTokens.viewer().audience(Set.of("economy-service")).toString()),
        Arguments.of(
            "of another realm",
            TestTokens.viewer().issuer(TestTokens.KEYCLOAK_URL + "/realms/master").toString()),
        Arguments.of("an ID token", TestTokens.viewer().claim("typ", "ID").toString()),
        Arguments.of("opaque", "deadbeef"),
        Arguments.of("gibberish in three parts", "a.b.c"),
        Arguments.of("empty", ""));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bad")
  void a_token_that_does_not_hold_is_refused_at_the_door(String kind, String token) {
    given()
        .header("Authorization", "Bearer " + token)
        .header("Accept-Language", "en")
        .get(PATH)
        .then()
        .statusCode(401)
        .header("WWW-Authenticate", "Bearer")
        .contentType("application/problem+json")
        .body("type", is("urn:yuanhui:problem:unauthenticated"), "detail", notNullValue());
    assertTrue(economy.seen().isEmpty());
  }

  @Test
  void why_a_token_was_refused_says_nothing_of_whom_it_names() {
    String forged = TestTokens.viewer().forged().toString();

    Throwable refusal =
        assertThrows(
                CompletionException.class,
                () -> verifier.accessToken(forged).toCompletionStage().toCompletableFuture().join())
            .getCause();

    assertInstanceOf(BadToken.class, refusal);
    assertFalse(refusal.getMessage().contains(forged.split("\\.")[1]), refusal.getMessage());
  }

  @Test
  void without_a_token_nothing_passes() {
    given().get(PATH).then().statusCode(401).header("WWW-Authenticate", "Bearer");
    given().auth().preemptive().basic("viewer", "yuanhui-dev").get(PATH).then().statusCode(401);
    given().body("{\"a\":1}").post(PATH).then().statusCode(401).body("title", is("请先登录"));
    assertTrue(economy.seen().isEmpty());
  }

  @Test
  void forged_tokens_do_not_call_keycloak() {
    given().auth().oauth2(TestTokens.viewer().toString()).get(PATH).then().statusCode(200);
    int before = callsToKeycloak();
    for (int i = 0; i < 20; i++) {
      given()
          .auth()
          .oauth2(TestTokens.viewer().forged().toString())
          .get(PATH)
          .then()
          .statusCode(401);
    }
    given().auth().oauth2("opaque").get(PATH).then().statusCode(401);
    assertEquals(before, callsToKeycloak());
  }

  private static int callsToKeycloak() {
    return Integer.parseInt(
        RestAssured.get("http://127.0.0.1:" + Ports.ofKeycloak() + "/calls").asString());
  }
}
