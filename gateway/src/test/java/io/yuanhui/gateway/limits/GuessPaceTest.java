package io.yuanhui.gateway.limits;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.yuanhui.gateway.suite.StubService;
import io.yuanhui.gateway.suite.SuiteResource;
import io.yuanhui.testing.token.TestToken;
import io.yuanhui.testing.token.TestTokens;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@TestProfile(GuessPaceTest.TenASecond.class)
@Timeout(60)
class GuessPaceTest {

  private static final String PATH = "/api/economy/v1/indicators";
  private static final int BURST = 10;

  public static class TenASecond implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "gateway.rates.guesses.burst", "" + BURST, "gateway.rates.guesses.per-second", "10");
    }
  }

  @Test
  void guessing_gets_slow_but_shuts_out_nobody_behind_the_same_address() throws Exception {
    ExecutorService guessers = Executors.newFixedThreadPool(60);
    try (StubService economy = StubService.of("economy")) {
      TestToken known = TestTokens.viewer();
      assertEquals(200, status(known));
      String forged = TestTokens.viewer().forged().toString();

      long begin = System.nanoTime();
      List<CompletableFuture<Integer>> guesses =
          IntStream.range(0, 60)
              .mapToObj(i -> CompletableFuture.supplyAsync(() -> status(forged), guessers))
              .toList();
      long refused = guesses.stream().filter(guess -> guess.join() == 401).count();
      long tooMany = guesses.stream().filter(guess -> guess.join() == 429).count();
      Duration taken = Duration.ofNanos(System.nanoTime() - begin);
      assertEquals(60, refused + tooMany);
      // Ten at once, ten a second, and a line of two seconds.
      assertTrue(refused <= BURST + 10 * (taken.toSeconds() + 1), refused + " in " + taken);
      assertTrue(tooMany > 0, "nobody was turned away");

      // Not one is left in the line, and the bucket is empty: a new token waits a moment.
      assertEquals(200, status(known));
      assertEquals(200, status(TestTokens.clerk("finance")));
    } finally {
      guessers.shutdownNow();
    }
  }

  @Test
  void tokens_that_hold_cost_nothing() {
    try (StubService economy = StubService.of("economy")) {
      for (int i = 0; i < 5 * BURST; i++) {
        assertEquals(200, status(TestTokens.clerk("d" + i)));
      }
    }
  }

  private static int status(Object token) {
    return given().header("Authorization", "Bearer " + token).get(PATH).statusCode();
  }
}
