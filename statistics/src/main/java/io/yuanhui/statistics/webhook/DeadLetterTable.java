package io.yuanhui.statistics.webhook;

import io.yuanhui.statistics.observation.Place;
import io.yuanhui.statistics.webhook.DeadLetter.State;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * The dead letters of subscriptions. Whoever changes them holds {@link Progress#lock}; then of a
 * series only the first is ever released, and its events go out in order.
 */
@ApplicationScoped
class DeadLetterTable {

  private static final String COLUMNS =
      "published_at, series_id, period_start, vintage, event_id, subject, state, since,"
          + " attempts, reason";
  private static final String OF_SERIES =
      " FROM webhook_dead_letter WHERE webhook_id = :webhook AND series_id = :series";
  private static final String IN_ORDER = " ORDER BY published_at, series_id, period_start, vintage";
  private static final String WEBHOOK = "webhook";
  private static final String SERIES = "series";
  private static final String EVENT = "event";

  private final Jdbi jdbi;

  DeadLetterTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Which of some series have letters, so that what comes must wait behind them. */
  Set<Long> blocked(UUID webhook, Collection<Long> series) {
    return series.isEmpty()
        ? Set.of()
        : jdbi.withHandle(
            handle ->
                new HashSet<>(
                    handle
                        .createQuery(
                            "SELECT DISTINCT series_id FROM webhook_dead_letter"
                                + " WHERE webhook_id = :webhook AND series_id IN (<series>)")
                        .bind(WEBHOOK, webhook)
                        .bindList(SERIES, series)
                        .mapTo(Long.class)
                        .list()));
  }

  void add(UUID webhook, List<DeadLetter> letters) {
    jdbi.useHandle(
        handle -> {
          PreparedBatch batch =
              handle.prepareBatch(
                  "INSERT INTO webhook_dead_letter (webhook_id, "
                      + COLUMNS
                      + ") VALUES (:webhook, :at, :series, :start, :vintage, :event, :subject, :state,"
                      + " :since, :attempts, :reason)");
          for (DeadLetter letter : letters) {
            batch
                .bind(WEBHOOK, webhook)
                .bind("at", letter.place().publishedAt())
                .bind(SERIES, letter.place().seriesId())
                .bind("start", letter.place().periodStart())
                .bind("vintage", letter.place().vintage())
                .bind(EVENT, letter.eventId())
                .bind("subject", letter.subject())
                .bind("state", letter.state().name())
                .bind("since", letter.since())
                .bind("attempts", letter.attempts())
                .bind("reason", letter.reason())
                .add();
          }
          batch.execute();
        });
  }

  /** The earliest that is to be tried again. */
  Optional<DeadLetter> released(UUID webhook) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT "
                        + COLUMNS
                        + " FROM webhook_dead_letter WHERE webhook_id = :webhook"
                        + " AND state = 'RELEASED'"
                        + IN_ORDER
                        + " LIMIT 1")
                .bind(WEBHOOK, webhook)
                .map(mapper())
                .findOne());
  }

  Optional<DeadLetter> find(UUID webhook, String eventId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT "
                        + COLUMNS
                        + " FROM webhook_dead_letter WHERE webhook_id = :webhook"
                        + " AND event_id = :event")
                .bind(WEBHOOK, webhook)
                .bind(EVENT, eventId)
                .map(mapper())
                .findOne());
  }

  /** At most so many in the order of publication, after a place; null from the beginning. */
  List<DeadLetter> list(UUID webhook, Place after, int most) {
    return jdbi.withHandle(
        handle -> {
          var query =
              handle.createQuery(
                  "SELECT "
                      + COLUMNS
                      + " FROM webhook_dead_letter WHERE webhook_id = :webhook"
                      + (after == null
                          ? ""
                          : " AND (published_at > :at OR (published_at = :at AND (series_id > :series"
                              + " OR (series_id = :series AND (period_start > :start"
                              + " OR (period_start = :start AND vintage > :vintage))))))")
                      + IN_ORDER
                      + " LIMIT :most");
          if (after != null) {
            query
                .bind("at", after.publishedAt())
                .bind(SERIES, after.seriesId())
                .bind("start", after.periodStart())
                .bind("vintage", after.vintage());
          }
          return query.bind(WEBHOOK, webhook).bind("most", most).map(mapper()).list();
        });
  }

  int count(UUID webhook) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT COUNT(*) FROM webhook_dead_letter WHERE webhook_id = :webhook")
                .bind(WEBHOOK, webhook)
                .mapTo(Integer.class)
                .one());
  }

  /** Each series that has letters. */
  List<Long> series(UUID webhook) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT DISTINCT series_id FROM webhook_dead_letter"
                        + " WHERE webhook_id = :webhook ORDER BY series_id")
                .bind(WEBHOOK, webhook)
                .mapTo(Long.class)
                .list());
  }

  /**
   * Has the first letter of a series tried again; nothing where there is none, or it is already.
   */
  void releaseFirst(UUID webhook, long series) {
    first(webhook, series)
        .filter(letter -> letter.state() != State.RELEASED)
        .ifPresent(letter -> note(webhook, letter.eventId(), State.RELEASED, 0, letter.reason()));
  }

  /** Whether an event is the first letter of its series. */
  boolean isFirst(UUID webhook, long series, String eventId) {
    return first(webhook, series).filter(letter -> letter.eventId().equals(eventId)).isPresent();
  }

  /** How many letters a series has. */
  int count(UUID webhook, long series) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT COUNT(*)" + OF_SERIES)
                .bind(WEBHOOK, webhook)
                .bind(SERIES, series)
                .mapTo(Integer.class)
                .one());
  }

  private Optional<DeadLetter> first(UUID webhook, long series) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT " + COLUMNS + OF_SERIES + IN_ORDER + " LIMIT 1")
                .bind(WEBHOOK, webhook)
                .bind(SERIES, series)
                .map(mapper())
                .findOne());
  }

  /** What became of an attempt at a released one. */
  void note(UUID webhook, String eventId, State state, int attempts, String reason) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    "UPDATE webhook_dead_letter SET state = :state, attempts = :attempts,"
                        + " reason = :reason WHERE webhook_id = :webhook AND event_id = :event")
                .bind("state", state.name())
                .bind("attempts", attempts)
                .bind("reason", reason)
                .bind(WEBHOOK, webhook)
                .bind(EVENT, eventId)
                .execute());
  }

  void remove(UUID webhook, String eventId) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    "DELETE FROM webhook_dead_letter"
                        + " WHERE webhook_id = :webhook AND event_id = :event")
                .bind(WEBHOOK, webhook)
                .bind(EVENT, eventId)
                .execute());
  }

  private static RowMapper<DeadLetter> mapper() {
    return (row, context) -> {
      var times = context.findColumnMapperFor(Instant.class).orElseThrow();
      return new DeadLetter(
          new Place(
              times.map(row, 1, context),
              row.getLong(2),
              LocalDate.parse(row.getString(3)),
              row.getInt(4)),
          row.getString(5),
          row.getString(6),
          State.valueOf(row.getString(7)),
          times.map(row, 8, context),
          row.getInt(9),
          row.getString(10));
    };
  }
}
