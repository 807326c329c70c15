package io.yuanhui.k8s.watch;

import static java.util.stream.Collectors.toCollection;

import io.yuanhui.k8s.Repository;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What the running applications measure, as their own tests have found it: labels by name. */
record Measures(Map<String, Set<String>> labels) {

  private static final String FOLDER = "testing/src/main/resources/io/yuanhui/testing/service/";

  /** What Prometheus adds. */
  private static final Set<String> TARGET = Set.of("job", "instance");

  static Measures known() {
    Map<String, Set<String>> labels = new TreeMap<>(Map.of("up", Set.of()));
    // Kubernetes' own, by kube-state-metrics.
    labels.put("kube_cronjob_status_last_successful_time", Set.of("namespace", "cronjob"));
    Stream.of("metrics.txt", "metrics-environment.txt", "metrics-gateway.txt")
        .flatMap(file -> Repository.text(FOLDER + file).lines())
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> List.of(line.split(" ")))
        .forEach(line -> labels.put(line.get(0), Set.copyOf(line.subList(1, line.size()))));
    return new Measures(labels);
  }

  /** Names and labels of a query that nothing has; in it no label is of another measure only. */
  Set<String> missing(String query) {
    Query read = new Query(query);
    Set<String> missing = new TreeSet<>();
    Set<String> its = new TreeSet<>(TARGET);
    for (String name : read.measures()) {
      if (labels.containsKey(name)) {
        its.addAll(labels.get(name));
      } else {
        missing.add(name);
      }
    }
    if (read.measures().isEmpty()) {
      missing.add("(none in " + query + ")");
    }
    missing.addAll(
        read.labels().stream()
            .filter(label -> !its.contains(label))
            .collect(toCollection(TreeSet::new)));
    return missing;
  }

  static Set<String> missing(Stream<String> queries) {
    Measures known = known();
    return queries
        .flatMap(query -> known.missing(query).stream())
        .collect(toCollection(TreeSet::new));
  }
}
