package io.yuanhui.statistics.webhook;

import io.yuanhui.statistics.observation.Observation;
import io.yuanhui.statistics.observation.Place;
import java.util.List;

/**
 * What one request carries.
 *
 * @param id the same for each attempt at the same events
 * @param vintages those of its events, in order; none in a test
 */
record Message(String id, String contentType, byte[] body, List<Observation> vintages) {

  Place last() {
    return Place.of(vintages.get(vintages.size() - 1));
  }
}
