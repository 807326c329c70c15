package io.yuanhui.k8s;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A manifest that runs pods.
 *
 * @param labels of its pods
 */
public record Workload(
    String kind, String name, String namespace, Map<String, String> labels, PodSpec pod) {

  static Workload of(HasMetadata manifest, PodTemplateSpec template) {
    return new Workload(
        manifest.getKind(),
        manifest.getMetadata().getName(),
        manifest.getMetadata().getNamespace(),
        template.getMetadata().getLabels(),
        template.getSpec());
  }

  /** Of Yuanhui itself, rather than a database or Keycloak to try it with. */
  public boolean isOfTheSuite() {
    return "yuanhui".equals(labels.get("app.kubernetes.io/part-of"));
  }

  /** Runs until it is told to end, unlike a job. */
  public boolean isServer() {
    return !kind.equals("Job") && !kind.equals("CronJob");
  }

  public List<Container> containers() {
    return Stream.concat(pod.getInitContainers().stream(), pod.getContainers().stream()).toList();
  }

  @Override
  public String toString() {
    return kind + " " + name;
  }
}
