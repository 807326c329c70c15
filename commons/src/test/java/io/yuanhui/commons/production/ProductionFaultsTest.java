package io.yuanhui.commons.production;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProductionFaultsTest {

  /** What the gateway and a service are told in production. */
  private static final Map<String, String> SAFE =
      Map.of(
          "quarkus.datasource.password", "Zk3vQ8-developed-tw7",
          "quarkus.oidc.auth-server-url", "https://login.example.gov.cn/realms/yuanhui",
          "quarkus.oidc.token.issuer", "https://login.example.gov.cn/realms/yuanhui",
          "gateway.login.url", "https://yuanhui.example.gov.cn",
          "gateway.login.client-secret", "rT2p9w",
          "gateway.session.key", "q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA=",
          "gateway.keycloak.realm", "https://login.example.gov.cn/realms/yuanhui",
          "quarkus.swagger-ui.always-include", "true",
          "gateway.docs.public", "false",
          "quarkus.oidc.tls.verification", "required");

  @Test
  void a_safe_configuration_has_none() {
    assertEquals(List.of(), ProductionFaults.in(SAFE));
  }

  @ParameterizedTest
  @CsvSource({
    "quarkus.datasource.password, economy-dev, is a known development secret",
    "quarkus.datasource.password, '', is not set",
    "gateway.login.client-secret, dev-gateway, is a known development secret",
    "gateway.login.client-secret, '', is not set",
    "quarkus.oidc.credentials.secret, dev-economy-service, is a known development secret",
    "gateway.session.key, eXVhbmh1aS1kZXYtc2Vzc2lvbi1rZXktMzItYnl0ZXM=, is a known development secret",
    "gateway.session.key, '', is not set",
    "yuanhui.webhooks.secret-key, d2ViaG9va3MgZGV2IGtleSBvZiBvbmUgbWFjaGluZSE=, is a known development secret",
    "yuanhui.webhooks.secret-key, '', is not set",
    "some.signing-key, dev, is a known development secret",
    "quarkus.oidc.auth-server-url, http://localhost:8180/realms/yuanhui, is plain HTTP",
    "gateway.keycloak.realm, http://localhost:8180/realms/yuanhui, is plain HTTP",
    "quarkus.oidc.token.issuer, http://localhost:8180/realms/yuanhui, is plain HTTP",
    "gateway.login.url, http://localhost:8080, is plain HTTP",
    "quarkus.oidc.tls.verification, none, turns the verification of TLS off",
    "quarkus.tls.trust-all, true, turns the verification of TLS off",
    "quarkus.tls.\"keycloak\".hostname-verification-algorithm, NONE, turns the verification of TLS off",
    "gateway.docs.public, true, shows Swagger UI to everybody"
  })
  void each_fault_is_found_by_its_name(String setting, String value, String fault) {
    Map<String, String> settings = new HashMap<>(SAFE);
    settings.put(setting, value);

    assertEquals(List.of(setting + " " + fault), ProductionFaults.in(settings));
  }

  @Test
  void all_are_named_at_once_and_no_value_is() {
    Map<String, String> settings = new HashMap<>(SAFE);
    settings.put("gateway.login.url", "http://x");
    settings.put("gateway.login.client-secret", "dev-gateway");
    settings.put("quarkus.datasource.password", "gateway-dev");

    assertEquals(
        List.of(
            "gateway.login.client-secret is a known development secret",
            "gateway.login.url is plain HTTP",
            "quarkus.datasource.password is a known development secret"),
        ProductionFaults.in(settings));
  }

  @Test
  void who_does_not_migrate_needs_no_password_of_the_owner() {
    Map<String, String> settings = new HashMap<>(SAFE);
    settings.put("quarkus.flyway.password", "economy-owner-dev");

    assertEquals(
        List.of("quarkus.flyway.password is a known development secret"),
        ProductionFaults.in(settings));

    settings.put("yuanhui.database.migrate", "false");
    assertEquals(List.of(), ProductionFaults.in(settings));
  }

  @Test
  void who_only_migrates_needs_no_other() {
    Map<String, String> settings =
        new HashMap<>(
            Map.of(
                "quarkus.init-and-exit", "true",
                "quarkus.datasource.password", "economy-dev",
                "quarkus.oidc.auth-server-url", "http://localhost:8180/realms/yuanhui",
                "quarkus.flyway.password", "Rw9-77qa"));

    assertEquals(List.of(), ProductionFaults.in(settings));

    settings.put("quarkus.flyway.password", "economy-owner-dev");
    assertEquals(
        List.of("quarkus.flyway.password is a known development secret"),
        ProductionFaults.in(settings));
  }
}
