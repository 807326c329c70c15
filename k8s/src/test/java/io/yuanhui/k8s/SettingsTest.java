package io.yuanhui.k8s;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SettingsTest {

  /** Of the JVM, of Quarkus, and for people. */
  private static final Set<String> OTHERS =
      Set.of(
          "JAVA_TOOL_OPTIONS",
          "QUARKUS_PROFILE",
          "QUARKUS_INIT_AND_EXIT",
          "QUARKUS_OIDC_TENANT_ENABLED",
          "RELEASE");

  @ParameterizedTest
  @EnumSource
  void every_setting_means_something_to_an_application(Overlay overlay) {
    Set<String> known =
        Stream.concat(Applications.variables().stream(), BackupScripts.variables().stream())
            .collect(Collectors.toSet());

    assertEquals(
        List.of(),
        settings(overlay)
            .filter(name -> !known.contains(name) && !OTHERS.contains(name))
            .distinct()
            .toList());
  }

  @Test
  void every_setting_and_secret_of_production_is_in_the_operators_manual() {
    String manual =
        Repository.text("docs/operations/deploy.md") + Repository.text("docs/operations/backup.md");

    assertEquals(
        List.of(),
        settings(Overlay.PROD).distinct().filter(name -> !manual.contains("`" + name)).toList());
  }

  @Test
  void applications_answer_what_is_under_way_before_they_end() {
    assertTrue(Applications.shortestShutdown().compareTo(Applications.longestRequest()) >= 0);
  }

  @Test
  void the_development_databases_know_the_accounts_that_are_used() {
    Map<String, String> secrets = secrets();
    for (String server : Applications.SERVERS) {
      String context = server.replace("-service", "");
      String accounts = secrets.get("accounts.sql");

      assertTrue(
          accounts.contains(account(context, secrets.get(context + "-secrets/DB_PASSWORD"))),
          context);
      assertTrue(
          accounts.contains(
              account(context + "_owner", secrets.get(context + "-owner/DB_OWNER_PASSWORD"))),
          context);
      assertTrue(
          accounts.contains(
              "GRANT SELECT, SHOW VIEW, TRIGGER, EVENT ON `%s`.* TO 'backup'@'%%'"
                  .formatted(context)),
          context);
    }
    assertTrue(
        secrets
            .get("accounts.sql")
            .contains(account("backup", secrets.get("backup-secrets/DB_PASSWORD"))));
  }

  @Test
  void the_development_realm_knows_the_clients_that_ask() throws Exception {
    Map<String, String> secrets = secrets();
    JsonNode realm = new ObjectMapper().readTree(secrets.get("yuanhui-realm.json"));
    Map<String, String> clients =
        StreamSupport.stream(realm.get("clients").spliterator(), false)
            .filter(client -> client.has("secret"))
            .collect(
                Collectors.toMap(
                    client -> client.get("clientId").asText(),
                    client -> client.get("secret").asText()));

    for (String server : Applications.SERVERS) {
      String key =
          server.equals("gateway")
              ? "gateway-secrets/GATEWAY_LOGIN_CLIENT_SECRET"
              : server.replace("-service", "-secrets/KEYCLOAK_SECRET");
      assertEquals(clients.get(server), secrets.get(key), server);
    }
  }

  private static String account(String user, String password) {
    return "'%s'@'%%' IDENTIFIED BY '%s'".formatted(user, password);
  }

  /** By name and key; those that are a whole file by the file's name. */
  private static Map<String, String> secrets() {
    Map<String, String> secrets = new HashMap<>();
    for (Secret secret : Overlay.DEV.manifests().of(Secret.class)) {
      secret
          .getData()
          .forEach(
              (key, value) ->
                  secrets.put(
                      key.contains(".") ? key : secret.getMetadata().getName() + "/" + key,
                      new String(Base64.getMimeDecoder().decode(value), StandardCharsets.UTF_8)));
    }
    return secrets;
  }

  private static boolean isFile(String key) {
    return key.contains(".");
  }

  private static Stream<String> settings(Overlay overlay) {
    Manifests manifests = overlay.manifests();
    return Stream.concat(
        manifests.of(ConfigMap.class).stream()
            .flatMap(map -> map.getData().keySet().stream())
            .filter(key -> !isFile(key)),
        manifests.workloads().stream()
            .filter(Workload::isOfTheSuite)
            .flatMap(workload -> workload.containers().stream())
            .flatMap(container -> container.getEnv().stream())
            .map(EnvVar::getName));
  }
}
