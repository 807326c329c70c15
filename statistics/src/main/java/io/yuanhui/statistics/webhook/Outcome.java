package io.yuanhui.statistics.webhook;

import java.time.Duration;

/**
 * How an attempt ended.
 *
 * @param status what the receiver answered; null where it did not
 * @param reason in a few words, nothing of what it wrote
 * @param retryAfter how long it asked us to wait; null where it did not
 */
record Outcome(Result result, Integer status, String reason, Duration retryAfter, long millis) {

  /** What is counted. */
  enum Result {
    /** 2xx. */
    DELIVERED,
    /** Another answer, or none. */
    FAILED,
    /** Nothing was sent, as the address may not be sent to. */
    REFUSED,
    /** 410: the receiver wants no more. */
    GONE
  }

  private static final int GONE = 410;

  static Outcome answered(int status, Duration retryAfter, long millis) {
    Result result =
        status / 100 == 2 ? Result.DELIVERED : status == GONE ? Result.GONE : Result.FAILED;
    return new Outcome(result, status, "HTTP " + status, retryAfter, millis);
  }

  static Outcome failed(String reason, long millis) {
    return new Outcome(Result.FAILED, null, reason, null, millis);
  }

  static Outcome refused(String reason) {
    return new Outcome(Result.REFUSED, null, reason, null, 0);
  }

  boolean isDelivered() {
    return result == Result.DELIVERED;
  }
}
