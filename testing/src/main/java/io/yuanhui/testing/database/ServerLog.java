package io.yuanhui.testing.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What a server writes: kept in a file, and listened to for the line that says it is ready. */
final class ServerLog {

  private static final String READY = "ready for connections";
  private static final int LINES_IN_A_FAULT = 30;

  private final Process process;
  private final Path file;
  private final Deque<String> lastLines = new ArrayDeque<>();
  private final CompletableFuture<Void> ready = new CompletableFuture<>();

  private ServerLog(Process process, Path file) {
    this.process = process;
    this.file = file;
  }

  static ServerLog follow(Process process, Path file) {
    ServerLog log = new ServerLog(process, file);
    Thread reader = new Thread(log::read, "log of " + process.pid());
    reader.setDaemon(true);
    reader.start();
    return log;
  }

  /**
   * Waits for the server to take connections.
   *
   * @throws IllegalStateException if it ends or says nothing in time, with its last lines
   */
  void awaitReady(long seconds) {
    try {
      ready.get(seconds, TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw notStarted(interrupted);
    } catch (ExecutionException | TimeoutException late) {
      throw notStarted(late);
    }
  }

  private void read() {
    try (BufferedReader lines = process.inputReader();
        PrintWriter copy =
            new PrintWriter(
                Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND),
                true)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        copy.println(line);
        keep(line);
        if (line.contains(READY)) {
          ready.complete(null);
        }
      }
      ready.completeExceptionally(new IOException("the server's process ended"));
    } catch (IOException failed) {
      ready.completeExceptionally(failed);
    }
  }

  private synchronized void keep(String line) {
    lastLines.add(line);
    if (lastLines.size() > LINES_IN_A_FAULT) {
      lastLines.remove();
    }
  }

  private synchronized IllegalStateException notStarted(Exception cause) {
    return new IllegalStateException(
        "the database did not start; the end of " + file + ":\n" + String.join("\n", lastLines),
        cause);
  }
}
