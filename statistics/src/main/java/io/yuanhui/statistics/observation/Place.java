package io.yuanhui.statistics.observation;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A place in a list of vintages, for those who go on after it.
 *
 * @param publishedAt set where the list is in the order of publication
 */
public record Place(Instant publishedAt, long seriesId, LocalDate periodStart, int vintage) {

  private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

  /** The place of a vintage. */
  public static Place of(Observation observation) {
    return new Place(
        observation.publishedAt(),
        observation.seriesId(),
        observation.period().start(),
        observation.vintage());
  }

  /** After all vintages that were published until a time. */
  public static Place endOf(Instant publishedAt) {
    return new Place(publishedAt, Long.MAX_VALUE, LAST_DAY, Integer.MAX_VALUE);
  }
}
