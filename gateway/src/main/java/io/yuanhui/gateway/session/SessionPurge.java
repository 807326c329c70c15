package io.yuanhui.gateway.session;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.yuanhui.commons.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/** Forgets sessions that are over, a few at a time, and counts those that are open. */
@Startup
@ApplicationScoped
class SessionPurge {

  private static final Logger LOG = Logger.getLogger(SessionPurge.class);
  private static final int AT_ONCE = 500;
  private static final int ROUNDS = 20;

  private final SessionRows rows;
  private final AtomicInteger open;

  SessionPurge(SessionRows rows, MeterRegistry metrics) {
    this.rows = rows;
    this.open = metrics.gauge("gateway.sessions.open", new AtomicInteger());
  }

  @Scheduled(every = "1m", delayed = "30s", concurrentExecution = ConcurrentExecution.SKIP)
  void purge() {
    try {
      int deleted = AT_ONCE;
      for (int round = 0; round < ROUNDS && deleted == AT_ONCE; round++) {
        deleted = rows.transaction(handle -> rows.purge(handle, AT_ONCE));
      }
      open.set(rows.transaction(rows::countLiving));
    } catch (ProblemException away) {
      LOG.debug("Sessions that are over stay for now", away);
    }
  }
}
