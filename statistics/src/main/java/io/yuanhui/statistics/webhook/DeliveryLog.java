package io.yuanhui.statistics.webhook;

import io.yuanhui.commons.time.LocalTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** What was attempted, for some days. */
@ApplicationScoped
class DeliveryLog {

  private final Jdbi jdbi;
  private final Clock clock;

  DeliveryLog(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  /** A place in the list. */
  record Before(Instant at, UUID id) {}

  void add(UUID webhook, Message message, int attempt, Outcome outcome) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    "INSERT INTO webhook_delivery (webhook_id, at, delivery_id, message_id, events,"
                        + " attempt, result, status, reason, millis) VALUES (:webhook, :at, :id,"
                        + " :message, :events, :attempt, :result, :status, :reason, :millis)")
                .bind("webhook", webhook)
                .bind("at", clock.instant().truncatedTo(ChronoUnit.MICROS))
                .bind("id", UUID.randomUUID())
                .bind("message", message.id())
                .bind("events", message.events().size())
                .bind("attempt", attempt)
                .bind("result", outcome.result().name())
                .bind("status", outcome.status())
                .bind("reason", outcome.reason())
                .bind("millis", outcome.millis())
                .execute());
  }

  /** At most so many, the newest first. */
  List<DeliveryView> list(UUID webhook, Before before, int most) {
    return jdbi.withHandle(
        handle -> {
          var query =
              handle.createQuery(
                  "SELECT at, delivery_id, message_id, events, attempt, result, status, reason,"
                      + " millis FROM webhook_delivery WHERE webhook_id = :webhook"
                      + (before == null
                          ? ""
                          : " AND (at < :at OR (at = :at AND delivery_id < :id))")
                      + " ORDER BY at DESC, delivery_id DESC LIMIT :most");
          if (before != null) {
            query.bind("at", before.at()).bind("id", before.id());
          }
          return query
              .bind("webhook", webhook)
              .bind("most", most)
              .map(
                  (row, context) ->
                      new DeliveryView(
                          context
                              .findColumnMapperFor(UUID.class)
                              .orElseThrow()
                              .map(row, 2, context),
                          LocalTime.at(
                              context
                                  .findColumnMapperFor(Instant.class)
                                  .orElseThrow()
                                  .map(row, 1, context)),
                          row.getString(3),
                          row.getInt(4),
                          row.getInt(5),
                          row.getString(6),
                          (Integer) row.getObject(7),
                          row.getString(8),
                          row.getLong(9)))
              .list();
        });
  }

  /** Forgets at most so many from before a time; returns how many there were. */
  int forget(Instant before, int most) {
    return jdbi.withHandle(
        handle ->
            handle
                .createUpdate(
                    "DELETE FROM webhook_delivery WHERE at < :before ORDER BY at LIMIT :most")
                .bind("before", before)
                .bind("most", most)
                .execute());
  }
}
