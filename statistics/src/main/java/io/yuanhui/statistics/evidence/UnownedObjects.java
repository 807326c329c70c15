package io.yuanhui.statistics.evidence;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Deletes the objects of the S3 store whose file was taken out or never came to be. Only objects
 * that this database wrote down are touched: in a bucket that others use too, and with a database
 * restored from yesterday, nothing is lost. Safe with any number of replicas.
 */
@ApplicationScoped
class UnownedObjects {

  private static final Logger LOG = Logger.getLogger(UnownedObjects.class);
  private static final int AT_ONCE = 100;

  private final UnownedTable table;
  private final Bucket bucket;
  private final Clock clock;

  UnownedObjects(UnownedTable table, Bucket bucket, Clock clock) {
    this.table = table;
    this.bucket = bucket;
    this.clock = clock;
  }

  /** Where the store is away, all wait for the next time. */
  @Scheduled(every = "1m", delayed = "30s", concurrentExecution = ConcurrentExecution.SKIP)
  void sweep() {
    try {
      for (UUID content : table.due(clock.instant(), AT_ONCE)) {
        QuarkusTransaction.requiringNew().run(() -> delete(content));
      }
    } catch (RuntimeException away) {
      LOG.warnf("Objects without a file stay for now: %s", away.getMessage());
    }
  }

  private void delete(UUID content) {
    if (table.take(content)) {
      bucket.delete(content);
    }
  }
}
