package io.yuanhui.statistics.webhook;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.yuanhui.commons.watch.Readings;
import io.yuanhui.commons.watch.Readings.Reading;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** What operators watch: attempts by result, how far behind the slowest is, and dead letters. */
@ApplicationScoped
class WebhookMetrics {

  private static final String ACTIVE =
      " FROM webhook_progress p JOIN webhook w ON w.id = p.webhook_id WHERE w.active = 1";

  private final MeterRegistry registry;
  private final Jdbi jdbi;
  private final Clock clock;
  private final Readings readings;
  private final Reading pending;
  private final Reading backlogSeconds;
  private final Reading deadLetters;

  WebhookMetrics(MeterRegistry registry, Jdbi jdbi, Clock clock) {
    this.registry = registry;
    this.jdbi = jdbi;
    this.clock = clock;
    this.readings = new Readings(registry, "webhooks");
    this.pending =
        readings.gauge(
            "yuanhui.webhooks.pending",
            null,
            "Publications that subscriptions have yet to hear of, once for each of them");
    this.backlogSeconds =
        readings.gauge(
            "yuanhui.webhooks.backlog.age",
            "seconds",
            "How long ago the oldest publication was made that a subscription waits for");
    this.deadLetters =
        readings.gauge(
            "yuanhui.webhooks.dead.letters", null, "Events that were given up, or wait behind one");
    for (Outcome.Result result : Outcome.Result.values()) {
      attempts(result);
    }
  }

  void count(Outcome outcome) {
    attempts(outcome.result()).increment();
  }

  private Counter attempts(Outcome.Result result) {
    return registry.counter(
        "yuanhui.webhooks.attempts", "result", result.name().toLowerCase(Locale.ROOT));
  }

  @Scheduled(every = "15s", concurrentExecution = ConcurrentExecution.SKIP)
  void measure() {
    readings.take(() -> jdbi.useHandle(this::measure));
  }

  private void measure(Handle handle) {
    pending.set(
        number(
            handle,
            "SELECT COALESCE(SUM(IF(w.topic = 'figures', (SELECT COUNT(*) FROM publication n"
                + " WHERE n.published_at > p.published_at), (SELECT COUNT(*) FROM event_clock e"
                + " WHERE e.topic = w.topic AND e.published_at > p.published_at)) + (p.series_id < "
                + Long.MAX_VALUE
                + ")), 0)"
                + ACTIVE));
    backlogSeconds.set(backlog(handle));
    deadLetters.set(number(handle, "SELECT COUNT(*) FROM webhook_dead_letter"));
  }

  /** Of what a subscription is in the midst of, or else has next. */
  private double backlog(Handle handle) {
    return handle
        .createQuery(
            "SELECT MIN(IF(p.series_id < :last, p.published_at,"
                + " IF(w.topic = 'figures', (SELECT MIN(n.published_at) FROM publication n"
                + " WHERE n.published_at > p.published_at), (SELECT e.published_at FROM"
                + " event_clock e WHERE e.topic = w.topic"
                + " AND e.published_at > p.published_at))))"
                + ACTIVE)
        .bind("last", Long.MAX_VALUE)
        .mapTo(Instant.class)
        .findOne()
        .map(time -> Duration.between(time, clock.instant()).toMillis() / 1000.0)
        .orElse(0.0);
  }

  private static double number(Handle handle, String sql) {
    return handle.createQuery(sql).mapTo(Double.class).one();
  }
}
