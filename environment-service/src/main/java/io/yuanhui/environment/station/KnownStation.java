package io.yuanhui.environment.station;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What readings and their results need to know of a station.
 *
 * @param pollutants in the monitoring plan
 * @param from its first day
 * @param to its last day; null while it is in use
 */
public record KnownStation(
    int id,
    String code,
    String name,
    String region,
    StationKind kind,
    Set<Pollutant> pollutants,
    LocalDate from,
    LocalDate to,
    boolean synthetic) {

  static KnownStation of(Station station) {
    return new KnownStation(
        station.id,
        station.code,
        station.name,
        station.region,
        StationKind.parse(station.kind).orElseThrow(),
        Arrays.stream(station.pollutants.split(","))
            .map(code -> Pollutant.parse(code).orElseThrow())
            .collect(Collectors.toUnmodifiableSet()),
        station.from,
        station.to,
        station.synthetic);
  }

  /** Whether it is in use on a day. */
  public boolean isInUse(LocalDate day) {
    return !day.isBefore(from) && (to == null || !day.isAfter(to));
  }
}
