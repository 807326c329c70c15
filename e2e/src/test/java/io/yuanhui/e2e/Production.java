package io.yuanhui.e2e;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.yuanhui.launcher.process.Jvm;
import io.yuanhui.launcher.service.FastJar;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A module of the suite started as operations start it: in no profile of a developer's machine. */
final class Production implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Process process;
  private final Path log;

  private Production(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /**
   * Starts it, at a port of its own.
   *
   * @param settings environment variables
   * @param options of the JVM
   */
  static Production start(
      String module, Path place, Map<String, String> settings, List<String> options)
      throws IOException {
    Path log = place.resolve(module + ".log");
    Path jar = FastJar.of(Path.of(System.getProperty("yuanhui.root", "..")), module).jar();
    List<String> command = new ArrayList<>(List.of(Jvm.executable(), "-Xmx256m"));
    command.addAll(options);
    command.addAll(List.of("-jar", jar.toAbsolutePath().toString()));
    ProcessBuilder builder = new ProcessBuilder(command).directory(place.toFile());
    builder.environment().putAll(settings);
    builder.environment().put("HTTP_PORT", "0");
    builder.redirectErrorStream(true).redirectOutput(log.toFile());
    return new Production(builder.start(), log);
  }

  /** Waits for its end. */
  int exit() throws InterruptedException {
    assertTrue(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS), () -> "still up: " + log());
    return process.exitValue();
  }

  /** Tells it to end, as an orchestrator does, and waits until it has. */
  void end() throws InterruptedException {
    process.destroy();
    exit();
  }

  /** Waits until it has said this. */
  void awaitLog(String text) throws InterruptedException {
    Instant end = Instant.now().plus(PATIENCE);
    while (!log().contains(text)) {
      assertTrue(process.isAlive() && Instant.now().isBefore(end), () -> text + " in " + log());
      TimeUnit.MILLISECONDS.sleep(100);
    }
  }

  /** Where it listens, once it does. */
  String address() throws InterruptedException {
    awaitLog("Listening on");
    Matcher port = Pattern.compile("Listening on: http://[^:]+:(\\d+)").matcher(log());
    assertTrue(port.find(), this::log);
    return "http://127.0.0.1:" + port.group(1);
  }

  /** All that it has said so far. */
  String log() {
    try {
      return Files.readString(log, StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
