package io.yuanhui.commons.audit;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jboss.logging.Logger;

/**
 * Events of callers who were turned away: taken at once, written soon and in batches.
 *
 * <p>Nobody waits for them. While the database is away they are held, as many as the queue takes;
 * those beyond are dropped and counted in {@code yuanhui_audit_refusals_dropped_total}. A flood
 * from one address leaves a bounded number of events and then one that says how many more there
 * were.
 */
@ApplicationScoped
public class RefusalLog {

  private static final Logger LOG = Logger.getLogger(RefusalLog.class);
  private static final String ACTION = "access.refused";
  private static final int BATCH = 500;
  private static final int LONGEST_PATH = 1000;

  private final Chain chain;
  private final Clock clock;
  private final ObjectMapper json;
  private final FloodGate gate;
  private final BlockingQueue<Happening> queue;
  private final List<Happening> batch = new ArrayList<>();
  private final Counter dropped;

  RefusalLog(
      Chain chain, Clock clock, ObjectMapper json, AuditConfig config, MeterRegistry metrics) {
    this.chain = chain;
    this.clock = clock;
    this.json = json;
    this.gate = new FloodGate(config.refusalsPerMinute());
    this.queue = new ArrayBlockingQueue<>(config.refusalsWaiting());
    this.dropped =
        Counter.builder("yuanhui.audit.refusals.dropped")
            .description("Refusals that left no audit event, as the database or the time was short")
            .register(metrics);
    Gauge.builder("yuanhui.audit.refusals.waiting", queue, BlockingQueue::size)
        .description("Refusals that wait to be written as audit events")
        .register(metrics);
  }

  /**
   * Takes a refusal; never waits.
   *
   * @param path without its query, which may hold a person's name
   * @param status 401 or 403
   */
  public void refused(Origin origin, String method, String path, int status) {
    if (!gate.admit(origin.address(), clock.instant())) {
      return;
    }
    ObjectNode after =
        json.createObjectNode()
            .put("method", method)
            .put("path", path.substring(0, Math.min(path.length(), LONGEST_PATH)))
            .put("status", status);
    take(new Happening(origin, ACTION, path, Outcome.REFUSED.name(), null, after.toString()));
  }

  /**
   * Takes what somebody tried in vain; never waits.
   *
   * @param action such as {@code login.failed}
   * @param reason in a word or a few, without what the caller sent
   */
  public void failed(Origin origin, String action, String entity, String reason) {
    if (gate.admit(origin.address(), clock.instant())) {
      String after = json.createObjectNode().put("reason", reason).toString();
      take(new Happening(origin, action, entity, Outcome.REFUSED.name(), null, after));
    }
  }

  /** Writes what waits; called every second and at the end, and whenever somebody cannot wait. */
  @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
  public void flush() {
    gate.close(clock.instant()).forEach(this::summarize);
    write();
  }

  void end(@Observes ShutdownEvent stopping) {
    gate.closeAll().forEach(this::summarize);
    boolean more;
    do {
      more = write();
    } while (more);
    if (!batch.isEmpty()) {
      dropped.increment(batch.size() + queue.size());
      LOG.warnf("%d refusals leave no audit event.", batch.size() + queue.size());
    }
  }

  private void summarize(FloodGate.Excess excess) {
    ObjectNode after =
        json.createObjectNode().put("more", excess.count()).put("since", excess.since().toString());
    take(
        new Happening(
            new Origin(null, null, excess.address(), null),
            ACTION,
            "address/" + excess.address(),
            Outcome.REFUSED.name(),
            null,
            after.toString()));
  }

  private void take(Happening refusal) {
    if (!queue.offer(refusal)) {
      dropped.increment();
    }
  }

  /** One batch; true where it was written and there are more. */
  private synchronized boolean write() {
    queue.drainTo(batch, BATCH - batch.size());
    if (batch.isEmpty()) {
      return false;
    }
    try {
      QuarkusTransaction.requiringNew()
          .run(
              () -> {
                try {
                  chain.append(batch);
                } catch (java.sql.SQLException failed) {
                  throw new IllegalStateException(failed);
                }
              });
    } catch (RuntimeException away) {
      // Whatever it is, the batch is kept for the next attempt and the queue bounds what gathers.
      LOG.warnf("Audit events of refusals wait: %s", away.getMessage());
      return false;
    }
    batch.clear();
    return !queue.isEmpty();
  }
}
