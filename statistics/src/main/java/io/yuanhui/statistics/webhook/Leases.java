package io.yuanhui.statistics.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Which replica delivers a subscription: one at a time, and another when it does not come back. */
@ApplicationScoped
class Leases {

  private static final String ID = "id";
  private static final String LEASE = "lease";
  private static final String MICROS = "micros";

  /** When something was last to be heard of the topic. */
  static final String LATEST =
      "IF(w.topic = 'figures', c.published_at, COALESCE(e.published_at, p.published_at))";

  private final Jdbi jdbi;
  private final WebhookConfig config;

  Leases(Jdbi jdbi, WebhookConfig config) {
    this.jdbi = jdbi;
    this.config = config;
  }

  /** Those that nobody delivers and that have something to deliver now. */
  List<UUID> due() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT p.webhook_id FROM webhook_progress p"
                        + " JOIN webhook w ON w.id = p.webhook_id"
                        + " JOIN publication_clock c ON c.id = 1"
                        + " LEFT JOIN event_clock e ON e.topic = w.topic"
                        + " WHERE w.active = 1 AND p.lease_until < "
                        + Progress.NOW
                        + " AND p.next_attempt_at <= "
                        + Progress.NOW
                        + " AND (p.published_at < "
                        + LATEST
                        + " OR p.series_id < :last"
                        + " OR EXISTS (SELECT 1 FROM webhook_dead_letter d"
                        + " WHERE d.webhook_id = p.webhook_id AND d.state = 'RELEASED'))"
                        + " ORDER BY p.next_attempt_at, p.published_at LIMIT 1000")
                .bind("last", Long.MAX_VALUE)
                .mapTo(UUID.class)
                .list());
  }

  /** Takes the delivery of a subscription, where nobody has it and it is due. */
  boolean take(UUID id, UUID lease) {
    return jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        "UPDATE webhook_progress SET lease = :lease, lease_until = "
                            + Progress.LATER
                            + " WHERE webhook_id = :id AND lease_until < "
                            + Progress.NOW
                            + " AND next_attempt_at <= "
                            + Progress.NOW)
                    .bind(ID, id)
                    .bind(LEASE, lease)
                    .bind(MICROS, Progress.micros(config.lease()))
                    .execute())
        == 1;
  }

  /** Lets it go; nothing where another has it by now. */
  void release(UUID id, UUID lease) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    "UPDATE webhook_progress SET lease = NULL, lease_until = "
                        + Progress.LONG_AGO
                        + " WHERE webhook_id = :id AND lease = :lease")
                .bind(ID, id)
                .bind(LEASE, lease)
                .execute());
  }
}
