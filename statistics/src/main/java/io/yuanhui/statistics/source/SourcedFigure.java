package io.yuanhui.statistics.source;

import io.yuanhui.statistics.unit.Quantity;
import java.util.Objects;

/**
 * A figure and the records behind it.
 *
 * @param quantity exact, in a unit of the indicator's dimension
 * @param records where the records can be read: path and query below the service's {@code
 *     /api/<context>/v1}, such as {@code /air/days?region=411102&from=2020-01-01&to=2020-09-11}
 * @param basis how it follows from them, in a sentence for the lineage; null where that is plain
 */
public record SourcedFigure(Quantity quantity, String records, String basis) {

  public SourcedFigure {
    Objects.requireNonNull(quantity);
    Objects.requireNonNull(records);
  }
}
