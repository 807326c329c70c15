package io.yuanhui.statistics.webhook;

/** Another replica delivers by now, or the subscription is gone; nothing is written any more. */
final class LostLease extends RuntimeException {

  private static final long serialVersionUID = 1L;

  LostLease() {
    super("lost", null, false, false);
  }
}
