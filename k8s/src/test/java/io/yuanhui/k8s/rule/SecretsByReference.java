package io.yuanhui.k8s.rule;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.Secret;
import io.yuanhui.k8s.Manifests;
import io.yuanhui.k8s.Workload;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Secrets are named and never written down; and who serves requests does not get those of the
 * schema's owner.
 *
 * <p>In the namespace {@code yuanhui-dev} the development realm's, which are public, may be.
 */
public final class SecretsByReference implements Rule {

  private static final String DEVELOPMENT = "yuanhui-dev";
  private static final Pattern SECRET = Pattern.compile(".*(PASSWORD|SECRET|KEY|TOKEN)");

  /** A password in an address: {@code user:word@host}, or as a parameter. */
  private static final Pattern IN_ADDRESS =
      Pattern.compile(".*(//[^/@\\s]+:[^/@\\s]+@|[?&](?i:password|secret|token)=).*");

  @Override
  public List<String> faults(Manifests manifests) {
    return Stream.of(written(manifests), configured(manifests), inWorkloads(manifests))
        .flatMap(faults -> faults)
        .toList();
  }

  private static Stream<String> written(Manifests manifests) {
    return manifests.of(Secret.class).stream()
        .filter(secret -> !DEVELOPMENT.equals(secret.getMetadata().getNamespace()))
        .map(secret -> "Secret " + secret.getMetadata().getName() + ": is written down");
  }

  private static Stream<String> configured(Manifests manifests) {
    return manifests.of(ConfigMap.class).stream()
        .flatMap(
            map ->
                map.getData().entrySet().stream()
                    .filter(SecretsByReference::isSecret)
                    .map(
                        entry ->
                            "ConfigMap %s: %s is a secret"
                                .formatted(map.getMetadata().getName(), entry.getKey())));
  }

  private static Stream<String> inWorkloads(Manifests manifests) {
    return manifests.workloads().stream()
        .flatMap(
            workload ->
                workload.containers().stream()
                    .flatMap(container -> container.getEnv().stream())
                    .flatMap(variable -> of(workload, variable)));
  }

  private static Stream<String> of(Workload workload, EnvVar variable) {
    String value = variable.getValue();
    if (value != null && isSecret(Map.entry(variable.getName(), value))) {
      return Stream.of(workload + ": " + variable.getName() + " is a secret");
    }
    if (workload.isServer() && variable.getName().startsWith("DB_OWNER")) {
      return Stream.of(workload + ": knows the schema's owner by " + variable.getName());
    }
    return Stream.empty();
  }

  private static boolean isSecret(Map.Entry<String, String> entry) {
    return SECRET.matcher(entry.getKey()).matches()
        || IN_ADDRESS.matcher(entry.getValue()).matches();
  }
}
