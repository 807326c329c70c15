package io.yuanhui.statistics.webhook;

import io.quarkus.runtime.Startup;
import io.yuanhui.commons.seal.Sealing;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The secrets of subscriptions, which the database has encrypted only, each for its place. */
@Startup
@ApplicationScoped
class Secrets {

  static final String KEY = "yuanhui.webhooks.secret-key";

  private final Sealing sealing;

  Secrets(WebhookConfig config) {
    this.sealing = Sealing.withKey(KEY, config.secretKey());
  }

  /** Gives a subscription its next secret; the one before goes on for a while. */
  void renew(Webhook webhook, Instant previousUntil) {
    webhook.previousSecret = webhook.secret;
    webhook.previousUntil = webhook.secret == null ? null : previousUntil;
    webhook.secretNumber++;
    webhook.secret = sealing.seal(purpose(webhook.id, webhook.secretNumber), Signature.newSecret());
  }

  /** One of the two that may still be valid; empty where it is neither. */
  Optional<String> open(Webhook webhook, int number) {
    if (number == webhook.secretNumber) {
      return sealing.open(purpose(webhook.id, number), webhook.secret);
    }
    return number == webhook.secretNumber - 1 && webhook.previousSecret != null
        ? sealing.open(purpose(webhook.id, number), webhook.previousSecret)
        : Optional.empty();
  }

  /**
   * Those that sign now, the newest first.
   *
   * @throws IllegalStateException where the newest was sealed with another key
   */
  List<String> valid(UUID id, Sealed sealed, Instant now) {
    List<String> valid = new ArrayList<>();
    valid.add(
        sealing
            .open(purpose(id, sealed.number()), sealed.secret())
            .orElseThrow(
                () -> new IllegalStateException("The secret was sealed with another " + KEY)));
    if (sealed.previous() != null && now.isBefore(sealed.previousUntil())) {
      sealing.open(purpose(id, sealed.number() - 1), sealed.previous()).ifPresent(valid::add);
    }
    return valid;
  }

  /** As they are stored. */
  record Sealed(byte[] secret, int number, byte[] previous, Instant previousUntil) {}

  private static String purpose(UUID id, int number) {
    return "webhook/" + id + "/" + number;
  }
}
