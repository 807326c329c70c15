package io.yuanhui.statistics.submission;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Publishes scheduled submissions when their hour has come; safe with any number of replicas. */
@ApplicationScoped
class ScheduledReleases {

  private static final Logger LOG = Logger.getLogger(ScheduledReleases.class);

  private final Releases releases;

  ScheduledReleases(Releases releases) {
    this.releases = releases;
  }

  @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
  void releaseDue() {
    try {
      releases.due().forEach(this::release);
    } catch (RuntimeException away) {
      LOG.warnf("Scheduled releases wait: %s", away.getMessage());
    }
  }

  /** One that fails is tried again; it must not hold up the others. */
  private void release(UUID id) {
    try {
      releases.releaseScheduled(id);
    } catch (RuntimeException failed) {
      LOG.warnf("The scheduled release of %s waits: %s", id, failed.getMessage());
    }
  }
}
