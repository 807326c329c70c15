package io.yuanhui.k8s.rule;

import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.yuanhui.k8s.Manifests;
import java.util.List;
import java.util.stream.Stream;

/**
 * No pod holds a token of Kubernetes', and none is told where other services are in variables that
 * the suite would take for settings.
 */
public final class NoTokens implements Rule {

  @Override
  public List<String> faults(Manifests manifests) {
    Stream<String> accounts =
        manifests.of(ServiceAccount.class).stream()
            .filter(account -> !Boolean.FALSE.equals(account.getAutomountServiceAccountToken()))
            .map(
                account ->
                    "ServiceAccount " + account.getMetadata().getName() + ": mounts a token");
    Stream<String> pods =
        manifests.workloads().stream()
            .filter(
                workload -> !Boolean.FALSE.equals(workload.pod().getAutomountServiceAccountToken()))
            .map(workload -> workload + ": mounts a token");
    Stream<String> links =
        manifests.workloads().stream()
            .filter(workload -> !Boolean.FALSE.equals(workload.pod().getEnableServiceLinks()))
            .map(workload -> workload + ": gets variables of services");
    return Stream.of(accounts, pods, links).flatMap(faults -> faults).toList();
  }
}
