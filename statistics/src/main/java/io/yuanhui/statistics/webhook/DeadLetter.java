package io.yuanhui.statistics.webhook;

import io.yuanhui.statistics.observation.Place;
import java.time.Instant;

/**
 * An event that was given up, or that waits behind one of its series that was.
 *
 * @param subject what it is about, such as indicator, measure, region and period
 * @param since from when on it was so
 * @param attempts how often it was tried in vain since it was last released
 * @param reason why the last attempt failed; null where it only waits
 */
record DeadLetter(
    Place place,
    String eventId,
    String subject,
    State state,
    Instant since,
    int attempts,
    String reason) {

  /** What becomes of it. */
  enum State {
    /** Was tried to the end; its series waits behind it. */
    DEAD,
    /** Waits behind a dead one of its series. */
    WAITING,
    /** Is being tried again; the first of its series. */
    RELEASED
  }

  static DeadLetter of(Event event, State state, Instant since, int attempts, String reason) {
    return new DeadLetter(
        event.place(), event.id(), event.subject(), state, since, attempts, reason);
  }
}
