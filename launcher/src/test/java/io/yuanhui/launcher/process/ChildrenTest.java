package io.yuanhui.launcher.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** With real processes, of a shell. */
@Timeout(60)
@DisabledOnOs(OS.WINDOWS)
class ChildrenTest {

  @TempDir Path directory;
  private RunRecord record;
  private Children children;

  @BeforeEach
  void claim() {
    record = RunRecord.claim(directory);
    children = new Children(record);
  }

  @AfterEach
  void close() {
    children.close();
    record.close();
  }

  @Test
  void start_returns_when_the_program_is_ready() {
    Path sign = directory.resolve("sign");

    Child child = children.start(shell("service", 1, "touch sign; exec sleep 300", sign));

    assertTrue(Files.exists(sign));
    assertTrue(child.isRunning());
  }

  @Test
  void a_program_that_ends_while_it_starts_is_reported_with_its_last_lines() {
    Path never = directory.resolve("never");
    ChildSpec spec = shell("service", 1, "seq 1 50; echo port in use; exit 3", never);

    String message = assertThrows(StartFailure.class, () -> children.start(spec)).getMessage();

    assertTrue(message.contains("exit code 3"), message);
    assertTrue(message.contains("port in use"), message);
    assertTrue(message.contains("    32\n"), message);
    assertFalse(message.contains("    31\n"), message);
  }

  @Test
  void a_program_that_is_never_ready_is_reported() {
    ChildSpec spec = shell("service", 1, "exec sleep 300", directory.resolve("never"));
    ChildSpec impatient =
        new ChildSpec(
            spec.name(),
            spec.layer(),
            spec.command(),
            spec.environment(),
            spec.directory(),
            spec.log(),
            spec.ready(),
            Duration.ofMillis(300),
            spec.grace());

    String message = assertThrows(StartFailure.class, () -> children.start(impatient)).getMessage();

    assertTrue(message.contains("not ready"), message);
  }

  @Test
  void an_unexpected_end_is_noticed_a_wanted_one_is_not() throws Exception {
    Child stopped = children.start(running("stopped", 1));
    Child killed = children.start(running("killed", 1));
    Child dying = children.start(running("dying", 1));

    stopped.stop();
    killed.kill();
    assertThrows(
        TimeoutException.class, () -> children.firstDeath().get(1500, TimeUnit.MILLISECONDS));
    ProcessHandle.of(dying.pid()).orElseThrow().destroyForcibly();

    assertSame(dying, children.firstDeath().get(10, TimeUnit.SECONDS));
    assertTrue(dying.obituary().contains("137"), dying.obituary());
  }

  @Test
  void a_killed_program_starts_again() {
    Child child = children.start(running("database", 0));
    long first = child.pid();

    child.kill();
    assertFalse(child.isRunning());
    child.start();

    assertTrue(child.isRunning());
    assertTrue(child.pid() != first);
  }

  @Test
  void closing_stops_the_last_layer_first_and_leaves_nothing() throws IOException {
    String noted = "trap 'echo %1$s >> order; exit' TERM; touch %1$s; while :; do sleep 0.1; done";
    Child database =
        children.start(shell("database", 0, noted.formatted("db"), directory.resolve("db")));
    Child gateway =
        children.start(shell("gateway", 2, noted.formatted("gw"), directory.resolve("gw")));

    children.close();

    assertFalse(database.isRunning());
    assertFalse(gateway.isRunning());
    assertEquals(List.of("gw", "db"), Files.readAllLines(directory.resolve("order")));
    assertFalse(children.firstDeath().isDone());
  }

  @Test
  void who_does_not_obey_is_killed() {
    Path sign = directory.resolve("sign");
    Child deaf =
        children.start(
            shell("deaf", 1, "trap '' TERM; touch sign; while :; do sleep 0.1; done", sign));

    children.close();

    assertFalse(deaf.isRunning());
  }

  @Test
  void nothing_starts_once_it_is_closing() {
    children.close();

    assertThrows(StartFailure.class, () -> children.start(running("late", 1)));
  }

  @Test
  void every_child_is_written_down_while_it_runs() throws IOException {
    Child child = children.start(running("database", 0));

    String written = Files.readString(directory.resolve("processes"));
    assertTrue(written.contains("database\t" + child.pid()), written);

    children.close();
    assertEquals("", Files.readString(directory.resolve("processes")));
  }

  private ChildSpec running(String name, int layer) {
    return shell(name, layer, "touch " + name + "; exec sleep 300", directory.resolve(name));
  }

  private ChildSpec shell(String name, int layer, String script, Path readySign) {
    return new ChildSpec(
        name,
        layer,
        List.of("sh", "-c", script),
        Map.of(),
        directory,
        directory.resolve(name + ".log"),
        () -> Files.exists(readySign),
        Duration.ofSeconds(20),
        Duration.ofSeconds(2));
  }
}
