package io.yuanhui.statistics.exchange;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Gives imports to threads: small ones two at a time, large ones one at a time, so that no small
 * one waits behind a large one. What another replica began and did not end is begun again here when
 * its lease is over.
 */
@ApplicationScoped
class ImportWorker {

  private static final Logger LOG = Logger.getLogger(ImportWorker.class);
  private static final int SMALL_AT_ONCE = 2;
  private static final int PICKED_AT_ONCE = 20;
  private static final int SECONDS_TO_STOP = 10;

  private final ImportLeases leases;
  private final ImportRunner runner;
  private final ImportConfig config;
  private final Set<UUID> underWay = ConcurrentHashMap.newKeySet();
  private final ExecutorService small = Executors.newFixedThreadPool(SMALL_AT_ONCE);
  private final ExecutorService large = Executors.newSingleThreadExecutor();
  private volatile boolean stopping;

  ImportWorker(ImportLeases leases, ImportRunner runner, ImportConfig config) {
    this.leases = leases;
    this.runner = runner;
    this.config = config;
  }

  /** Runs an import as soon as there is a thread for it. */
  void submit(UUID job, long size) {
    if (underWay.add(job)) {
      try {
        (size > config.atOnce().asLongValue() ? large : small).execute(() -> run(job));
      } catch (RejectedExecutionException stopped) {
        underWay.remove(job);
      }
    }
  }

  @Scheduled(every = "${yuanhui.import.poll:2s}", concurrentExecution = ConcurrentExecution.SKIP)
  void pickUp() {
    try {
      QuarkusTransaction.requiringNew()
          .call(() -> leases.due(PICKED_AT_ONCE))
          .forEach(due -> submit(due.id(), due.size()));
    } catch (RuntimeException away) {
      LOG.warnf("Imports that wait cannot be looked for: %s", away.getMessage());
    }
  }

  private void run(UUID job) {
    try {
      if (!stopping) {
        runner.run(job, () -> stopping);
      }
    } catch (Exception away) {
      LOG.warnf(away, "The import %s is broken off; it is begun again later", job);
    } finally {
      underWay.remove(job);
    }
  }

  /** What is being read is given back after its batch. */
  @PreDestroy
  void stop() throws InterruptedException {
    stopping = true;
    small.shutdown();
    large.shutdown();
    small.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS);
    large.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS);
  }
}
