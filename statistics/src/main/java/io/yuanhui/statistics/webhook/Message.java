package io.yuanhui.statistics.webhook;

import io.yuanhui.statistics.observation.Place;
import java.util.List;

/**
 * What one request carries.
 *
 * @param id the same for each attempt at the same events
 * @param events in order; none in a test
 */
record Message(String id, String contentType, byte[] body, List<Event> events) {

  Place last() {
    return events.get(events.size() - 1).place();
  }
}
