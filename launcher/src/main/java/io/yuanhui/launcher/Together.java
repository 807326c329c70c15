package io.yuanhui.launcher;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Things that do not wait for one another. */
final class Together {

  private Together() {}

  /** Does all at once and returns when all are done; throws what the first of them throws, then. */
  static void run(List<Runnable> tasks) {
    ExecutorService threads = Executors.newFixedThreadPool(tasks.size(), Together::daemon);
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
      threads.shutdown();
    }
  }

  private static void report(Throwable fault, CompletableFuture<Void> failure) {
    if (fault != null) {
      failure.completeExceptionally(
          fault instanceof CompletionException wrapper ? wrapper.getCause() : fault);
    }
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "start");
    thread.setDaemon(true);
    return thread;
  }
}
