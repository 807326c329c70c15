package io.yuanhui.launcher.keycloak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The realm file against the lists of the API contract. */
class RealmTest {

  private static final String DISTRICT = "411102";
  private static final List<String> DEPARTMENTS =
      List.of(
          "stats",
          "finance",
          "hrss",
          "ecology",
          "poverty-relief",
          "agriculture",
          "industry",
          "science",
          "commerce",
          "investment",
          "reform",
          "market-regulation",
          "housing",
          "emergency",
          "administrative-approval");
  private static final List<String> SERVICES =
      List.of("economy-service", "livelihood-service", "environment-service", "poverty-service");

  private final JsonNode realm;

  RealmTest() throws IOException {
    realm = new ObjectMapper().readTree(Path.of("../keycloak/yuanhui-realm.json").toFile());
  }

  static List<String> departments() {
    return DEPARTMENTS;
  }

  @Test
  void the_roles_are_those_of_the_contract() {
    assertEquals(
        Set.of(
            "viewer", "clerk", "reviewer", "publisher", "leader", "caseworker", "auditor", "admin"),
        Set.copyOf(realm.path("roles").path("realm").findValuesAsText("name")));
  }

  @ParameterizedTest
  @MethodSource("departments")
  void every_department_has_a_clerk_a_reviewer_and_a_system(String department) {
    assertHolds(user("clerk-" + department), "clerk", department, DISTRICT);
    assertHolds(user("reviewer-" + department), "reviewer", department, DISTRICT);
    assertHolds(user("service-account-system-" + department), "clerk", department, DISTRICT);
    assertEquals(
        "system-" + department,
        user("service-account-system-" + department).path("serviceAccountClientId").asText());
    JsonNode system = client("system-" + department);
    assertEquals("dev-system-" + department, system.path("secret").asText());
    assertTrue(system.path("serviceAccountsEnabled").asBoolean());
    assertFalse(system.path("directAccessGrantsEnabled").asBoolean());
  }

  @ParameterizedTest
  @ValueSource(strings = {"publisher", "leader", "auditor", "admin", "viewer"})
  void those_of_no_department_have_the_district_as_their_scope(String name) {
    assertHolds(user(name), name, null, DISTRICT);
  }

  @Test
  void caseworkers_have_their_own_town_as_their_scope() {
    assertHolds(user("caseworker-daliu"), "caseworker", "poverty-relief", "411102100");
    assertHolds(user("caseworker-konzhongguo"), "caseworker", "poverty-relief", "411102102");
  }

  @Test
  void nobody_else_is_in_the_realm() {
    assertEquals(3 * DEPARTMENTS.size() + 7, realm.path("users").size());
    assertEquals(SERVICES.size() + 2 + DEPARTMENTS.size(), realm.path("clients").size());
  }

  @Test
  void nobody_holds_two_of_the_three_powers() {
    Map<String, Set<String>> rolesOf = new TreeMap<>();
    for (JsonNode user : realm.path("users")) {
      rolesOf
          .computeIfAbsent(user.path("username").asText(), name -> new TreeSet<>())
          .addAll(texts(user.path("realmRoles")));
    }
    rolesOf.forEach(
        (name, roles) -> {
          Set<String> powers = new HashSet<>(roles);
          powers.retainAll(Set.of("admin", "publisher", "auditor"));
          assertTrue(powers.size() <= 1, name + " holds " + powers);
        });
    realm
        .path("roles")
        .path("realm")
        .forEach(role -> assertFalse(role.path("composite").asBoolean(), role.toString()));
    assertTrue(realm.path("groups").isEmpty());
  }

  @Test
  void everybody_can_log_in_with_the_development_password_and_no_further_action() {
    for (JsonNode user : realm.path("users")) {
      assertTrue(user.path("enabled").asBoolean(), user.toString());
      assertTrue(user.path("requiredActions").isEmpty(), user.toString());
      if (user.path("serviceAccountClientId").isMissingNode()) {
        JsonNode credential = user.path("credentials").path(0);
        assertEquals("yuanhui-dev", credential.path("value").asText(), user.toString());
        assertFalse(credential.path("temporary").asBoolean(), user.toString());
      }
    }
  }

