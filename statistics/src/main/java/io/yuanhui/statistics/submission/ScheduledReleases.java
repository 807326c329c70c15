package io.yuanhui.statistics.submission;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/** Publishes scheduled submissions when their hour has come; safe with any number of replicas. */
@ApplicationScoped
class ScheduledReleases {

  private static final Logger LOG = Logger.getLogger(ScheduledReleases.class);

  private final Releases releases;
  private final JointReleases joint;

  ScheduledReleases(Releases releases, JointReleases joint) {
    this.releases = releases;
    this.joint = joint;
  }

  @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
  void releaseDue() {
    try {
      joint.due().forEach(id -> release(id, joint::releaseScheduled));
      releases.due().forEach(id -> release(id, releases::releaseScheduled));
    } catch (RuntimeException away) {
      LOG.warnf("Scheduled releases wait: %s", away.getMessage());
    }
  }

  /** One that fails is tried again; it must not hold up the others. */
  private static void release(UUID id, Consumer<UUID> release) {
    try {
      release.accept(id);
    } catch (RuntimeException failed) {
      LOG.warnf("The scheduled release of %s waits: %s", id, failed.getMessage());
    }
  }
}
