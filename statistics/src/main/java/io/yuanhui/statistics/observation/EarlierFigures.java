package io.yuanhui.statistics.observation;

import io.yuanhui.statistics.measure.Measure;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Published figures held in memory, series by series in the order of their periods. */
public final class EarlierFigures {

  private record Line(String indicator, Measure measure, String region) {}

  private final Map<Line, NavigableMap<LocalDate, Observation>> lines = new HashMap<>();

  EarlierFigures(Collection<Observation> figures) {
    for (Observation figure : figures) {
      lines
          .computeIfAbsent(line(figure.key()), line -> new TreeMap<>())
          .put(figure.period().start(), figure);
    }
  }

  /** The figure of a place. */
  public Optional<Observation> at(FigureKey key) {
    return at(key.period().start(), key);
  }

  /** The figure of the same period last year. */
  public Optional<Observation> lastYear(FigureKey key) {
    return at(key.period().samePeriodLastYear().start(), key);
  }

  /** The latest figure of the series before a place, a year back at most. */
  public Optional<Observation> latestBefore(FigureKey key) {
    return Optional.ofNullable(of(key).lowerEntry(key.period().start()))
        .filter(entry -> !entry.getKey().isBefore(key.period().samePeriodLastYear().start()))
        .map(Map.Entry::getValue);
  }

  private Optional<Observation> at(LocalDate start, FigureKey key) {
    return Optional.ofNullable(of(key).get(start));
  }

  private NavigableMap<LocalDate, Observation> of(FigureKey key) {
    return lines.getOrDefault(line(key), Collections.emptyNavigableMap());
  }

  private static Line line(FigureKey key) {
    return new Line(key.indicator(), key.measure(), key.region());
  }
}
