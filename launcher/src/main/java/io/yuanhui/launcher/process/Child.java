package io.yuanhui.launcher.process;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** A running program of the suite, which may be stopped, killed and started again. */
public final class Child {

  private static final long PAUSE_BETWEEN_PROBES_MS = 150;

  private final ChildSpec spec;
  private final Children family;
  private Process process;
  private boolean endIsWanted;

  Child(ChildSpec spec, Children family) {
    this.spec = spec;
    this.family = family;
  }

  public String name() {
    return spec.name();
  }

  public long pid() {
    return process().pid();
  }

  public boolean isRunning() {
    Process current = process();
    return current != null && current.isAlive();
  }

  /**
   * Starts it and returns when it is ready; nothing if it runs.
   *
   * @throws StartFailure if it ends or is not ready in time, with the last lines of its log
   */
  public void start() {
    if (isRunning()) {
      return;
    }
    Process started = launch();
    awaitReady(started);
  }

  /** SIGTERM, and SIGKILL where that is not obeyed in time; returns when the process is gone. */
  public void stop() {
    terminate();
    awaitEnd();
  }

  /** SIGKILL: no farewell to anybody. Returns when the process is gone. */
  public void kill() {
    Process current = wantEnd();
    if (current != null) {
      current.destroyForcibly().onExit().join();
    }
  }

  int layer() {
    return spec.layer();
  }

  synchronized boolean endIsWanted() {
    return endIsWanted;
  }

  /** Asks it to end, and returns at once. */
  void terminate() {
    Process current = wantEnd();
    if (current != null) {
      current.destroy();
    }
  }

  void awaitEnd() {
    Process current = process();
    if (current == null) {
      return;
    }
    try {
      if (!current.waitFor(spec.grace().toMillis(), TimeUnit.MILLISECONDS)) {
        current.destroyForcibly().waitFor();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      current.destroyForcibly();
    }
  }

  /** What to tell staff when it died, with the last lines of its log. */
  public String obituary() {
    return "%s 意外退出 ended unexpectedly (exit code %d)。%s"
        .formatted(name(), process().exitValue(), lastLines());
  }

  private synchronized Process process() {
    return process;
  }

  private synchronized Process wantEnd() {
    endIsWanted = true;
    return process;
  }

  private synchronized Process launch() {
    process = family.launch(this, spec);
    endIsWanted = false;
    return process;
  }

  private void awaitReady(Process started) {
    Instant deadline = Instant.now().plus(spec.patience());
    while (!spec.ready().getAsBoolean()) {
      if (endsWithin(started, Duration.ofMillis(PAUSE_BETWEEN_PROBES_MS))) {
        throw new StartFailure(obituary());
      }
      if (Instant.now().isAfter(deadline)) {
        throw new StartFailure(
            "%s 在 %d 秒内未就绪 is not ready within %2$d s。%s"
                .formatted(name(), spec.patience().toSeconds(), lastLines()));
      }
    }
  }

  private static boolean endsWithin(Process process, Duration pause) {
    try {
      return process.waitFor(pause.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new StartFailure("启动被中断 The start was interrupted.", interrupted);
    }
  }

  private String lastLines() {
    return "日志末尾 last lines of %s:%n%s".formatted(spec.log(), LogTail.of(spec.log()));
  }
}
