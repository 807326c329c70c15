package io.yuanhui.launcher.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
@DisabledOnOs(OS.WINDOWS)
class RunRecordTest {

  @TempDir Path directory;
  private Process other;

  @BeforeEach
  void start() throws IOException {
    other = new ProcessBuilder("sleep", "300").start();
  }

  @AfterEach
  void stop() {
    other.destroyForcibly();
  }

  @Test
  void what_a_killed_launcher_left_is_stopped_and_named() throws IOException {
    leave(ProcessEntry.of("database", other.toHandle()).line());

    try (RunRecord record = RunRecord.claim(directory)) {
      List<String> stopped = record.stopLeftovers();

      assertEquals(List.of("database (pid " + other.pid() + ")"), stopped);
      assertFalse(other.isAlive());
    }
  }

  @Test
  void a_number_that_is_another_processs_by_now_is_let_alone() throws IOException {
    Instant longAgo = Instant.parse("2020-06-30T00:00:00Z");
    leave(new ProcessEntry("database", other.pid(), longAgo).line());

    try (RunRecord record = RunRecord.claim(directory)) {
      assertEquals(List.of(), record.stopLeftovers());
      assertTrue(other.isAlive());
    }
  }

  @Test
  void a_process_that_ended_and_a_torn_line_are_passed_over() throws IOException {
    String ended = ProcessEntry.of("gateway", other.toHandle()).line();
    other.destroyForcibly().onExit().join();
    leave(ended, "econ", "economy-service\tx12\t17", "");

    try (RunRecord record = RunRecord.claim(directory)) {
      assertEquals(List.of(), record.stopLeftovers());
    }
  }

  @Test
  void a_second_launcher_is_refused_and_told_of_the_first() {
    try (RunRecord record = RunRecord.claim(directory)) {
      record.stopLeftovers();

      StartFailure refused = assertThrows(StartFailure.class, () -> RunRecord.claim(directory));

      assertTrue(
          refused.getMessage().contains("pid " + ProcessHandle.current().pid()),
          refused.getMessage());
    }
  }

  @Test
  void once_freed_the_directory_may_be_claimed_again() {
    RunRecord.claim(directory).close();

    RunRecord.claim(directory).close();

    assertFalse(Files.exists(directory.resolve("processes")));
  }

  private void leave(String... lines) throws IOException {
    Files.write(directory.resolve("processes"), List.of(lines));
  }
}
