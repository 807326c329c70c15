package io.yuanhui.k8s.rule;

import static io.yuanhui.k8s.rule.EachContainer.unless;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.PodSecurityContext;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.SecurityContext;
import io.fabric8.kubernetes.api.model.Volume;
import io.yuanhui.k8s.Workload;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The profile "restricted" of Kubernetes' Pod Security Standards, and beyond it a root file system
 * that cannot be written.
 */
public final class RestrictedProfile implements EachContainer {

  /** In development mode it writes into its own directories. */
  private static final String DEVELOPMENT_KEYCLOAK = "Deployment keycloak";

  @Override
  public Stream<String> faults(Workload workload, Container container) {
    PodSpec pod = workload.pod();
    PodSecurityContext all =
        Objects.requireNonNullElseGet(pod.getSecurityContext(), PodSecurityContext::new);
    SecurityContext own =
        Objects.requireNonNullElseGet(container.getSecurityContext(), SecurityContext::new);
    return Stream.of(
            unless(Boolean.TRUE.equals(all.getRunAsNonRoot()), "may run as root"),
            unless(all.getRunAsUser() != null && all.getRunAsUser() > 0, "has no user of its own"),
            unless(
                own.getRunAsNonRoot() == null && own.getRunAsUser() == null,
                "a container overrides its pod's user"),
            unless(
                all.getSeccompProfile() != null
                    && "RuntimeDefault".equals(all.getSeccompProfile().getType())
                    && own.getSeccompProfile() == null,
                "has no seccomp profile"),
            unless(Boolean.FALSE.equals(own.getAllowPrivilegeEscalation()), "may gain privileges"),
            unless(!Boolean.TRUE.equals(own.getPrivileged()), "is privileged"),
            unless(
                own.getCapabilities() != null
                    && own.getCapabilities().getDrop().equals(List.of("ALL"))
                    && own.getCapabilities().getAdd().isEmpty(),
                "keeps capabilities"),
            unless(
                Boolean.TRUE.equals(own.getReadOnlyRootFilesystem())
                    || workload.toString().equals(DEVELOPMENT_KEYCLOAK),
                "may write to its root file system"),
            unless(
                !Boolean.TRUE.equals(pod.getHostNetwork())
                    && !Boolean.TRUE.equals(pod.getHostPID())
                    && !Boolean.TRUE.equals(pod.getHostIPC())
                    && container.getPorts().stream().allMatch(port -> port.getHostPort() == null),
                "shares the node's namespaces"),
            unless(
                pod.getVolumes().stream().allMatch(RestrictedProfile::isAllowed),
                "mounts a volume of a kind that the profile forbids"))
        .flatMap(fault -> fault);
  }

  private static boolean isAllowed(Volume volume) {
    return volume.getConfigMap() != null
        || volume.getSecret() != null
        || volume.getEmptyDir() != null
        || volume.getPersistentVolumeClaim() != null
        || volume.getProjected() != null;
  }
}
