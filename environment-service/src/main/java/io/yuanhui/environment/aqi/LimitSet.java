package io.yuanhui.environment.aqi;

import io.yuanhui.environment.station.Pollutant;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * The Grade II limits of GB 3095 that hold for a while.
 *
 * @param code such as {@code GB 3095-2012}
 * @param to its last day; null while none is set
 * @param limits µg/m³, of CO mg/m³
 */
public record LimitSet(
    String code, LocalDate from, LocalDate to, Map<Pollutant, Map<Span, BigDecimal>> limits) {

  /** Whether they hold on a day. */
  public boolean isInForce(LocalDate day) {
    return !day.isBefore(from) && (to == null || !day.isAfter(to));
  }

  /** Empty where the standard sets none. */
  public Optional<BigDecimal> limit(Pollutant pollutant, Span span) {
    return Optional.ofNullable(limits.getOrDefault(pollutant, Map.of()).get(span));
  }

  /** What a day's value is held against: of ozone the limit on 8 hours. */
  public Optional<BigDecimal> daily(Pollutant pollutant) {
    return limit(pollutant, pollutant == Pollutant.O3 ? Span.EIGHT_HOURS : Span.DAY);
  }

  /** What the composite index divides by: the year's limit, or the day's where there is none. */
  public Optional<BigDecimal> yardstick(Pollutant pollutant) {
    return limit(pollutant, Span.YEAR).or(() -> daily(pollutant));
  }
}
