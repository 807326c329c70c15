package io.yuanhui.statistics.observation;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A place in a list of vintages, for cursors.
 *
 * @param publishedAt set where the list is in the order of publication
 */
record Place(Instant publishedAt, long seriesId, LocalDate periodStart, int vintage) {

  static Place of(Observation observation) {
    return new Place(
        observation.publishedAt(),
        observation.seriesId(),
        observation.period().start(),
        observation.vintage());
  }
}
