package io.yuanhui.statistics.webhook;

import io.yuanhui.commons.web.Preconditions;
import io.yuanhui.statistics.storage.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.result.RowView;

/** The stored subscriptions. */
@ApplicationScoped
class WebhookRepository {

  private static final String ID = "id";

  private final Jdbi jdbi;

  WebhookRepository(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** A place in the list. */
  record After(Instant createdAt, UUID id) {}

  Optional<Webhook> find(UUID id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT * FROM webhook WHERE id = :id")
                .bind(ID, id)
                .map(WebhookRepository::read)
                .findOne());
  }

  /** In the order of creation, after a place. */
  List<Webhook> list(After after, int most) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT * FROM webhook WHERE (:time IS NULL OR created_at > :time"
                        + " OR (created_at = :time AND id > :id))"
                        + " ORDER BY created_at, id LIMIT :most")
                .bind("time", after == null ? null : after.createdAt())
                .bind(ID, after == null ? null : after.id())
                .bind("most", most)
                .map(WebhookRepository::read)
                .list());
  }

  void add(Webhook webhook) {
    row(webhook).insert(jdbi);
  }

  void save(Webhook webhook) {
    webhook.version = row(webhook).update(jdbi, webhook.version);
  }

  void delete(Webhook webhook) {
    int found =
        jdbi.withHandle(
            handle ->
                handle
                    .createUpdate("DELETE FROM webhook WHERE id = :id AND version = :version")
                    .bind(ID, webhook.id)
                    .bind("version", webhook.version)
                    .execute());
    if (found == 0) {
      throw Preconditions.stale();
    }
  }

  private static Row row(Webhook webhook) {
    return Row.of("webhook")
        .key(ID, webhook.id)
        .once("topic", webhook.topic)
        .once("created_at", webhook.createdAt)
        .once("created_by", webhook.createdBy)
        .once("version", webhook.version)
        .set("url", webhook.url)
        .set("description", webhook.description)
        .set("indicators", CodesColumn.write(webhook.indicators))
        .set("regions", CodesColumn.write(webhook.regions))
        .set("batch_size", webhook.batch)
        .set("active", webhook.active)
        .set("disabled_reason", webhook.disabledReason)
        .set("secret", webhook.secret)
        .set("secret_number", webhook.secretNumber)
        .set("previous_secret", webhook.previousSecret)
        .set("previous_until", webhook.previousUntil);
  }

  private static Webhook read(RowView row) {
    Webhook webhook = new Webhook();
    webhook.id = row.getColumn(ID, UUID.class);
    webhook.url = row.getColumn("url", String.class);
    webhook.description = row.getColumn("description", String.class);
    webhook.topic = row.getColumn("topic", String.class);
    webhook.indicators = CodesColumn.read(row.getColumn("indicators", String.class));
    webhook.regions = CodesColumn.read(row.getColumn("regions", String.class));
    webhook.batch = row.getColumn("batch_size", Integer.class);
    webhook.active = row.getColumn("active", Boolean.class);
    webhook.disabledReason = row.getColumn("disabled_reason", String.class);
    webhook.secret = row.getColumn("secret", byte[].class);
    webhook.secretNumber = row.getColumn("secret_number", Integer.class);
    webhook.previousSecret = row.getColumn("previous_secret", byte[].class);
    webhook.previousUntil = row.getColumn("previous_until", Instant.class);
    webhook.createdAt = row.getColumn("created_at", Instant.class);
    webhook.createdBy = row.getColumn("created_by", String.class);
    webhook.version = row.getColumn("version", Long.class);
    return webhook;
  }
}
