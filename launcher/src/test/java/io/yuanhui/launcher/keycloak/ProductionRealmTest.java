package io.yuanhui.launcher.keycloak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The production realm beside the development one, against which everything else is tested. */
class ProductionRealmTest {

  private static final long HALF_A_YEAR_SECONDS = 184 * 24 * 3600L;
  private static final Set<String> POWERS = Set.of("admin", "publisher", "auditor");

  private final JsonNode production = read("yuanhui-realm-production.json");
  private final JsonNode development = read("yuanhui-realm.json");

  private static JsonNode read(String file) {
    try {
      return new ObjectMapper().readTree(Path.of("../keycloak", file).toFile());
    } catch (IOException missing) {
      throw new IllegalStateException(missing);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"roles", "clientScopes", "defaultDefaultClientScopes", "components"})
  void roles_claims_and_scopes_are_those_that_are_tested(String part) {
    assertFalse(production.path(part).isMissingNode());
    assertEquals(development.path(part), production.path(part));
  }

  @Test
  void the_clients_are_the_gateway_and_the_services_and_differ_in_secret_and_address_alone() {
    Set<String> expected = new TreeSet<>();
    for (JsonNode client : development.path("clients")) {
      String id = client.path("clientId").asText();
      if (!id.equals("dev-cli") && !id.startsWith("system-")) {
        expected.add(id);
      }
    }
    Set<String> found = new TreeSet<>();
    for (JsonNode client : production.path("clients")) {
      String id = client.path("clientId").asText();
      found.add(id);
      assertTrue(client.path("secret").asText().matches("\\$\\{[A-Z_]+_SECRET}"), id);
      assertFalse(client.path("publicClient").asBoolean(true), id);
      assertFalse(client.path("directAccessGrantsEnabled").asBoolean(true), id);
      assertEquals(client(development, id), client(production, id), id);
    }
    assertEquals(expected, found);
  }

  /** A client without what depends on the place, as text that can be compared. */
  private static String client(JsonNode realm, String id) {
    for (JsonNode client : realm.path("clients")) {
      if (client.path("clientId").asText().equals(id)) {
        return client
            .toString()
            .replaceAll("\"secret\":\"[^\"]*\"", "")
            .replace("${GATEWAY_URL:http://localhost:8080}", "${GATEWAY_URL}");
      }
    }
    throw new AssertionError("no client " + id);
  }

  @Test
  void nobody_and_nothing_of_a_developers_machine_is_in_it() {
    String text = production.toString();

    assertTrue(production.path("users").isMissingNode());
    assertFalse(text.contains("dev-"), "a development secret or client");
    assertFalse(text.contains("localhost"));
    assertFalse(text.contains("http://"));
    assertEquals("all", production.path("sslRequired").asText());
  }

  @Test
  void the_door_is_sent_back_to_its_own_callback_only() {
    for (JsonNode realm : List.of(production, development)) {
      for (JsonNode client : realm.path("clients")) {
        for (JsonNode uri : client.path("redirectUris")) {
          assertTrue(uri.asText().endsWith("/login/callback"), uri.asText());
        }
      }
    }
  }

  @Test
  void both_are_hardened() {
    for (JsonNode realm : List.of(production, development)) {
      assertEquals(300, realm.path("accessTokenLifespan").asInt());
      assertTrue(realm.path("revokeRefreshToken").asBoolean());
      assertEquals(0, realm.path("refreshTokenMaxReuse").asInt(-1));
      assertTrue(realm.path("bruteForceProtected").asBoolean());
      assertTrue(realm.path("failureFactor").asInt() <= 10);
      assertTrue(realm.path("passwordPolicy").asText().contains("length("));
      assertTrue(realm.path("eventsEnabled").asBoolean());
      assertTrue(realm.path("eventsExpiration").asLong() >= HALF_A_YEAR_SECONDS);
      assertTrue(
          texts(realm.path("enabledEventTypes")).containsAll(Set.of("LOGIN", "LOGIN_ERROR")));
      // A session of the door lasts 30 idle minutes and 10 hours; Keycloak's must not end before.
      assertTrue(realm.path("ssoSessionIdleTimeout").asInt() >= 35 * 60);
      assertEquals(36_000, realm.path("ssoSessionMaxLifespan").asInt());
    }
  }

  @Test
  void the_three_powers_cannot_log_in_without_a_one_time_password() {
    assertEquals("staff login", production.path("browserFlow").asText());
    Set<String> required = new HashSet<>();
    for (JsonNode step : flow("staff login forms").path("authenticationExecutions")) {
      if (step.path("requirement").asText().equals("CONDITIONAL")) {
        roleOfRequiredOneTimePassword(step.path("flowAlias").asText(), required);
      }
    }
    assertEquals(POWERS, required);
  }

  /** Adds the role where exactly that role makes the one-time password required. */
  private void roleOfRequiredOneTimePassword(String flow, Set<String> roles) {
    List<JsonNode> steps = new ArrayList<>();
    flow(flow).path("authenticationExecutions").forEach(steps::add);
    boolean asks =
        steps.get(steps.size() - 1).path("authenticator").asText().equals("auth-otp-form");
    steps.forEach(step -> assertEquals("REQUIRED", step.path("requirement").asText()));
    if (steps.size() == 2 && asks) {
      assertEquals("conditional-user-role", steps.get(0).path("authenticator").asText());
      JsonNode config = condition(steps.get(0).path("authenticatorConfig").asText());
      assertEquals("false", config.path("negate").asText());
      roles.add(config.path("condUserRole").asText());
    }
  }

  private JsonNode flow(String alias) {
    return named("authenticationFlows", alias);
  }

  private JsonNode condition(String alias) {
    return named("authenticatorConfig", alias).path("config");
  }

  private JsonNode named(String list, String alias) {
    for (JsonNode node : production.path(list)) {
      if (node.path("alias").asText().equals(alias)) {
        return node;
      }
    }
    throw new AssertionError(alias + " is not in " + list);
  }

  private static Set<String> texts(JsonNode list) {
    Set<String> texts = new HashSet<>();
    list.forEach(text -> texts.add(text.asText()));
    return texts;
  }
}
