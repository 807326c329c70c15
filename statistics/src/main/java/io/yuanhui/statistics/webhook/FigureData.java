package io.yuanhui.statistics.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.yuanhui.commons.time.LocalTime;
import io.yuanhui.statistics.observation.Observation;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A vintage as an event carries it: what was published, which does not change. Whether it stands is
 * told by what comes after it.
 *
 * @param value null where missing, or where a withdrawal left nothing
 * @param restores the vintage whose content a withdrawal brought back
 * @param withdrawn true where it left nothing to bring back
 */
record FigureData(
    String indicator,
    String name,
    String measure,
    String region,
    String period,
    String accumulation,
    BigDecimal value,
    String unit,
    String status,
    int vintage,
    OffsetDateTime publishedAt,
    UUID submission,
    @JsonInclude(Include.NON_NULL) String note,
    @JsonInclude(Include.NON_NULL) Integer restores,
    boolean withdrawn) {

  static FigureData of(Observation o) {
    return new FigureData(
        o.indicator().code(),
        o.indicator().name(),
        o.measure().name(),
        o.region(),
        o.period().code(),
        o.indicator().accumulation().name(),
        o.value(),
        o.unit().code(),
        o.status().name(),
        o.vintage(),
        LocalTime.at(o.publishedAt()),
        o.submission(),
        o.note(),
        o.restores(),
        o.withdrawn());
  }
}
