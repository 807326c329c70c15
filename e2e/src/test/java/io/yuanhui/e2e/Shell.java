package io.yuanhui.e2e;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs the scripts of {@code k8s}, and programs beside them, as somebody at a terminal would. */
final class Shell {

  private static final Path SCRIPTS = Path.of(System.getProperty("yuanhui.root", ".."), "k8s");

  private Shell() {}

  /** How a command ended, and what it said on both of its outputs. */
  record Ended(int exit, String output) {}

  /** The command that runs a script. */
  static List<String> script(String name, String... options) {
    List<String> command = new ArrayList<>(List.of("sh", SCRIPTS.resolve(name).toString()));
    command.addAll(List.of(options));
    return command;
  }

  /** Runs a command, with settings in its environment, and waits until it has ended. */
  static Ended run(Map<String, String> settings, List<String> command)
      throws IOException, InterruptedException {
    // By its shell, as this process would look for a program where it was told to itself.
    List<String> words = new ArrayList<>(List.of("sh", "-c", "exec \"$@\"", "sh"));
    words.addAll(command);
    ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
    builder.environment().putAll(settings);
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(process.waitFor(), output);
  }
}
