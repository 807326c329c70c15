package io.yuanhui.launcher;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Things that do not wait for one another: as many at once as there are processors. */
final class Together {

  private Together() {}

  /**
   * Does all, in this order, and returns when all are done; throws what the first of them throws,
   * then.
   *
   * <p>All at once would be slower for each: programs that start compete for processors until their
   * own patience, with a database connection for one, runs out.
   */
  static void run(List<Runnable> tasks) {
    ExecutorService threads = Executors.newFixedThreadPool(lanes(), Together::daemon);
    try {
      CompletableFuture<Void> failure = new CompletableFuture<>();
      CompletableFuture<?>[] running =
          tasks.stream()
              .map(task -> CompletableFuture.runAsync(task, threads))
              .peek(task -> task.whenComplete((done, fault) -> report(fault, failure)))
              .toArray(CompletableFuture[]::new);
      CompletableFuture.anyOf(failure, CompletableFuture.allOf(running)).join();
    } catch (CompletionException failed) {
      throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
    } finally {
      threads.shutdownNow();
    }
  }

  private static void report(Throwable fault, CompletableFuture<Void> failure) {
    if (fault != null) {
      failure.completeExceptionally(
          fault instanceof CompletionException wrapper ? wrapper.getCause() : fault);
    }
  }

  private static int lanes() {
    return Math.max(2, Runtime.getRuntime().availableProcessors());
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "start");
    thread.setDaemon(true);
    return thread;
  }
}
