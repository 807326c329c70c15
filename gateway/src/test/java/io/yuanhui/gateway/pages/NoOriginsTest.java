package io.yuanhui.gateway.pages;

import static io.restassured.RestAssured.given;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.yuanhui.gateway.suite.SuiteResource;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@TestProfile(NoOriginsTest.NoFriends.class)
class NoOriginsTest {

  public static class NoFriends implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("GATEWAY_CORS_ENABLED", "true");
    }
  }

  @Test
  void where_none_is_named_none_may_read() {
    given()
        .header("Origin", "https://elsewhere.test")
        .get("/api/economy/v1/indicators")
        .then()
        .statusCode(403)
        .contentType("application/problem+json");
  }
}
