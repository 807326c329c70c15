package io.yuanhui.statistics.prefill;

import io.yuanhui.statistics.observation.FigureKey;
import io.yuanhui.statistics.observation.Observation;
import io.yuanhui.statistics.unit.Quantity;

/**
 * A figure that another was computed or taken from.
 *
 * @param seriesId null where it stands in the same submission
 * @param vintage which vintage of it; null where it stands in the same submission
 */
public record OriginInput(FigureKey figure, Quantity quantity, Long seriesId, Integer vintage) {

  static OriginInput published(Observation observation, Quantity quantity) {
    return new OriginInput(
        observation.key(), quantity, observation.seriesId(), observation.vintage());
  }

  static OriginInput besideIt(FigureKey figure, Quantity quantity) {
    return new OriginInput(figure, quantity, null, null);
  }
}
