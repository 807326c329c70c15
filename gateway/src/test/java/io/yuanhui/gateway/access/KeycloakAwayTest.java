package io.yuanhui.gateway.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.yuanhui.gateway.suite.Ports;
import io.yuanhui.gateway.suite.StubKeycloak;
import io.yuanhui.gateway.suite.StubService;
import io.yuanhui.gateway.suite.SuiteWithoutKeycloak;
import io.yuanhui.testing.token.TestTokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = SuiteWithoutKeycloak.class, restrictToAnnotatedClass = true)
class KeycloakAwayTest {

  @Test
  void without_keys_the_door_says_try_later_and_with_cached_keys_it_needs_no_keycloak() {
    try (StubService economy = StubService.of("economy")) {
      given().get("/q/health/live").then().statusCode(200);
      read(TestTokens.viewer().toString())
          .statusCode(503)
          .header("Retry-After", notNullValue())
          .body("type", is("urn:yuanhui:problem:unavailable"));

      String token = TestTokens.viewer().toString();
      try (StubKeycloak keycloak = StubKeycloak.start(Ports.ofKeycloak())) {
        read(token).statusCode(200);
      }

      read(token).statusCode(200);
      read(TestTokens.viewer().subject("another").toString())
          .statusCode(503)
          .header("Retry-After", notNullValue());
      given()
          .auth()
          .oauth2(TestTokens.viewer().expired().toString())
          .get("/api/economy/v1/indicators")
          .then()
          .statusCode(401);
    }
  }

  private static ValidatableResponse read(String token) {
    return given().auth().oauth2(token).get("/api/economy/v1/indicators").then();
  }
}
