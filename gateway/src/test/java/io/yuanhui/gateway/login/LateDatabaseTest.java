package io.yuanhui.gateway.login;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetSocket;
import io.yuanhui.gateway.suite.Browser;
import io.yuanhui.gateway.suite.StubService;
import io.yuanhui.gateway.suite.SuiteResource;
import io.yuanhui.testing.token.TestTokens;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@QuarkusTestResource(value = LateDatabase.class, restrictToAnnotatedClass = true)
class LateDatabaseTest {

  private static final String READ = "/api/economy/v1/indicators";

  @Test
  void the_door_opens_without_a_database_and_takes_it_up_when_it_comes() throws Exception {
    Vertx vertx = Vertx.vertx();
    try (StubService economy = StubService.of("economy")) {
      given().get("/q/health/ready").then().statusCode(200);
      given().auth().oauth2(TestTokens.viewer().toString()).get(READ).then().statusCode(200);
      new Browser()
          .with(Browser.SESSION, "A".repeat(43))
          .fetch(READ)
          .then()
          .statusCode(503)
          .contentType("application/problem+json")
          .header("Retry-After", notNullValue());
      new Browser()
          .login("viewer", "/")
          .then()
          .statusCode(503)
          .contentType("text/html")
          .body(containsString("服务暂不可用"));

      forward(vertx, port("test.database.late-port"), port("test.database.port"));

      Browser browser = new Browser();
      Instant deadline = Instant.now().plusSeconds(20);
      // As a person would, who is told to try again later.
      while (browser.login("viewer", READ).statusCode() == 503) {
        assertTrue(Instant.now().isBefore(deadline), "no session though the database is there");
      }
      browser.fetch(READ).then().statusCode(200);
    } finally {
      vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }
  }

  private static void forward(Vertx vertx, int from, int to) throws Exception {
    NetClient client = vertx.createNetClient();
    vertx
        .createNetServer()
        .connectHandler(
            near -> {
              near.pause();
              client
                  .connect(to, "127.0.0.1")
                  .onSuccess(far -> join(near, far))
                  .onFailure(refused -> near.close());
            })
        .listen(from, "127.0.0.1")
        .toCompletionStage()
        .toCompletableFuture()
        .get(10, TimeUnit.SECONDS);
  }

  private static void join(NetSocket near, NetSocket far) {
    near.pipeTo(far);
    far.pipeTo(near);
  }

  private static int port(String name) {
    return ConfigProvider.getConfig().getValue(name, Integer.class);
  }
}
