package io.yuanhui.gateway.login;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * When Keycloak last answered and last failed to. While it is away, one request in {@link #REST}
 * waits for it, and not every one.
 */
final class KeycloakReach {

  private static final Duration REST = Duration.ofSeconds(2);
  private static final Duration RECENT = Duration.ofSeconds(2);

  private final Clock clock;
  private volatile Instant answeredAt = Instant.MIN;
  private volatile Instant failedAt = Instant.MIN;

  KeycloakReach(Clock clock) {
    this.clock = clock;
  }

  void answered() {
    answeredAt = clock.instant();
    failedAt = Instant.MIN;
  }

  void failed() {
    failedAt = clock.instant();
    answeredAt = Instant.MIN;
  }

  boolean isResting() {
    return clock.instant().minus(REST).isBefore(failedAt);
  }

  boolean isRecent() {
    return clock.instant().minus(RECENT).isBefore(answeredAt);
  }
}
