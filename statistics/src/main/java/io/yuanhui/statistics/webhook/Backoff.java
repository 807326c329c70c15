package io.yuanhui.statistics.webhook;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * How long to wait after a failure: a random time up to a bound that doubles with each (full
 * jitter), so that receivers that come back are not met by all at once.
 *
 * @param first the bound after the first failure
 * @param longest no bound is longer
 * @param longestRetryAfter how long a receiver may ask for
 */
record Backoff(Duration first, Duration longest, Duration longestRetryAfter) {

  private static final int MOST_DOUBLINGS = 30;

  static Backoff of(WebhookConfig config) {
    return new Backoff(config.firstWait(), config.longestWait(), config.longestRetryAfter());
  }

  /**
   * The wait.
   *
   * @param failures how many there were in a row, from 1
   * @param retryAfter what the receiver asked for, at least; null where it did not
   * @param random from 0 to 1
   */
  Duration after(int failures, Duration retryAfter, DoubleSupplier random) {
    Duration doubled = first.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
    Duration bound = doubled.compareTo(longest) < 0 ? doubled : longest;
    Duration wait = Duration.ofNanos((long) (bound.toNanos() * random.getAsDouble()));
    if (retryAfter == null || retryAfter.compareTo(wait) <= 0) {
      return wait;
    }
    return retryAfter.compareTo(longestRetryAfter) < 0 ? retryAfter : longestRetryAfter;
  }
}
