package io.yuanhui.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is sent to a cluster together.
 *
 * @param all in the order of the rendered file
 */
public record Manifests(List<HasMetadata> all) {

  private static final ObjectMapper YAML = new YAMLMapper();

  /**
   * Reads rendered YAML strictly.
   *
   * @throws IllegalArgumentException naming a manifest that is not of its kind
   */
  static Manifests of(String yaml) {
    return of(documents(yaml));
  }

  static Manifests of(List<JsonNode> documents) {
    return new Manifests(documents.stream().map(StrictModels::read).toList());
  }

  static List<JsonNode> documents(String yaml) {
    try (MappingIterator<JsonNode> documents = YAML.readerFor(JsonNode.class).readValues(yaml)) {
      return documents.readAll();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Those of one kind. */
  public <T extends HasMetadata> List<T> of(Class<T> kind) {
    return all.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** Whatever runs pods. */
  public List<Workload> workloads() {
    return Stream.of(
            of(Deployment.class).stream()
                .map(made -> Workload.of(made, made.getSpec().getTemplate())),
            of(StatefulSet.class).stream()
                .map(made -> Workload.of(made, made.getSpec().getTemplate())),
            of(Job.class).stream().map(made -> Workload.of(made, made.getSpec().getTemplate())),
            of(CronJob.class).stream()
                .map(
                    made ->
                        Workload.of(made, made.getSpec().getJobTemplate().getSpec().getTemplate())))
        .flatMap(kind -> kind)
        .toList();
  }
}
