package io.yuanhui.environment.notice;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Announces what happened to notices, every second; replicas do so one after the other. */
@ApplicationScoped
class NoticeAnnouncer {

  private static final int AT_ONCE = 1000;

  private final NoticeLog log;
  private final Clock clock;

  NoticeAnnouncer(NoticeLog log, Clock clock) {
    this.log = log;
    this.clock = clock;
  }

  @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
  @Transactional
  void look() {
    if (log.isAnythingNew()) {
      log.announce(clock.instant(), AT_ONCE);
    }
  }
}
