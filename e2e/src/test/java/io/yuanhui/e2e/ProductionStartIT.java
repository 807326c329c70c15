package io.yuanhui.e2e;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.yuanhui.launcher.Suite;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is fit for a developer's machine only does not start for real people. */
@EndToEnd
class ProductionStartIT {

  /** All that a gateway needs in production, but for Keycloak. */
  private static final Map<String, String> SOUND =
      Map.of(
          "GATEWAY_URL", "https://figures.example.cn",
          "GATEWAY_LOGIN_CLIENT_SECRET", "Pq7-0ncx2-vBqk",
          "GATEWAY_SESSION_KEY", "bm9ib2R5LWV2ZXItdXNlcy10aGlzLWtleS0zMmJ5dGU=",
          "AUDIT_HEAD_KEY", "nobody-ever-uses-this-head-key-00001",
          "DB_PASSWORD", "Zk4-81mm",
          "DB_OWNER_PASSWORD", "Rw9-77qa");

  @TempDir Path place;

  @Test
  void a_gateway_with_development_settings_names_every_fault_and_ends() throws Exception {
    try (Production gateway = Production.start("gateway", place, Map.of(), List.of())) {
      assertNotEquals(0, gateway.exit());
      for (String fault :
          List.of(
              "gateway.keycloak.realm is plain HTTP",
              "gateway.keycloak.issuer is plain HTTP",
              "gateway.login.client-secret is not set",
              "gateway.login.url is plain HTTP",
              "gateway.session.key is not set",
              "quarkus.datasource.password is a known development secret",
              "quarkus.flyway.password is a known development secret")) {
        assertTrue(gateway.log().contains(fault), fault + " in " + gateway.log());
      }
    }
  }

  @Test
  void so_does_a_service() throws Exception {
    try (Production service = Production.start("economy-service", place, Map.of(), List.of())) {
      assertNotEquals(0, service.exit());
      for (String fault :
          List.of(
              "quarkus.oidc.auth-server-url is plain HTTP",
              "yuanhui.webhooks.secret-key is not set",
              "quarkus.datasource.password is a known development secret")) {
        assertTrue(service.log().contains(fault), fault + " in " + service.log());
      }
    }
  }

  @Test
  void no_door_opens_before_the_development_realm(Suite suite) throws Exception {
    try (KeycloakBehindTls keycloak = new KeycloakBehindTls(suite.keycloak(), place)) {
      keycloak.start();
      try (Production gateway = sound(keycloak)) {
        assertNotEquals(0, gateway.exit());
        assertTrue(gateway.log().contains("development client dev-cli"), gateway.log());
      }
    }
  }

  @Test
  void a_door_that_could_not_ask_closes_once_it_knows(Suite suite) throws Exception {
    try (KeycloakBehindTls keycloak = new KeycloakBehindTls(suite.keycloak(), place);
        Production gateway = sound(keycloak)) {
      gateway.awaitLog("Not known whether the realm is the development one");
      gateway.awaitLog("Listening on");
      assertFalse(gateway.log().contains("development client dev-cli"), gateway.log());

      keycloak.start();

      assertNotEquals(0, gateway.exit());
      assertTrue(gateway.log().contains("development client dev-cli"), gateway.log());
    }
  }

  private Production sound(KeycloakBehindTls keycloak) throws Exception {
    Map<String, String> settings = new HashMap<>(SOUND);
    settings.put("KEYCLOAK_URL", keycloak.address().toString());
    return Production.start("gateway", place, settings, keycloak.trustedBy());
  }
}
