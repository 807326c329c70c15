package io.yuanhui.e2e;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import io.yuanhui.launcher.Suite;
import io.yuanhui.launcher.service.Service;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another instance of a service, which starts while Keycloak is away. */
@EndToEnd
class LateKeycloakIT {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir Path place;

  @Test
  void an_instance_is_ready_once_keycloak_was_there_and_then_needs_it_no_more(Suite suite)
      throws Exception {
    String token = suite.tokens().ofUser("viewer");
    try (KeycloakBehindTls keycloak = new KeycloakBehindTls(suite.keycloak(), place);
        Production service = service(suite, keycloak)) {
      String address = service.address();

      assertEquals(503, status(address, "ready"));
      assertEquals(200, status(address, "live"));
      read(address, token)
          .then()
          .statusCode(503)
          .header("Retry-After", "5")
          .body("type", is("urn:yuanhui:problem:unavailable"));

      keycloak.start();
      Instant end = Instant.now().plus(PATIENCE);
      while (status(address, "ready") != 200) {
        assertTrue(Instant.now().isBefore(end), service::log);
        TimeUnit.MILLISECONDS.sleep(200);
      }
      read(address, token).then().statusCode(200);

      keycloak.close();
      assertEquals(200, status(address, "ready"));
    }
  }

  private Production service(Suite suite, KeycloakBehindTls keycloak) throws Exception {
    Map<String, String> settings = new HashMap<>();
    settings.put("QUARKUS_PROFILE", "local");
    settings.put("KEYCLOAK_URL", keycloak.address().toString());
    settings.put("QUARKUS_OIDC_TOKEN_ISSUER", suite.keycloak() + "/realms/yuanhui");
    settings.put("DB_URL", suite.databaseLogin().jdbcUrl(Service.ECONOMY.context()));
    settings.put("DB_MIGRATE", "false");
    return Production.start("economy-service", place, settings, keycloak.trustedBy());
  }

  private static int status(String address, String check) {
    return given().get(address + "/q/health/" + check).statusCode();
  }

  private static Response read(String address, String token) {
    return given().auth().oauth2(token).get(address + "/api/economy/v1/indicators");
  }
}
