package io.yuanhui.gateway.pages;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.yuanhui.gateway.suite.StubService;
import io.yuanhui.gateway.suite.SuiteResource;
import io.yuanhui.testing.token.TestTokens;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@TestProfile(AllowedOriginsTest.OneFriend.class)
class AllowedOriginsTest {

  private static final String PATH = "/api/economy/v1/indicators";
  private static final String FRIEND = "https://portal.test";

  public static class OneFriend implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("GATEWAY_CORS_ENABLED", "true", "GATEWAY_CORS_ORIGINS", FRIEND);
    }
  }

  @Test
  void a_named_origin_may_ask_and_read_and_no_other() {
    try (StubService economy = StubService.of("economy")) {
      given()
          .header("Origin", FRIEND)
          .header("Access-Control-Request-Method", "GET")
          .options(PATH)
          .then()
          .statusCode(200)
          .header("Access-Control-Allow-Origin", is(FRIEND));
      given()
          .header("Origin", FRIEND)
          .auth()
          .oauth2(TestTokens.viewer().toString())
          .get(PATH)
          .then()
          .statusCode(200)
          .header("Access-Control-Allow-Origin", is(FRIEND))
          .header("Access-Control-Expose-Headers", containsString("RateLimit"));
      given()
          .header("Origin", "https://elsewhere.test")
          .header("Access-Control-Request-Method", "GET")
          .options(PATH)
          .then()
          .statusCode(403)
          .header("Access-Control-Allow-Origin", nullValue());
    }
  }
}
