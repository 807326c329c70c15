package io.yuanhui.gateway.access;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.yuanhui.gateway.suite.Ports;
import io.yuanhui.gateway.suite.StubService;
import io.yuanhui.gateway.suite.SuiteResource;
import io.yuanhui.testing.token.TestTokens;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@TestProfile(TokenMemoryTest.GuessingIsFree.class)
@Timeout(120)
class TokenMemoryTest {

  private static final String PATH = "/api/economy/v1/indicators";
  private static final int FORGED = 10_000;

  /** Made once: it takes a signature. */
  private static final String PAYLOAD = TestTokens.viewer().unsigned().split("\\.")[1];

  /** So that every forged token is looked at. */
  public static class GuessingIsFree implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "gateway.rates.guesses.burst", "100000", "gateway.rates.guesses.per-second", "10000");
    }
  }

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
  void a_remembered_token_does_not_outlive_its_expiry() {
    assertEquals(200, status(TestTokens.viewer().toString()), "the first request takes longest");
    Duration life = Duration.ofSeconds(5);
    String token = TestTokens.viewer().expiresIn(life).toString();
    Instant latest = Instant.now().plus(life).plusSeconds(1);
    assertEquals(200, status(token));
    while (status(token) == 200) {
      assertTrue(Instant.now().isBefore(latest), "it still opens after its expiry");
    }
    assertEquals(401, status(token));
  }

  @Test
  void a_token_that_differs_in_its_signature_only_is_not_known() {
    String token = TestTokens.viewer().toString();
    assertEquals(200, status(token));
    int dot = token.lastIndexOf('.');
    char first = token.charAt(dot + 1);
    String altered = token.substring(0, dot + 1) + (first == 'A' ? 'B' : 'A');
    assertEquals(401, status(altered + token.substring(dot + 2)));
    assertEquals(401, status(token.substring(0, dot + 1)));
  }

  @Test
  void ten_thousand_forged_tokens_cost_a_handful_of_calls_and_shut_nobody_out() throws Exception {
    String valid = TestTokens.viewer().toString();
    assertEquals(200, status(valid));
    int before = callsToKeycloak();

    Vertx vertx = Vertx.vertx();
    try {
      HttpClient client =
          vertx.createHttpClient(
              new HttpClientOptions().setMaxPoolSize(16).setMaxWaitQueueSize(-1));
      List<Future<?>> answers = new ArrayList<>();
      for (int i = 0; i < FORGED; i++) {
        boolean isValid = i % 100 == 0;
        int expected = isValid ? 200 : 401;
        answers.add(
            statusOf(client, isValid ? valid : forged(i))
                .map(
                    status -> {
                      assertEquals(expected, status);
                      return null;
                    }));
      }
      Future.all(answers).toCompletionStage().toCompletableFuture().get(100, TimeUnit.SECONDS);
    } finally {
      vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }
    int calls = callsToKeycloak() - before;
    assertTrue(calls <= 3, calls + " calls");
    assertEquals(FORGED / 100, economy.seen().size() - 1);
  }

  private static Future<Integer> statusOf(HttpClient client, String token) {
    return client
        .request(HttpMethod.GET, Ports.ofGateway(), "127.0.0.1", PATH)
        .compose(request -> request.putHeader("Authorization", "Bearer " + token).send())
        .compose(answer -> answer.body().map(read -> answer.statusCode()));
  }

  /** Each names another key, as one does who wants the door to ask for it. */
  private static String forged(int i) {
    String header = "{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"key-" + i + "\"}";
    return base64(header.getBytes(StandardCharsets.UTF_8))
        + "."
        + PAYLOAD
        + "."
        + base64(new byte[256]);
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static int status(String token) {
    return given().auth().oauth2(token).get(PATH).statusCode();
  }

  private static int callsToKeycloak() {
    return Integer.parseInt(
        RestAssured.get("http://127.0.0.1:" + Ports.ofKeycloak() + "/calls").asString());
  }
}
