package io.yuanhui.k8s.rule;

import io.fabric8.kubernetes.api.model.Container;
import io.yuanhui.k8s.Manifests;
import io.yuanhui.k8s.Workload;
import java.util.List;
import java.util.stream.Stream;

/** A rule for containers, one by one. */
interface EachContainer extends Rule {

  /** What is against it, in a few words. */
  Stream<String> faults(Workload workload, Container container);

  @Override
  default List<String> faults(Manifests manifests) {
    return manifests.workloads().stream()
        .flatMap(
            workload ->
                workload.containers().stream()
                    .flatMap(
                        container ->
                            faults(workload, container).map(fault -> workload + ": " + fault)))
        .toList();
  }

  /** The fault where it is one. */
  static Stream<String> unless(boolean holds, String fault) {
    return holds ? Stream.empty() : Stream.of(fault);
  }
}
