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
 * The authorization settings of the development realm's file, and what they give to roles. What
 * several services have is the same in all of them but for the paths; what only one has is in its
 * own. A context that the realm does not know, as tests have, gets the economy service's.
 */
final class RealmPolicies {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PATTERN = "economy";
  private static final Map<String, JsonNode> SETTINGS = settings();

  private RealmPolicies() {}

  /**
   * The permissions of someone with these roles, as a token carries them: {@code {rsid, rsname,
   * scopes}} for each resource.
   */
  static List<Map<String, Object>> permissionsOf(Set<String> roles) {
    Map<String, Set<String>> rolesOfPolicy = new HashMap<>();
    Map<String, Set<String>> scopesOfResource = new LinkedHashMap<>();
    for (JsonNode policy : policies()) {
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
    Map<String, Set<String>> uris = new LinkedHashMap<>();
    Map<String, Set<String>> scopes = new LinkedHashMap<>();
    for (String context : contexts) {
      String known = SETTINGS.containsKey(context) ? context : PATTERN;
      for (JsonNode resource : SETTINGS.get(known).get("resources")) {
        String name = resource.get("name").asText();
        Set<String> paths = uris.computeIfAbsent(name, any -> new LinkedHashSet<>());
        for (JsonNode uri : resource.get("uris")) {
          paths.add(uri.asText().replace("/api/" + known + "/", "/api/" + context + "/"));
        }
        Set<String> offered = scopes.computeIfAbsent(name, any -> new LinkedHashSet<>());
        resource.get("scopes").forEach(scope -> offered.add(scope.get("name").asText()));
      }
    }
    Map<String, Object> resources = new LinkedHashMap<>();
    uris.forEach((name, paths) -> resources.put("id-of-" + name, resource(name, paths, scopes)));
    return resources;
  }

  private static Map<String, Object> resource(
      String name, Set<String> paths, Map<String, Set<String>> scopes) {
    return Map.of(
        "_id",
        "id-of-" + name,
        "name",
        name,
        "uris",
        List.copyOf(paths),
        "resource_scopes",
        scopes.get(name).stream().map(scope -> Map.of("name", scope)).toList());
  }

  /** Of all services, those that several have more than once. */
  private static List<JsonNode> policies() {
    List<JsonNode> policies = new ArrayList<>();
    SETTINGS.values().forEach(settings -> settings.get("policies").forEach(policies::add));
    return policies;
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

  /** By context: {@code economy} for the client {@code economy-service}. */
  private static Map<String, JsonNode> settings() {
    try {
      JsonNode realm = JSON.readTree(RealmPolicies.class.getResource("yuanhui-realm.json"));
      Map<String, JsonNode> settings = new LinkedHashMap<>();
      for (JsonNode client : realm.get("clients")) {
        if (client.has("authorizationSettings")) {
          String context = client.get("clientId").asText().replaceFirst("-service$", "");
          settings.put(context, client.get("authorizationSettings"));
        }
      }
      return settings;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
