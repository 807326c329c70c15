package io.yuanhui.launcher.process;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** All programs that this launcher has started; closing it stops them all, the last layer first. */
public final class Children implements AutoCloseable {

  /**
   * Ctrl-C reaches the children at the same moment as the launcher: an end within this time of
   * being told to close is no accident.
   */
  private static final Duration BENEFIT_OF_DOUBT = Duration.ofSeconds(1);

  private final RunRecord record;
  private final List<Child> members = new ArrayList<>();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final CompletableFuture<Child> firstDeath = new CompletableFuture<>();

  public Children(RunRecord record) {
    this.record = record;
  }

  /**
   * Starts a program and returns when it is ready.
   *
   * @throws StartFailure as {@link Child#start()} does, and where the suite is being stopped
   */
  public Child start(ChildSpec spec) {
    Child child = new Child(spec, this);
    child.start();
    return child;
  }

  /** Completes with the first child that ends though nobody asked it to. */
  public CompletableFuture<Child> firstDeath() {
    return firstDeath;
  }

  /** Whether they are being stopped, now or within the moment that a Ctrl-C takes to arrive. */
  public boolean isClosing() {
    try {
      return closing.await(BENEFIT_OF_DOUBT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  /** Stops all, layer by layer, and returns when none is left; later calls do nothing. */
  @Override
  public void close() {
    closing.countDown();
    stopAll();
  }

  synchronized Process launch(Child child, ChildSpec spec) {
    if (closing.getCount() == 0) {
      throw new StartFailure("正在停止 The suite is being stopped.");
    }
    ProcessBuilder builder =
        new ProcessBuilder(spec.command())
            .directory(spec.directory().toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(spec.log().toFile()));
    builder.environment().putAll(spec.environment());
    try {
      Process process = builder.start();
      if (!members.contains(child)) {
        members.add(child);
      }
      record.add(ProcessEntry.of(spec.name(), process.toHandle()));
      watch(child, process);
      return process;
    } catch (IOException failed) {
      throw new StartFailure(
          spec.name() + " 无法启动 cannot be started: " + failed.getMessage(), failed);
    }
  }

  private void watch(Child child, Process process) {
    Executor later =
        CompletableFuture.delayedExecutor(BENEFIT_OF_DOUBT.toMillis(), TimeUnit.MILLISECONDS);
    process
        .onExit()
        .thenAccept(
            ended -> {
              if (!child.endIsWanted()) {
                later.execute(() -> reportUnlessClosing(child));
              }
            });
  }

  private void reportUnlessClosing(Child child) {
    if (closing.getCount() > 0) {
      firstDeath.complete(child);
    }
  }

  private synchronized void stopAll() {
    Map<Integer, List<Child>> layers =
        members.stream()
            .collect(
                Collectors.groupingBy(
                    Child::layer,
                    () -> new TreeMap<>(Comparator.reverseOrder()),
                    Collectors.toList()));
    for (List<Child> layer : layers.values()) {
      layer.forEach(Child::terminate);
      layer.forEach(Child::awaitEnd);
    }
    members.clear();
    record.clear();
  }
}
