package io.yuanhui.gateway.connection;

/**
 * How a caller sends: whether a head is complete in time, and a body gets on. All times are those
 * of {@link System#nanoTime()}.
 *
 * <p>Bodies are looked at in half windows, and two bad ones in a row are one too many: a single one
 * may be the service's doing, which had just begun to take more.
 */
final class Pace {

  private static final int STRIKES = 2;

  private final long headNanos;
  private final long bytesInHalfWindow;
  private Part part = Part.HEAD;
  private long headSince;
  private long bytes;
  private int strikes;

  private enum Part {
    NOTHING,
    HEAD,
    BODY
  }

  /** What to do with the caller. */
  enum Verdict {
    FINE,
    LATE_HEAD,
    SLOW_BODY
  }

  /**
   * Begins with an open connection, on which a head is due.
   *
   * @param headNanos for a head
   * @param bytesInHalfWindow that must come of a body between two verdicts
   */
  Pace(long headNanos, long bytesInHalfWindow, long now) {
    this.headNanos = headNanos;
    this.bytesInHalfWindow = bytesInHalfWindow;
    this.headSince = now;
  }

  void received(int count, long now) {
    bytes += count;
    if (part == Part.NOTHING) {
      part = Part.HEAD;
      headSince = now;
    }
  }

  /** A head was read; the body, if any, begins. */
  void headEnded() {
    part = Part.BODY;
    bytes = 0;
    strikes = 0;
  }

  /** The request was read to its end. */
  void requestEnded() {
    part = Part.NOTHING;
  }

  /**
   * Asked every half window.
   *
   * @param listening whether bytes were read at all: while the door does not, the caller cannot
   */
  Verdict verdict(long now, boolean listening) {
    if (!listening || part == Part.NOTHING) {
      strikes = 0;
      return Verdict.FINE;
    }
    if (part == Part.HEAD) {
      return now - headSince < headNanos ? Verdict.FINE : Verdict.LATE_HEAD;
    }
    strikes = bytes < bytesInHalfWindow ? strikes + 1 : 0;
    bytes = 0;
    return strikes < STRIKES ? Verdict.FINE : Verdict.SLOW_BODY;
  }
}
