package io.yuanhui.statistics.webhook;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A subscription of another system. How far it has come is {@link Progress}'s. */
class Webhook {

  UUID id;

  String url;

  String description;

  /** What it hears of, as {@link EventSource#topic} has it; stays. */
  String topic;

  /** Codes, or prefixes ending in {@code .*}; empty for every indicator. */
  List<String> indicators;

  /** Codes; empty for every region. */
  List<String> regions;

  /** The most events that one request carries. */
  int batch;

  boolean active;

  /** Why it was switched off by itself; null where it was not. */
  String disabledReason;

  /** Sealed. */
  byte[] secret;

  /** Counts the secrets, from 1. */
  int secretNumber;

  /** Sealed; null where there was none before. */
  byte[] previousSecret;

  Instant previousUntil;

  Instant createdAt;

  String createdBy;

  long version;

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
