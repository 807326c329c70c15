package io.yuanhui.testing.service;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What an application measures: names and labels as Prometheus reads them. {@code metrics.txt} says
 * it of every service, {@code metrics-<context>.txt}, where there is one, of what that service has
 * beside it; {@code metrics-gateway.txt} of the door. Dashboards and alerts are held against them.
 */
public final class MetricNames {

  /**
   * What nobody builds an alert upon, or what comes and goes with the JVM's own doings, is left
   * out.
   */
  private static final Predicate<String> WATCHED =
      Pattern.compile(
              "(yuanhui|gateway|agroal|http_server_requests|cache)_.*"
                  + "|jvm_memory_(used|max)_bytes|jvm_threads_live_threads|process_cpu_usage"
                  + "|process_uptime_seconds")
          .asMatchPredicate();

  private static final Pattern SAMPLE = Pattern.compile("([a-z_0-9]+)(?:\\{(.*)})? \\S+");
  private static final Pattern LABEL = Pattern.compile("([a-z_]+)=\"(?:[^\"\\\\]|\\\\.)*\"");

  private MetricNames() {}

  /** One a line with its labels, as a scrape has them. */
  public static String of(String scrape) {
    Map<String, Set<String>> labels = new TreeMap<>();
    scrape
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(SAMPLE::matcher)
        .filter(Matcher::matches)
        .filter(sample -> WATCHED.test(sample.group(1)))
        .forEach(
            sample ->
                labels
                    .computeIfAbsent(sample.group(1), name -> new TreeSet<>())
                    .addAll(labels(sample.group(2))));
    return labels.entrySet().stream()
        .map(entry -> (entry.getKey() + " " + String.join(" ", entry.getValue())).strip())
        .collect(joining("\n"));
  }

  private static Set<String> labels(String text) {
    return text == null
        ? Set.of()
        : LABEL
            .matcher(text)
            .results()
            .map(label -> label.group(1))
            .collect(toCollection(TreeSet::new));
  }

  /** As it is written down of some files. */
  public static String expected(String... files) {
    return Stream.of(files)
        .flatMap(file -> text(file).lines())
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .sorted()
        .collect(joining("\n"));
  }

  /** Empty where there is no such file. */
  private static String text(String name) {
    try (InputStream file = MetricNames.class.getResourceAsStream(name)) {
      return file == null ? "" : new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
