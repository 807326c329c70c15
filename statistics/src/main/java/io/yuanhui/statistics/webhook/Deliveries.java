package io.yuanhui.statistics.webhook;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Has subscriptions delivered as they are due, some at the same time. Any number of replicas may:
 * who has a subscription's lease delivers it, and what a replica that died had is another's when
 * the lease is over.
 */
@ApplicationScoped
class Deliveries {

  private static final Logger LOG = Logger.getLogger(Deliveries.class);

  /** A longer wait is left to whoever looks when it is over. */
  private static final Duration LONGEST_OWN_WAIT = Duration.ofSeconds(5);

  /** So that the wait is over by the database's clock, too. */
  private static final Duration CLOCKS_DIFFER = Duration.ofMillis(5);

  private final Courier courier;
  private final Leases leases;
  private final WebhookConfig config;
  private final Set<UUID> underWay = ConcurrentHashMap.newKeySet();
  private final ScheduledThreadPoolExecutor threads;
  private volatile boolean stopping;

  Deliveries(Courier courier, Leases leases, WebhookConfig config) {
    this.courier = courier;
    this.leases = leases;
    this.config = config;
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    this.threads =
        new ScheduledThreadPoolExecutor(
            config.parallel(),
            work -> {
              Thread thread = new Thread(work, "webhooks");
              thread.setDaemon(true);
              thread.setContextClassLoader(loader);
              return thread;
            });
    threads.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
  }

  @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
  void look() {
    try {
      leases.due().forEach(id -> start(id, Duration.ZERO));
    } catch (RuntimeException away) {
      LOG.warnf("Webhooks wait: %s", away.getMessage());
    }
  }

  private void start(UUID id, Duration wait) {
    if (underWay.add(id)) {
      try {
        threads.schedule(() -> deliver(id), wait.toNanos(), TimeUnit.NANOSECONDS);
      } catch (RejectedExecutionException atTheEnd) {
        underWay.remove(id);
      }
    }
  }

  private void deliver(UUID id) {
    Optional<Duration> wait = Optional.empty();
    try {
      wait = courier.deliver(id, () -> stopping);
    } catch (RuntimeException away) {
      LOG.warnf("Webhook %s waits: %s", id, away.getMessage());
    } finally {
      underWay.remove(id);
    }
    wait.filter(time -> time.compareTo(LONGEST_OWN_WAIT) < 0)
        .ifPresent(time -> start(id, time.plus(CLOCKS_DIFFER)));
  }

  /** What is being sent is finished, and leases are given back. */
  void end(@Observes ShutdownEvent stop) throws InterruptedException {
    stopping = true;
    threads.shutdown();
    if (!threads.awaitTermination(config.timeout().toMillis() + 1000, TimeUnit.MILLISECONDS)) {
      threads.shutdownNow();
    }
  }
}
