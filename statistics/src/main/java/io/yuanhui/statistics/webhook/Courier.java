package io.yuanhui.statistics.webhook;

import io.yuanhui.statistics.webhook.Progress.Standing;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/**
 * Delivers one subscription, event after event, as long as it has the lease.
 *
 * <p>A message that fails is tried again with fewer events each time, so that one that a receiver
 * cannot take ends up alone.
 */
@ApplicationScoped
class Courier {

  /** Then a subscription that was changed meanwhile is read again. */
  private static final Duration PLAN_HOLDS_FOR = Duration.ofSeconds(2);

  /** Then another subscription has its turn. */
  private static final Duration TURN = Duration.ofSeconds(10);

  private static final int MOST_HALVINGS = 16;

  private final Leases leases;
  private final Planner planner;
  private final Settlement settlement;
  private final Messages messages;
  private final Sender sender;
  private final Secrets secrets;
  private final WebhookMetrics metrics;
  private final Clock clock;

  Courier(
      Leases leases,
      Planner planner,
      Settlement settlement,
      Messages messages,
      Sender sender,
      Secrets secrets,
      WebhookMetrics metrics,
      Clock clock) {
    this.leases = leases;
    this.planner = planner;
    this.settlement = settlement;
    this.messages = messages;
    this.sender = sender;
    this.secrets = secrets;
    this.metrics = metrics;
    this.clock = clock;
  }

  /**
   * Delivers until nothing is left, an attempt fails, its turn is over or it is to stop.
   *
   * @return how long to wait before there is more to do; empty where nothing is known of
   */
  Optional<Duration> deliver(UUID id, BooleanSupplier stopping) {
    UUID lease = UUID.randomUUID();
    if (!leases.take(id, lease)) {
      return Optional.empty();
    }
    Instant end = clock.instant().plus(TURN);
    try {
      while (!stopping.getAsBoolean()) {
        Optional<Plan> plan = planner.next(id, lease);
        if (plan.isEmpty()) {
          return Optional.empty();
        }
        Optional<Duration> wait = carryOut(plan.get(), lease, stopping);
        if (wait.isPresent()) {
          return wait;
        }
        if (clock.instant().isAfter(end)) {
          return Optional.of(Duration.ZERO);
        }
      }
      return Optional.empty();
    } catch (LostLease others) {
      return Optional.empty();
    } finally {
      leases.release(id, lease);
    }
  }

  private Optional<Duration> carryOut(Plan plan, UUID lease, BooleanSupplier stopping) {
    Standing standing = plan.standing();
    if (plan.letter() != null) {
      Message message = messages.of(plan.events(), standing.batch() > 1);
      Outcome outcome = send(message, standing, plan.letter().attempts() + 1);
      return settlement.settle(standing, lease, plan.letter(), message, outcome);
    }
    Instant end = clock.instant().plus(PLAN_HOLDS_FOR);
    List<Event> rest = plan.events();
    int failures = standing.attempts();
    while (!rest.isEmpty() && clock.instant().isBefore(end) && !stopping.getAsBoolean()) {
      int size = Math.max(1, standing.batch() >> Math.min(failures, MOST_HALVINGS));
      List<Event> next = rest.subList(0, Math.min(size, rest.size()));
      Message message = messages.of(next, standing.batch() > 1);
      Outcome outcome = send(message, standing, failures + 1);
      Optional<Duration> wait = settlement.settle(standing, lease, message, failures + 1, outcome);
      if (!outcome.isDelivered()) {
        return wait;
      }
      failures = 0;
      rest = rest.subList(next.size(), rest.size());
    }
    return Optional.empty();
  }

  private Outcome send(Message message, Standing standing, int attempt) {
    List<String> valid = secrets.valid(standing.id(), standing.secrets(), clock.instant());
    Outcome outcome = sender.send(message, new Envelope(standing.url(), valid, attempt));
    metrics.count(outcome);
    return outcome;
  }
}
