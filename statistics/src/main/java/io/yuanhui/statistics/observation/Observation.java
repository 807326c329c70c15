package io.yuanhui.statistics.observation;

import io.yuanhui.statistics.indicator.Indicator;
import io.yuanhui.statistics.measure.Measure;
import io.yuanhui.statistics.period.Period;
import io.yuanhui.statistics.unit.Quantity;
import io.yuanhui.statistics.unit.Unit;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One vintage of a published figure.
 *
 * @param seriesId the series it stands in
 * @param value exactly as reported, with its decimals; null where missing or withdrawn
 * @param unit the unit it was reported in
 * @param vintage counted from 1 within series and period
 * @param restores the earlier vintage whose content a withdrawal brought back; null otherwise
 * @param withdrawn true where a withdrawal left nothing to bring back
 * @param supersededAt null while current
 * @param submission where the content was reported
 */
public record Observation(
    long seriesId,
    Indicator indicator,
    Measure measure,
    String region,
    Period period,
    BigDecimal value,
    Unit unit,
    ObservationStatus status,
    String note,
    int vintage,
    Integer restores,
    boolean withdrawn,
    Instant publishedAt,
    Instant supersededAt,
    UUID submission) {

  /** The figure with its unit, where there is a value. */
  public Optional<Quantity> quantity() {
    return Optional.ofNullable(value).map(v -> new Quantity(v, unit));
  }

  /** Where the figure belongs, whatever its vintage. */
  public FigureKey key() {
    return new FigureKey(indicator.code(), measure, region, period);
  }
}
