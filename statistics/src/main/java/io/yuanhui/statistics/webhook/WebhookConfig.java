package io.yuanhui.statistics.webhook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Where events may go, how patiently, and how long is remembered that they went. */
@ConfigMapping(prefix = "yuanhui.webhooks")
interface WebhookConfig {

  /** The key that secrets are encrypted with: 32 bytes in Base64, the same in all replicas. */
  Optional<String> secretKey();

  /**
   * Networks, such as {@code 10.8.0.0/16}, and host names that may be delivered to although they
   * are not public.
   */
  Optional<List<String>> allowPrivate();

  /** Whether an address may be plain HTTP. */
  @WithDefault("false")
  boolean allowHttp();

  /** For one delivery as a whole; shorter than half of the lease. */
  @WithDefault("10S")
  Duration timeout();

  /** So many failures, and an event is dead. */
  @WithDefault("16")
  int attempts();

  /** The longest wait after the first failure; it doubles with each. */
  @WithDefault("1S")
  Duration firstWait();

  /** No wait between two attempts is longer, unless the receiver asks for it. */
  @WithDefault("1H")
  Duration longestWait();

  /** How long a receiver may have us wait. */
  @WithDefault("24H")
  Duration longestRetryAfter();

  /** A replica that does not come back to its delivery within this time has lost it to another. */
  @WithDefault("30S")
  Duration lease();

  /** So many subscriptions are delivered at the same time by one replica. */
  @WithDefault("4")
  int parallel();

  /** How long the secret before signs beside a new one. */
  @WithDefault("24H")
  Duration secretOverlap();

  /** How long it is remembered what was attempted. */
  @WithDefault("7D")
  Duration logRetention();
}
