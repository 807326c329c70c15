package io.yuanhui.statistics.webhook;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A subscription of another system. How far it has come is {@link Progress}'s. */
@Entity
@Table(name = "webhook")
class Webhook {

  @Id
  @JdbcTypeCode(SqlTypes.BINARY)
  UUID id;

  String url;

  String description;

  /** What it hears of, as {@link EventSource#topic} has it; stays. */
  @Column(updatable = false)
  String topic;

  /** Codes, or prefixes ending in {@code .*}; empty for every indicator. */
  @Convert(converter = CodesColumn.class)
  List<String> indicators;

  /** Codes; empty for every region. */
  @Convert(converter = CodesColumn.class)
  List<String> regions;

  /** The most events that one request carries. */
  @Column(name = "batch_size")
  int batch;

  boolean active;

  /** Why it was switched off by itself; null where it was not. */
  @Column(name = "disabled_reason")
  String disabledReason;

  /** Sealed. */
  byte[] secret;

  /** Counts the secrets, from 1. */
  @Column(name = "secret_number")
  int secretNumber;

  /** Sealed; null where there was none before. */
  @Column(name = "previous_secret")
  byte[] previousSecret;

  @Column(name = "previous_until")
  Instant previousUntil;

  @Column(name = "created_at", updatable = false)
  Instant createdAt;

  @Column(name = "created_by", updatable = false)
  String createdBy;

  @Version long version;

  Secrets.Sealed sealed() {
    return new Secrets.Sealed(secret, secretNumber, previousSecret, previousUntil);
  }

  /** Writes what people say about it. */
  void take(WebhookRequest request) {
    url = request.url();
    description = request.description();
    indicators = request.indicators() == null ? List.of() : List.copyOf(request.indicators());
    regions = request.regions() == null ? List.of() : List.copyOf(request.regions());
    batch = request.batch() == null ? 1 : request.batch();
    active = request.active() == null || request.active();
    disabledReason = active ? null : disabledReason;
  }
}
