package io.yuanhui.environment.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several who do something at the same moment. */
public final class AtOnce {

  private AtOnce() {}

  /** Waits for all of them; fails as the first one that failed. */
  public static void all(List<? extends Callable<?>> writers) throws Exception {
    CyclicBarrier together = new CyclicBarrier(writers.size());
    ExecutorService threads = Executors.newFixedThreadPool(writers.size());
    try {
      List<Future<?>> running = new ArrayList<>();
      for (Callable<?> writer : writers) {
        running.add(
            threads.submit(
                () -> {
                  together.await();
                  return writer.call();
                }));
      }
      for (Future<?> each : running) {
        each.get();
      }
    } finally {
      threads.shutdownNow();
    }
  }
}
