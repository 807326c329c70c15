package io.yuanhui.gateway.pages;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.yuanhui.gateway.suite.StubService;
import io.yuanhui.gateway.suite.SuiteResource;
import io.yuanhui.testing.token.TestTokens;
import java.util.List;
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
  void a_named_origin_may_ask_and_read() {
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
    }
  }

  @Test
  void any_other_is_refused_with_a_problem() {
    for (String other : List.of("https://elsewhere.test", "null", "http://[", FRIEND + ":8443")) {
      given()
          .header("Origin", other)
          .header("Access-Control-Request-Method", "GET")
          .header("Accept-Language", "en")
          .options(PATH)
          .then()
          .statusCode(403)
          .contentType("application/problem+json")
          .body("type", is("urn:yuanhui:problem:forbidden"))
          .body("detail", containsString("origin"))
          .header("Access-Control-Allow-Origin", nullValue());
    }
    given()
        .header("Origin", "https://elsewhere.test")
        .auth()
        .oauth2(TestTokens.viewer().toString())
        .get(PATH)
        .then()
        .statusCode(403)
        .contentType("application/problem+json");
  }

  @Test
  void the_doors_own_pages_are_no_other() {
    try (StubService economy = StubService.of("economy")) {
      given()
          .header("Origin", "http://localhost:" + RestAssured.port)
          .auth()
          .oauth2(TestTokens.viewer().toString())
          .get(PATH)
          .then()
          .statusCode(200);
    }
  }
}
