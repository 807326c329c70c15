package io.yuanhui.k8s.watch;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.yuanhui.k8s.Repository;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What operators are told, and where they read on. */
class MonitoringTest {

  private static final String COMPONENT = "k8s/components/monitoring/";
  private static final String RUNBOOKS = "docs/operations/runbooks/";
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  @Test
  void alerts_use_what_the_applications_measure() throws IOException {
    assertEquals(Set.of(), Measures.missing(alerts().map(alert -> alert.get("expr").asText())));
  }

  @Test
  void panels_use_what_the_applications_measure() throws IOException {
    JsonNode board = new ObjectMapper().readTree(Repository.text(COMPONENT + "dashboard.json"));
    List<String> queries = board.findValuesAsText("expr");

    assertTrue(queries.size() > 20, () -> "only " + queries.size());
    assertEquals(Set.of(), Measures.missing(queries.stream()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sum by (job) (rate(yuanhui_no_such_total[5m])) > 0 | yuanhui_no_such_total",
        "max by (colour) (yuanhui_forms_late) | colour",
        "yuanhui_imports{status=\"failed\"} | status",
        "agroal_awaiting_count / on (instance) missing_one | missing_one"
      })
  void what_nobody_measures_is_found(String query, String missing) {
    assertEquals(Set.of(missing), Measures.known().missing(query));
  }

  @Test
  void the_operators_rules_are_the_plain_ones() throws IOException {
    JsonNode operators =
        YAML.readTree(Repository.file(COMPONENT + "prometheus-rule.yaml").toFile());

    assertEquals(rules(), operators.get("spec"));
  }

  @Test
  void every_alert_has_a_runbook_and_every_runbook_is_of_an_alert() throws IOException {
    Set<String> named =
        alerts()
            .map(alert -> alert.at("/annotations/runbook_url").asText())
            .collect(toCollection(TreeSet::new));
    Set<String> written = pages().collect(toCollection(TreeSet::new));

    assertEquals(written, named);
    String index = Repository.text(RUNBOOKS + "README.md");
    for (JsonNode alert : alerts().toList()) {
      String name = alert.get("alert").asText();
      String page = alert.at("/annotations/runbook_url").asText();
      assertTrue(Repository.text(page).startsWith("# " + name + "\n"), page);
      assertTrue(
          index.contains(
              "| [%s](%s) | %s |"
                  .formatted(
                      name,
                      page.substring(RUNBOOKS.length()),
                      alert.at("/labels/severity").asText())),
          name);
    }
  }

  @Test
  void runbooks_say_what_it_means_what_to_look_at_and_what_to_do() throws IOException {
    Pattern parts =
        Pattern.compile(
            "# \\w+\n\n\\S.*\n## What to look at\n\n *\\S.*\n## What to do\n\n *\\S.*",
            Pattern.DOTALL);

    assertEquals(
        List.of(),
        pages().filter(page -> !parts.matcher(Repository.text(page)).matches()).toList());
  }

  @Test
  void links_of_runbooks_lead_somewhere() throws IOException {
    Pattern link = Pattern.compile("]\\(([^)#]+)(?:#[^)]*)?\\)");

    assertEquals(
        List.of(),
        Stream.concat(pages(), Stream.of(RUNBOOKS + "README.md", "docs/operations/observe.md"))
            .flatMap(
                page ->
                    link.matcher(Repository.text(page))
                        .results()
                        .map(found -> Path.of(page).resolveSibling(found.group(1)).normalize()))
            .map(Path::toString)
            .distinct()
            .filter(path -> !Files.exists(Repository.file(path)))
            .toList());
  }

  /** Where Debian's package prometheus, or another that has promtool, is installed. */
  @ParameterizedTest
  @ValueSource(strings = {"check rules alerts.yaml", "test rules alerts-test.yaml"})
  void prometheus_itself_agrees(String command) throws Exception {
    assumeTrue(
        Stream.of(System.getenv("PATH").split(File.pathSeparator))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, "promtool"))));
    Process promtool =
        new ProcessBuilder(("promtool " + command).split(" "))
            .directory(Repository.file(COMPONENT).toFile())
            .redirectErrorStream(true)
            .start();
    String said = new String(promtool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertEquals(0, promtool.waitFor(), said);
  }

  private static JsonNode rules() throws IOException {
    return YAML.readTree(Repository.file(COMPONENT + "alerts.yaml").toFile());
  }

  private static Stream<JsonNode> alerts() throws IOException {
    return StreamSupport.stream(rules().get("groups").spliterator(), false)
        .flatMap(group -> StreamSupport.stream(group.get("rules").spliterator(), false));
  }

  private static Stream<String> pages() throws IOException {
    try (Stream<Path> files = Files.list(Repository.file(RUNBOOKS))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.equals("README.md"))
          .map(RUNBOOKS::concat)
          .toList()
          .stream();
    }
  }
}
