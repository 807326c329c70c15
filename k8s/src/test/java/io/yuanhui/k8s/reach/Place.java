package io.yuanhui.k8s.reach;

import io.yuanhui.k8s.Workload;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Something with an address.
 *
 * @param namespace empty for what is outside the cluster
 * @param address an IPv4 address
 * @param ports those that are worth trying, with their names where they have any
 */
record Place(
    String name,
    String namespace,
    Map<String, String> labels,
    String address,
    Map<Integer, String> ports) {

  /** At which nobody listens, so that it is only open where a policy names no port. */
  private static final int UNUSED = 9999;

  static Place of(Workload workload, String address) {
    Map<Integer, String> ports =
        workload.containers().stream()
            .flatMap(container -> container.getPorts().stream())
            .collect(
                Collectors.toMap(
                    port -> port.getContainerPort(),
                    port -> String.valueOf(port.getName()),
                    (one, other) -> one,
                    TreeMap::new));
    ports.put(UNUSED, "");
    return new Place(
        workload.name(), workload.namespace(), workload.labels(), address, Map.copyOf(ports));
  }

  /** A pod that is not of these manifests. */
  static Place pod(
      String name, String namespace, Map<String, String> labels, String address, int port) {
    return new Place(name, namespace, labels, address, Map.of(port, ""));
  }

  /** A machine outside the cluster. */
  static Place outside(String name, String address, Set<Integer> ports) {
    return new Place(
        name,
        "",
        Map.of(),
        address,
        ports.stream().collect(Collectors.toMap(port -> port, port -> "")));
  }

  boolean isPod() {
    return !namespace.isEmpty();
  }
}
