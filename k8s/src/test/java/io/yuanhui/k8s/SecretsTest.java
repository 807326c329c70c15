package io.yuanhui.k8s;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.SecretKeySelector;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code k8s/secrets.sh} makes is what production asks for. */
class SecretsTest {

  @TempDir Path place;

  @Test
  void every_secret_that_production_asks_for_is_made_and_no_other() throws Exception {
    Map<String, Set<String>> made = new TreeMap<>();
    for (Secret secret : made(place.resolve("secrets"))) {
      made.put(secret.getMetadata().getName(), new TreeSet<>(secret.getData().keySet()));
    }

    assertEquals(asked(), made);
  }

  @Test
  void the_database_and_keycloak_are_told_the_same() throws Exception {
    Path directory = place.resolve("secrets");
    Map<String, String> values = values(made(directory));
    String accounts = Files.readString(directory.resolve("accounts.sql"));
    List<String> keycloak = Files.readAllLines(directory.resolve("keycloak.env"));

    for (String server : Applications.SERVERS) {
      String context = server.replace("-service", "");
      assertTrue(
          accounts.contains(
              "'%s'@'%%' IDENTIFIED BY '%s'"
                  .formatted(context, values.get(context + "-secrets/DB_PASSWORD"))));
      assertTrue(
          accounts.contains(
              "'%s_owner'@'%%' IDENTIFIED BY '%s'"
                  .formatted(context, values.get(context + "-owner/DB_OWNER_PASSWORD"))));
    }
    assertTrue(
        keycloak.contains(
            "GATEWAY_CLIENT_SECRET=" + values.get("gateway-secrets/GATEWAY_LOGIN_CLIENT_SECRET")));
    assertTrue(
        keycloak.contains(
            "POVERTY_SERVICE_SECRET=" + values.get("poverty-secrets/KEYCLOAK_SECRET")));
  }

  @Test
  void no_secret_is_made_twice_and_none_is_written_over() throws Exception {
    Path directory = place.resolve("secrets");
    Map<String, String> values = values(made(directory));

    assertEquals(values.size(), Set.copyOf(values.values()).size());
    assertNotEquals(0, script(directory));
    assertEquals(
        32, Base64.getDecoder().decode(values.get("gateway-secrets/GATEWAY_SESSION_KEY")).length);
  }

  private static Map<String, Set<String>> asked() {
    return Overlay.PROD.manifests().workloads().stream()
        .flatMap(workload -> workload.containers().stream())
        .flatMap(container -> container.getEnv().stream())
        .map(EnvVar::getValueFrom)
        .filter(source -> source != null && source.getSecretKeyRef() != null)
        .map(source -> source.getSecretKeyRef())
        .filter(key -> !Boolean.TRUE.equals(key.getOptional()))
        .collect(
            Collectors.groupingBy(
                SecretKeySelector::getName,
                TreeMap::new,
                Collectors.mapping(
                    SecretKeySelector::getKey, Collectors.toCollection(TreeSet::new))));
  }

  /** Made as the operator's manual says. */
  private static List<Secret> made(Path directory) throws Exception {
    assertEquals(0, script(directory));
    StringBuilder yaml = new StringBuilder();
    try (Stream<Path> files = Files.list(directory.resolve("kubernetes"))) {
      for (Path file : files.sorted().toList()) {
        yaml.append(
            Kubectl.find()
                .run(
                    "create",
                    "secret",
                    "generic",
                    file.getFileName().toString().replace(".env", ""),
                    "--from-env-file=" + file,
                    "--dry-run=client",
                    "--output=yaml"));
        yaml.append("---\n");
      }
    }
    return Manifests.of(yaml.substring(0, yaml.length() - 4)).of(Secret.class);
  }

  private static Map<String, String> values(List<Secret> secrets) {
    Map<String, String> values = new TreeMap<>();
    for (Secret secret : secrets) {
      secret
          .getData()
          .forEach(
              (key, value) ->
                  values.put(
                      secret.getMetadata().getName() + "/" + key,
                      new String(Base64.getDecoder().decode(value), StandardCharsets.UTF_8)));
    }
    return values;
  }

  private static int script(Path directory) throws IOException, InterruptedException {
    return new ProcessBuilder(
            "sh", Repository.file("k8s/secrets.sh").toString(), directory.toString())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }
}
