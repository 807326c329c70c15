package io.yuanhui.k8s.rule;

import static io.yuanhui.k8s.rule.EachContainer.unless;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import io.yuanhui.k8s.Workload;
import java.util.Map;
import java.util.stream.Stream;

/** Every container asks for processor and memory, and may use so much and no more. */
public final class Limits implements EachContainer {

  @Override
  public Stream<String> faults(Workload workload, Container container) {
    ResourceRequirements resources = container.getResources();
    if (resources == null || resources.getRequests() == null || resources.getLimits() == null) {
      return Stream.of("has no requests or no limits");
    }
    return Stream.of("cpu", "memory")
        .flatMap(what -> of(what, resources.getRequests(), resources.getLimits()));
  }

  private static Stream<String> of(
      String what, Map<String, Quantity> requests, Map<String, Quantity> limits) {
    if (!requests.containsKey(what) || !limits.containsKey(what)) {
      return Stream.of("has no request or no limit of " + what);
    }
    return unless(
        requests.get(what).getNumericalAmount().compareTo(limits.get(what).getNumericalAmount())
            <= 0,
        "asks for more " + what + " than it may use");
  }
}
