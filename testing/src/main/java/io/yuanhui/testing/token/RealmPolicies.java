package io.yuanhui.testing.token;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The authorization settings of the development realm's file, and what they give to roles. Those of
 * the economy service stand for all: the services' differ in their paths only.
 */
final class RealmPolicies {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String CLIENT = "economy-service";
  private static final JsonNode SETTINGS = settings();

  private RealmPolicies() {}

  /**
   * The permissions of someone with these roles, as a token carries them: {@code {rsid, rsname,
   * scopes}} for each resource.
   */
  static List<Map<String, Object>> permissionsOf(Set<String> roles) {
    Map<String, Set<String>> rolesOfPolicy = new HashMap<>();
    Map<String, Set<String>> scopesOfResource = new LinkedHashMap<>();
    for (JsonNode policy : SETTINGS.get("policies")) {
      JsonNode config = policy.get("config");
      if (policy.get("type").asText().equals("role")) {
        Set<String> permitted = new LinkedHashSet<>();
        parse(config, "roles").forEach(role -> permitted.add(role.get("id").asText()));
        rolesOfPolicy.put(policy.get("name").asText(), permitted);
      } else if (isMet(parse(config, "applyPolicies"), rolesOfPolicy, roles)) {
        for (JsonNode resource : parse(config, "resources")) {
          Set<String> scopes =
              scopesOfResource.computeIfAbsent(resource.asText(), name -> new LinkedHashSet<>());
          parse(config, "scopes").forEach(scope -> scopes.add(scope.asText()));
        }
      }
    }
    List<Map<String, Object>> permissions = new ArrayList<>();
    scopesOfResource.forEach(
        (name, scopes) ->
            permissions.add(
                Map.of("rsid", "id-of-" + name, "rsname", name, "scopes", List.copyOf(scopes))));
    return permissions;
  }

  /** The resources by id, as Keycloak's protection API gives them, with the paths of contexts. */
  static Map<String, Object> resources(List<String> contexts) {
    Map<String, Object> resources = new LinkedHashMap<>();
    for (JsonNode resource : SETTINGS.get("resources")) {
      String name = resource.get("name").asText();
      List<String> uris = new ArrayList<>();
      for (JsonNode uri : resource.get("uris")) {
        contexts.forEach(
            context -> uris.add(uri.asText().replace("/api/economy/", "/api/" + context + "/")));
      }
      List<Object> scopes = new ArrayList<>();
      resource
          .get("scopes")
          .forEach(scope -> scopes.add(Map.of("name", scope.get("name").asText())));
      resources.put(
          "id-of-" + name,
          Map.of("_id", "id-of-" + name, "name", name, "uris", uris, "resource_scopes", scopes));
    }
    return resources;
  }

  private static boolean isMet(
      JsonNode policies, Map<String, Set<String>> rolesOfPolicy, Set<String> roles) {
    for (JsonNode policy : policies) {
      if (rolesOfPolicy.get(policy.asText()).stream().noneMatch(roles::contains)) {
        return false;
      }
    }
    return true;
  }

  /** Keycloak keeps lists in settings as text. */
  private static JsonNode parse(JsonNode config, String name) {
    try {
      return JSON.readTree(config.get(name).asText());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static JsonNode settings() {
    try {
      JsonNode realm = JSON.readTree(RealmPolicies.class.getResource("yuanhui-realm.json"));
      for (JsonNode client : realm.get("clients")) {
        if (client.get("clientId").asText().equals(CLIENT)) {
          return client.get("authorizationSettings");
        }
      }
      throw new IllegalStateException("no client " + CLIENT);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
