package io.yuanhui.statistics.webhook;

import io.yuanhui.commons.audit.AuditLog;
import io.yuanhui.commons.audit.Origin;
import io.yuanhui.statistics.webhook.DeadLetter.State;
import io.yuanhui.statistics.webhook.Outcome.Result;
import io.yuanhui.statistics.webhook.Progress.Standing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Writes down what became of an attempt, and what follows: each in one transaction, and only for
 * whoever still has the lease.
 */
@ApplicationScoped
class Settlement {

  private static final Origin NOBODY = new Origin(null, null, null, null);

  private final Progress progress;
  private final DeadLetterTable letters;
  private final DeliveryLog log;
  private final AuditLog audit;
  private final Clock clock;
  private final int mostAttempts;
  private final Backoff backoff;

  Settlement(
      Progress progress,
      DeadLetterTable letters,
      DeliveryLog log,
      AuditLog audit,
      Clock clock,
      WebhookConfig config) {
    this.progress = progress;
    this.letters = letters;
    this.log = log;
    this.audit = audit;
    this.clock = clock;
    this.mostAttempts = config.attempts();
    this.backoff = Backoff.of(config);
  }

  /**
   * Settles an attempt at new events.
   *
   * @param attempt counted from 1
   * @return how long to wait before anything else is sent; empty where nothing stands in the way
   * @throws LostLease where it was somebody else's to settle
   */
  @Transactional(TxType.REQUIRES_NEW)
  Optional<Duration> settle(
      Standing standing, UUID lease, Message message, int attempt, Outcome outcome) {
    log.add(standing.id(), message, attempt, outcome);
    if (outcome.isDelivered()) {
      require(progress.advance(standing.id(), lease, message.last()));
      return Optional.empty();
    }
    if (isOver(attempt, outcome)) {
      require(progress.advance(standing.id(), lease, message.last()));
      letters.add(standing.id(), dead(message.events(), attempt, outcome));
      return Optional.empty();
    }
    return Optional.of(wait(standing, lease, attempt, attempt, outcome));
  }

  /** The same for a dead letter that is tried again. */
  @Transactional(TxType.REQUIRES_NEW)
  Optional<Duration> settle(
      Standing standing, UUID lease, DeadLetter letter, Message message, Outcome outcome) {
    int attempt = letter.attempts() + 1;
    log.add(standing.id(), message, attempt, outcome);
    require(progress.hold(standing.id(), lease).isPresent());
    if (outcome.isDelivered()) {
      letters.remove(standing.id(), letter.eventId());
      letters.releaseFirst(standing.id(), letter.place().seriesId());
      return Optional.empty();
    }
    boolean over = isOver(attempt, outcome);
    letters.note(
        standing.id(),
        letter.eventId(),
        over ? State.DEAD : State.RELEASED,
        attempt,
        outcome.reason());
    return over
        ? Optional.empty()
        : Optional.of(wait(standing, lease, standing.attempts(), attempt, outcome));
  }

  /** What may not be sent at all waits for whoever sees to it; it does not die of that. */
  private boolean isOver(int attempt, Outcome outcome) {
    return attempt >= mostAttempts && outcome.result() == Result.FAILED;
  }

  private List<DeadLetter> dead(List<Event> events, int attempt, Outcome outcome) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Set<Long> series = new HashSet<>();
    List<DeadLetter> dead = new ArrayList<>();
    for (Event event : events) {
      boolean first = series.add(event.place().seriesId());
      dead.add(
          first
              ? DeadLetter.of(event, State.DEAD, now, attempt, outcome.reason())
              : DeadLetter.of(event, State.WAITING, now, 0, null));
    }
    return dead;
  }

  private Duration wait(
      Standing standing, UUID lease, int attempts, int failures, Outcome outcome) {
    Duration wait =
        backoff.after(failures, outcome.retryAfter(), ThreadLocalRandom.current()::nextDouble);
    require(progress.pause(standing.id(), lease, attempts, wait));
    if (outcome.result() == Result.GONE) {
      String reason = "接收方不再接收（410）。 The receiver wants no more (410).";
      progress.disable(standing.id(), reason);
      audit.record(
          NOBODY,
          "webhook.disable",
          Webhooks.entity(standing.id()),
          Map.of("active", true),
          Map.of("active", false, "disabledReason", reason));
    }
    return wait;
  }

  private static void require(boolean held) {
    if (!held) {
      throw new LostLease();
    }
  }
}
