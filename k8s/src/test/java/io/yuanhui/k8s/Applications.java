package io.yuanhui.k8s;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the applications themselves say of their settings. */
final class Applications {

  static final List<String> SERVERS =
      List.of(
          "economy-service",
          "livelihood-service",
          "environment-service",
          "poverty-service",
          "gateway");

  private static final String SERVICES =
      "statistics/src/main/resources/META-INF/microprofile-config.properties";
  private static final String GATEWAY = "gateway/src/main/resources/application.properties";
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)[:}]");
  private static final Pattern PROPERTY =
      Pattern.compile("^(?:%[a-z,]+\\.)?([a-z][\\w.\"-]*)=", Pattern.MULTILINE);

  private Applications() {}

  /** Environment variables that mean something to a service or the gateway. */
  static Set<String> variables() {
    return files()
        .flatMap(
            file ->
                Stream.concat(
                    found(VARIABLE, file),
                    // As MicroProfile Config maps names.
                    found(PROPERTY, file)
                        .map(name -> name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase())))
        .collect(Collectors.toSet());
  }

  /** How long, at most, an application takes to answer what is under way when it is to end. */
  static Duration longestShutdown() {
    return files()
        .map(file -> seconds("quarkus.shutdown.timeout", file))
        .max(Duration::compareTo)
        .orElseThrow();
  }

  static Duration shortestShutdown() {
    return files()
        .map(file -> seconds("quarkus.shutdown.timeout", file))
        .min(Duration::compareTo)
        .orElseThrow();
  }

  /** How long the gateway waits for an answer. */
  static Duration longestRequest() {
    return seconds("gateway.timeouts.response", Repository.text(GATEWAY));
  }

  private static Stream<String> files() {
    return Stream.of(SERVICES, GATEWAY).map(Repository::text);
  }

  private static Duration seconds(String property, String file) {
    Matcher line =
        Pattern.compile("^" + Pattern.quote(property) + "=(\\d+)s$", Pattern.MULTILINE)
            .matcher(file);
    if (!line.find()) {
      throw new IllegalStateException("no " + property);
    }
    return Duration.ofSeconds(Long.parseLong(line.group(1)));
  }

  private static Stream<String> found(Pattern pattern, String file) {
    return pattern.matcher(file).results().map(found -> found.group(1));
  }
}
