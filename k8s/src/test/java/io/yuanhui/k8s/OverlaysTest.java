package io.yuanhui.k8s;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.yuanhui.k8s.reach.Reachability;
import io.yuanhui.k8s.reach.Surroundings;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OverlaysTest {

  private static final Map<Overlay, String> NAMESPACES =
      Map.of(Overlay.DEV, "yuanhui-dev", Overlay.PROD, "yuanhui");

  @ParameterizedTest
  @EnumSource
  void every_manifest_is_of_its_kind_and_in_the_overlays_namespace(Overlay overlay) {
    List<String> elsewhere =
        overlay.manifests().all().stream()
            .filter(manifest -> !manifest.getKind().equals("Namespace"))
            .filter(
                manifest -> !NAMESPACES.get(overlay).equals(manifest.getMetadata().getNamespace()))
            .map(manifest -> manifest.getKind() + " " + manifest.getMetadata().getName())
            .toList();

    assertEquals(List.of(), elsewhere);
  }

  @ParameterizedTest
  @EnumSource
  void all_five_run_and_all_five_migrate(Overlay overlay) {
    Set<String> names =
        overlay.manifests().workloads().stream().map(Workload::name).collect(Collectors.toSet());

    for (String server : Applications.SERVERS) {
      String context = server.replace("-service", "");
      assertTrue(names.contains(server), () -> server + " in " + names);
      assertTrue(
          names.stream().anyMatch(name -> name.startsWith(context + "-migration-")),
          () -> context + "-migration in " + names);
    }
  }

  @ParameterizedTest
  @EnumSource
  void every_rule_is_kept(Overlay overlay) {
    Manifests manifests = overlay.manifests();

    assertEquals(
        List.of(), Rules.ALL.stream().flatMap(rule -> rule.faults(manifests).stream()).toList());
  }

  @ParameterizedTest
  @EnumSource
  void ports_are_reached_by_whom_the_matrix_names_and_by_nobody_else(Overlay overlay) {
    String file = "reach/" + overlay.name().toLowerCase(Locale.ROOT) + ".txt";
    Set<String> matrix =
        Resource.lines(file)
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .collect(Collectors.toCollection(TreeSet::new));

    assertEquals(
        String.join("\n", matrix),
        String.join(
            "\n",
            Reachability.of(overlay.manifests(), Surroundings.of(NAMESPACES.get(overlay)))
                .lines()));
  }

  @Test
  void webhooks_are_delivered_to_public_addresses_by_https_and_only_with_their_component()
      throws Exception {
    Set<String> ways = waysWith("webhooks");

    assertEquals(
        Set.of("443"),
        ways.stream().map(way -> way.substring(way.indexOf(':') + 1)).collect(Collectors.toSet()));
    assertTrue(ways.contains("economy-service -> internet:443"), ways::toString);
    assertTrue(ways.stream().noneMatch(way -> way.startsWith("gateway")), ways::toString);
    assertTrue(ways.stream().noneMatch(way -> way.contains("> ingress")), ways::toString);
  }

  @Test
  void servers_send_traces_to_the_collector_and_only_with_their_component() throws Exception {
    assertEquals(
        Applications.SERVERS.stream()
            .map(server -> server + " -> collector:4318")
            .collect(Collectors.toSet()),
        waysWith("tracing"));
  }

  /** What production reaches with a component of its choice, and not without. */
  private static Set<String> waysWith(String component) throws Exception {
    String overlay = Repository.file("k8s/src/test/kustomize/" + component).toString();
    Surroundings surroundings = Surroundings.of(NAMESPACES.get(Overlay.PROD));
    Set<String> ways =
        new TreeSet<>(
            Reachability.of(Manifests.of(Kubectl.find().run("kustomize", overlay)), surroundings)
                .lines());
    ways.removeAll(Reachability.of(Overlay.PROD.manifests(), surroundings).lines());
    return ways;
  }
}