  @Test
  void only_administrators_edit_department_and_region() throws IOException {
    String profile =
        realm
            .path("components")
            .path("org.keycloak.userprofile.UserProfileProvider")
            .path(0)
            .path("config")
            .path("kc.user.profile.config")
            .path(0)
            .asText();
    List<String> declared = new ArrayList<>();
    for (JsonNode attribute : new ObjectMapper().readTree(profile).path("attributes")) {
      declared.add(attribute.path("name").asText());
      if (!attribute.path("name").asText().equals("email")) {
        assertEquals(Set.of("admin"), texts(attribute.path("permissions").path("edit")), profile);
      }
    }
    assertTrue(declared.containsAll(List.of("department", "region")), declared.toString());
  }

  @Test
  void tokens_of_people_and_systems_are_good_for_the_services_and_the_gateway() {
    JsonNode suite = scope("suite");
    Set<String> audiences = new HashSet<>();
    suite
        .path("protocolMappers")
        .forEach(mapper -> audiences.add(mapper.at("/config/included.client.audience").asText()));
    Set<String> expected = new HashSet<>(SERVICES);
    expected.add("gateway");

    assertEquals(expected, audiences);
    for (JsonNode client : realm.path("clients")) {
      boolean isService = SERVICES.contains(client.path("clientId").asText());
      assertEquals(
          !isService,
          texts(client.path("defaultClientScopes")).contains("suite"),
          client::toString);
    }
  }

  @Test
  void the_claims_stand_where_the_services_read_them() {
    Set<String> claims = new HashSet<>();
    for (String scope : List.of("basic", "staff")) {
      scope(scope)
          .path("protocolMappers")
          .forEach(mapper -> claims.add(mapper.at("/config/claim.name").asText()));
    }

    assertTrue(
        claims.containsAll(
            Set.of("preferred_username", "realm_access.roles", "department", "region")),
        claims.toString());
  }

  @Test
  void the_clients_secrets_are_the_development_ones_and_dev_cli_has_none() {
    for (JsonNode client : realm.path("clients")) {
      String id = client.path("clientId").asText();
      boolean isPublic = client.path("publicClient").asBoolean();
      assertEquals(id.equals("dev-cli"), isPublic, id);
      assertEquals(isPublic ? "" : "dev-" + id, client.path("secret").asText(), id);
      assertEquals(id.equals("dev-cli"), client.path("directAccessGrantsEnabled").asBoolean(), id);
    }
    assertEquals("S256", client("gateway").at("/attributes/pkce.code.challenge.method").asText());
  }

  private void assertHolds(JsonNode user, String role, String department, String region) {
    assertEquals(Set.of(role), texts(user.path("realmRoles")), user.toString());
    assertEquals(
        department == null ? Set.of() : Set.of(department),
        texts(user.path("attributes").path("department")),
        user.toString());
    assertEquals(Set.of(region), texts(user.path("attributes").path("region")), user.toString());
  }

  private JsonNode user(String name) {
    return one("users", "username", name);
  }

  private JsonNode client(String id) {
    return one("clients", "clientId", id);
  }

  private JsonNode scope(String name) {
    return one("clientScopes", "name", name);
  }

  private JsonNode one(String list, String key, String value) {
    Collection<JsonNode> found =
        StreamSupport.stream(realm.path(list).spliterator(), false)
            .filter(node -> node.path(key).asText().equals(value))
            .toList();
    assertEquals(1, found.size(), value + " in " + list);
    return found.iterator().next();
  }

  private static Set<String> texts(JsonNode list) {
    Set<String> texts = new HashSet<>();
    list.forEach(text -> texts.add(text.asText()));
    return texts;
  }
}
