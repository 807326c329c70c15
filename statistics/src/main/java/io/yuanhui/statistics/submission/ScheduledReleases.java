package io.yuanhui.statistics.submission;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Publishes scheduled submissions when their hour has come; safe with any number of replicas. */
@ApplicationScoped
class ScheduledReleases {

  private final Releases releases;

  ScheduledReleases(Releases releases) {
    this.releases = releases;
  }

  @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
  void releaseDue() {
    for (UUID id : releases.due()) {
      releases.releaseScheduled(id);
    }
  }
}
