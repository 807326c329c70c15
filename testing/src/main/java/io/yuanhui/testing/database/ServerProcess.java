package io.yuanhui.testing.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The operating system's process of one server.
 *
 * <p>Its number stands in a file, not in a field: Quarkus loads this class more than once in a JVM,
 * and each copy must find the process that another started.
 *
 * @param home the server's files
 * @param directory of this server alone: its data, log and process number
 * @param more options, after the others
 */
record ServerProcess(
    DatabaseProduct product, Path home, Path directory, int port, List<String> more) {

  private static final long START_SECONDS = 120;

  boolean running() {
    return handle().isPresent();
  }

  /** Returns when the server takes connections. */
  void start() {
    try {
      ProcessBuilder builder = new ProcessBuilder(command()).redirectErrorStream(true);
      builder.environment().putAll(product.environment(home));
      Process process = builder.start();
      Files.writeString(pidFile(), Long.toString(process.pid()));
      ServerLog.follow(process, directory.resolve("server.log")).awaitReady(START_SECONDS);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** SIGKILL; returns when the process is gone. */
  void kill() {
    Optional<ProcessHandle> handle = handle();
    if (handle.isPresent()) {
      handle.get().destroyForcibly();
      handle.get().onExit().join();
    }
  }

  private Optional<ProcessHandle> handle() {
    try {
      if (!Files.exists(pidFile())) {
        return Optional.empty();
      }
      return ProcessHandle.of(Long.parseLong(Files.readString(pidFile())))
          .filter(ProcessHandle::isAlive)
          .filter(this::runsTheServer);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** The number of a server that died long ago may be another process's by now. */
  private boolean runsTheServer(ProcessHandle process) {
    String executable = product.executable(home).toString();
    return process.info().command().filter(executable::equals).isPresent();
  }

  private Path pidFile() {
    return directory.resolve("server.pid");
  }

  private List<String> command() throws IOException {
    Path accounts = Files.writeString(directory.resolve("accounts.sql"), Administrator.SQL);
    List<String> command = new ArrayList<>();
    command.add(product.executable(home).toString());
    command.add("--no-defaults");
    command.add("--basedir=" + home);
    command.add("--datadir=" + directory.resolve("data"));
    // Its own: a server that starts removes whatever looks temporary, others' tables too.
    command.add("--tmpdir=" + Files.createDirectories(directory.resolve("tmp")));
    command.add("--init-file=" + accounts);
    command.add("--bind-address=127.0.0.1");
    command.add("--port=" + port);
    // A socket's path may have 107 characters at most; relative to the data it always fits.
    command.add("--socket=mysqld.sock");
    command.add("--skip-name-resolve");
    command.add("--default-time-zone=+00:00");
    command.add("--character-set-server=utf8mb4");
    command.add("--innodb-flush-log-at-trx-commit=2");
    command.add("--innodb-buffer-pool-size=128M");
    command.add("--performance-schema=OFF");
    command.add("--max-allowed-packet=64M");
    command.addAll(product.options(home));
    command.addAll(DatabaseProduct.asRoot());
    command.addAll(more);
    return command;
  }
}
