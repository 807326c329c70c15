package io.yuanhui.launcher.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Who runs upon a run directory: one launcher at a time, and the processes it has started.
 *
 * <p>The launcher holds a lock that the system frees even when it is killed; the file {@code
 * processes} then names whom it left behind.
 */
public final class RunRecord implements AutoCloseable {

  private static final Duration GRACE = Duration.ofSeconds(15);
  private static final Duration GRACE_AFTER_KILL = Duration.ofSeconds(5);
  private static final String LAUNCHER = "launcher";

  private final Path file;
  private final FileChannel lock;
  private final List<ProcessEntry> entries = new ArrayList<>();

  private RunRecord(Path file, FileChannel lock) {
    this.file = file;
    this.lock = lock;
  }

  /**
   * Takes the run directory for this launcher.
   *
   * @throws StartFailure where another launcher is at work there; its number is in the message
   */
  public static RunRecord claim(Path runDirectory) {
    Path file = runDirectory.resolve("processes");
    try {
      Files.createDirectories(runDirectory);
      FileChannel channel =
          FileChannel.open(
              runDirectory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (tryLock(channel) == null) {
        channel.close();
        throw new StartFailure(
            "已有一个实例在运行 The suite already runs upon %s%s。"
                .formatted(runDirectory, launcherIn(file)));
      }
      return new RunRecord(file, channel);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /**
   * Stops what a killed launcher has left behind (itself is gone, as its lock is free) and writes
   * this launcher down in its place.
   *
   * @return the names of those who had to be stopped, with their numbers
   */
  public List<String> stopLeftovers() {
    List<ProcessEntry> leftovers =
        read(file).stream()
            .filter(entry -> !entry.name().equals(LAUNCHER))
            .filter(entry -> entry.alive().isPresent())
            .toList();
    leftovers.forEach(entry -> entry.alive().ifPresent(ProcessHandle::destroy));
    leftovers.forEach(entry -> entry.alive().ifPresent(RunRecord::awaitEnd));
    clear();
    add(ProcessEntry.of(LAUNCHER, ProcessHandle.current()));
    return leftovers.stream()
        .map(entry -> "%s (pid %d)".formatted(entry.name(), entry.pid()))
        .toList();
  }

  synchronized void add(ProcessEntry entry) {
    entries.add(entry);
    write();
  }

  synchronized void clear() {
    entries.clear();
    write();
  }

  /** Frees the run directory. */
  @Override
  public synchronized void close() {
    try {
      Files.deleteIfExists(file);
      lock.close();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private void write() {
    try {
      Files.write(file, entries.stream().map(ProcessEntry::line).toList());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static List<ProcessEntry> read(Path file) {
    try {
      return Files.exists(file)
          ? Files.readAllLines(file).stream()
              .map(ProcessEntry::parse)
              .flatMap(Optional::stream)
              .toList()
          : List.of();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static String launcherIn(Path file) {
    return read(file).stream().findFirst().map(entry -> " (pid " + entry.pid() + ")").orElse("");
  }

  private static FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException heldInThisVirtualMachine) {
      return null;
    }
  }

  private static void awaitEnd(ProcessHandle process) {
    if (!endsWithin(process, GRACE)) {
      process.destroyForcibly();
      // Bounded, as one whose parent never asks after it stays in the list of processes for ever.
      endsWithin(process, GRACE_AFTER_KILL);
    }
  }

  private static boolean endsWithin(ProcessHandle process, Duration patience) {
    try {
      process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException late) {
      return false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    } catch (ExecutionException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
