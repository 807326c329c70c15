package io.yuanhui.launcher.process;

import java.time.Instant;
import java.util.Optional;

/**
 * A process as it is written down: the number alone may be another process's by tomorrow, so the
 * moment of its start goes with it.
 *
 * @param startedAt null where the system does not tell
 */
record ProcessEntry(String name, long pid, Instant startedAt) {

  private static final String SEPARATOR = "\t";
  private static final String UNKNOWN = "-";

  static ProcessEntry of(String name, ProcessHandle process) {
    return new ProcessEntry(name, process.pid(), process.info().startInstant().orElse(null));
  }

  /** Empty for a line that is not whole: the machine may have gone down while it was written. */
  static Optional<ProcessEntry> parse(String line) {
    String[] parts = line.split(SEPARATOR);
    if (parts.length != 3 || !parts[1].matches("\\d{1,18}")) {
      return Optional.empty();
    }
    Instant startedAt = parts[2].matches("\\d{1,18}") ? millis(parts[2]) : null;
    return Optional.of(new ProcessEntry(parts[0], Long.parseLong(parts[1]), startedAt));
  }

  String line() {
    return String.join(
        SEPARATOR,
        name,
        Long.toString(pid),
        startedAt == null ? UNKNOWN : Long.toString(startedAt.toEpochMilli()));
  }

  /** The process, where it still is the one that was written down. */
  Optional<ProcessHandle> alive() {
    return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::isTheSame);
  }

  private boolean isTheSame(ProcessHandle process) {
    Optional<Instant> start = process.info().startInstant();
    return startedAt != null
        && start.isPresent()
        && start.get().toEpochMilli() == startedAt.toEpochMilli();
  }

  private static Instant millis(String text) {
    return Instant.ofEpochMilli(Long.parseLong(text));
  }
}
