package io.yuanhui.statistics.webhook;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.jboss.logging.Logger;

/** Forgets old attempts, a few at a time so that no lock is held for long. */
@ApplicationScoped
class DeliveryLogSweeper {

  private static final Logger LOG = Logger.getLogger(DeliveryLogSweeper.class);
  private static final int AT_ONCE = 1000;

  private final DeliveryLog log;
  private final WebhookConfig config;
  private final Clock clock;

  DeliveryLogSweeper(DeliveryLog log, WebhookConfig config, Clock clock) {
    this.log = log;
    this.config = config;
    this.clock = clock;
  }

  @Scheduled(every = "10m", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
  void sweep() {
    Instant oldest = clock.instant().minus(config.logRetention());
    try {
      int forgotten;
      do {
        forgotten = log.forget(oldest, AT_ONCE);
      } while (forgotten == AT_ONCE);
    } catch (RuntimeException away) {
      LOG.warnf("Old deliveries stay for now: %s", away.getMessage());
    }
  }
}
