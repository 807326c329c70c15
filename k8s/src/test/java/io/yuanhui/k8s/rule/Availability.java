package io.yuanhui.k8s.rule;

import static io.yuanhui.k8s.rule.EachContainer.unless;

import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.TopologySpreadConstraint;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.yuanhui.k8s.Manifests;
import io.yuanhui.k8s.Workload;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The suite's servers are spread, drained one at a time, and replaced before they go. */
public final class Availability implements Rule {

  private static final Set<String> APART =
      Set.of("kubernetes.io/hostname", "topology.kubernetes.io/zone");

  @Override
  public List<String> faults(Manifests manifests) {
    return manifests.workloads().stream()
        .filter(workload -> workload.isOfTheSuite() && workload.isServer())
        .flatMap(workload -> faults(manifests, workload).map(fault -> workload + ": " + fault))
        .toList();
  }

  private static Stream<String> faults(Manifests manifests, Workload workload) {
    return Stream.of(
            unless(
                manifests.of(PodDisruptionBudget.class).stream()
                    .anyMatch(budget -> covers(budget, workload)),
                "has no disruption budget"),
            unless(isSpread(workload), "is not spread over nodes and zones"),
            unless(isReplacedFirst(manifests, workload), "goes before its successor is ready"))
        .flatMap(fault -> fault);
  }

  /** One at a time, even if there is one only: a node must be possible to empty. */
  private static boolean covers(PodDisruptionBudget budget, Workload workload) {
    return budget.getSpec().getSelector().getMatchLabels().entrySet().stream()
            .allMatch(label -> label.getValue().equals(workload.labels().get(label.getKey())))
        && new IntOrString(1).equals(budget.getSpec().getMaxUnavailable());
  }

  private static boolean isSpread(Workload workload) {
    return workload.pod().getTopologySpreadConstraints().stream()
        .filter(spread -> workload.labels().entrySet().containsAll(labels(spread)))
        .map(TopologySpreadConstraint::getTopologyKey)
        .collect(Collectors.toSet())
        .equals(APART);
  }

  private static Set<Map.Entry<String, String>> labels(TopologySpreadConstraint spread) {
    return spread.getLabelSelector().getMatchLabels().entrySet();
  }

  private static boolean isReplacedFirst(Manifests manifests, Workload workload) {
    return manifests.of(Deployment.class).stream()
        .filter(deployment -> deployment.getMetadata().getName().equals(workload.name()))
        .map(deployment -> deployment.getSpec().getStrategy())
        .filter(Objects::nonNull)
        .anyMatch(
            strategy ->
                strategy.getRollingUpdate() != null
                    && new IntOrString(0).equals(strategy.getRollingUpdate().getMaxUnavailable()));
  }
}
