package io.yuanhui.statistics.webhook;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;

/** What operators watch: attempts by result, how far behind the slowest is, and dead letters. */
@ApplicationScoped
class WebhookMetrics {

  private static final Logger LOG = Logger.getLogger(WebhookMetrics.class);

  private final MeterRegistry registry;
  private final Jdbi jdbi;
  private final Clock clock;
  private volatile double backlogSeconds;
  private volatile double deadLetters;

  WebhookMetrics(MeterRegistry registry, Jdbi jdbi, Clock clock) {
    this.registry = registry;
    this.jdbi = jdbi;
    this.clock = clock;
    Gauge.builder("yuanhui.webhooks.backlog.age", this, metrics -> metrics.backlogSeconds)
        .description("How long ago the oldest publication was made that a subscription waits for")
        .baseUnit("seconds")
        .register(registry);
    Gauge.builder("yuanhui.webhooks.dead.letters", this, metrics -> metrics.deadLetters)
        .description("Events that were given up, or wait behind one")
        .register(registry);
    for (Outcome.Result result : Outcome.Result.values()) {
      attempts(result);
    }
  }

  void count(Outcome outcome) {
    attempts(outcome.result()).increment();
  }

  private io.micrometer.core.instrument.Counter attempts(Outcome.Result result) {
    return registry.counter(
        "yuanhui.webhooks.attempts", "result", result.name().toLowerCase(Locale.ROOT));
  }

  @Scheduled(every = "15s", concurrentExecution = ConcurrentExecution.SKIP)
  void measure() {
    try {
      backlogSeconds =
          oldest()
              .map(time -> Duration.between(time, clock.instant()).toMillis() / 1000.0)
              .orElse(0.0);
      deadLetters = count();
    } catch (RuntimeException away) {
      LOG.warnf("Webhooks are not measured: %s", away.getMessage());
    }
  }

  /** Of what a subscription is in the midst of, or else has next. */
  private Optional<Instant> oldest() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT MIN(IF(p.series_id < :last, p.published_at,"
                        + " (SELECT MIN(n.published_at) FROM publication n"
                        + " WHERE n.published_at > p.published_at))) FROM webhook_progress p"
                        + " JOIN webhook w ON w.id = p.webhook_id WHERE w.active = 1")
                .bind("last", Long.MAX_VALUE)
                .mapTo(Instant.class)
                .findOne());
  }

  private double count() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT COUNT(*) FROM webhook_dead_letter")
                .mapTo(Double.class)
                .one());
  }
}
