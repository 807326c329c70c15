package io.yuanhui.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.yuanhui.launcher.CommandLine.UsageException;
import io.yuanhui.launcher.process.StartFailure;
import io.yuanhui.launcher.service.Service;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {

  private static final Path ROOT = Path.of("/srv/yuanhui");

  @Test
  void without_options_everything_is_our_own_and_seeded_on_the_usual_ports() throws Exception {
    SuiteOptions options = CommandLine.parse(List.of()).options(ROOT, Map.of());

    assertEquals(SuiteOptions.local(ROOT, ROOT.resolve(".run"), 8080), options);
  }

  @Test
  void every_option_is_understood() throws Exception {
    CommandLine typed =
        CommandLine.parse(List.of("--fresh", "--no-seed", "--sample-air", "--port", "18080"));

    assertEquals(new CommandLine(true, false, true, 18080, false), typed);
    assertTrue(typed.options(ROOT, Map.of()).sampleAir());
    assertEquals(18080, CommandLine.parse(List.of("--port=18080")).port());
    assertTrue(CommandLine.parse(List.of("--help")).help());
    assertTrue(CommandLine.parse(List.of("-h")).help());
  }

  @Test
  void another_run_directory_is_taken_from_the_environment() throws Exception {
    CommandLine typed = CommandLine.parse(List.of());

    assertEquals(ROOT.resolve(".run"), typed.options(ROOT, Map.of()).runDirectory());
    assertEquals(
        Path.of("elsewhere"),
        typed.options(ROOT, Map.of("RUN_DIRECTORY", "elsewhere")).runDirectory());
  }

  @Test
  void all_ports_move_with_the_gateways() {
    Ports ports = new Ports(18080);

    assertEquals(18081, ports.of(Service.ECONOMY));
    assertEquals(18082, ports.of(Service.LIVELIHOOD));
    assertEquals(18083, ports.of(Service.ENVIRONMENT));
    assertEquals(18084, ports.of(Service.POVERTY));
    assertEquals(18180, ports.keycloak());
    assertEquals(18280, ports.database());
  }

  @Test
  void a_port_that_others_serve_is_not_ours_to_check() {
    assertEquals(7, new Ports(18080).purposes(true, true).size());
    assertFalse(new Ports(18080).purposes(false, true).containsKey(18280));
    assertFalse(new Ports(18080).purposes(true, false).containsKey(18180));
  }

  @Test
  void an_unknown_option_is_named() {
    UsageException refused =
        assertThrows(UsageException.class, () -> CommandLine.parse(List.of("--frehs")));

    assertTrue(refused.getMessage().contains("--frehs"), refused.getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "http", "80", "65400", "123456", "-1", "8080 "})
  void a_port_that_cannot_be_is_refused(String port) {
    assertThrows(UsageException.class, () -> CommandLine.parse(List.of("--port", port)));
    assertThrows(UsageException.class, () -> CommandLine.parse(List.of("--port=" + port)));
  }

  @Test
  void a_port_option_without_its_number_is_refused() {
    assertThrows(UsageException.class, () -> CommandLine.parse(List.of("--port")));
  }

  @Test
  void the_environment_names_servers_of_ones_own() throws Exception {
    SuiteOptions options =
        CommandLine.parse(List.of())
            .options(
                ROOT,
                Map.of(
                    "DB_URL", "jdbc:mysql://db:3306/",
                    "DB_USER", "dba",
                    "DB_PASSWORD", "secret",
                    "KEYCLOAK_URL", "https://login.example.cn/"));

    assertEquals("dba", options.externalDatabase().orElseThrow().user());
    assertEquals("secret", options.externalDatabase().orElseThrow().password());
    // The issuer in tokens has no slash at its end.
    assertEquals(URI.create("https://login.example.cn"), options.externalKeycloak().orElseThrow());
  }

  @Test
  void a_blank_variable_counts_as_absent() throws Exception {
    SuiteOptions options =
        CommandLine.parse(List.of()).options(ROOT, Map.of("DB_URL", "", "KEYCLOAK_URL", " "));

    assertTrue(options.externalDatabase().isEmpty());
    assertTrue(options.externalKeycloak().isEmpty());
  }

  @Test
  void a_database_without_a_user_or_of_another_make_is_refused() throws Exception {
    CommandLine typed = CommandLine.parse(List.of());

    assertThrows(
        UsageException.class, () -> typed.options(ROOT, Map.of("DB_URL", "jdbc:mysql://db/")));
    assertThrows(
        StartFailure.class,
        () -> typed.options(ROOT, Map.of("DB_URL", "jdbc:oracle:thin:@db", "DB_USER", "dba")));
  }
}
