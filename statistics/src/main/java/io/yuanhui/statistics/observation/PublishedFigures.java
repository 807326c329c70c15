package io.yuanhui.statistics.observation;

import io.yuanhui.statistics.comparison.Change;
import io.yuanhui.statistics.formula.Formula;
import io.yuanhui.statistics.indicator.Catalogue;
import io.yuanhui.statistics.indicator.Indicator;
import io.yuanhui.statistics.measure.Measure;
import io.yuanhui.statistics.period.Period;
import io.yuanhui.statistics.unit.Quantity;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Published figures held in memory, and what formulas give from them. Remembers what it worked out,
 * so it belongs to one request.
 */
public final class PublishedFigures {

  private final Catalogue catalogue;
  private final Map<FigureKey, Observation> figures = new HashMap<>();

  /** What was worked out already: formulas that share inputs would else be computed many times. */
  private final Map<FigureKey, Optional<Quantity>> levels = new HashMap<>();

  public PublishedFigures(Catalogue catalogue, Collection<Observation> current) {
    this.catalogue = catalogue;
    current.forEach(observation -> figures.put(observation.key(), observation));
  }

  /** The published figure of a place. */
  public Optional<Observation> find(FigureKey key) {
    return Optional.ofNullable(figures.get(key));
  }

  /** The latest figure of the same series before a place. */
  public Optional<Observation> latestBefore(FigureKey key) {
    return figures.values().stream()
        .filter(figure -> figure.indicator().code().equals(key.indicator()))
        .filter(figure -> figure.measure() == key.measure())
        .filter(figure -> figure.region().equals(key.region()))
        .filter(figure -> figure.period().compareTo(key.period()) < 0)
        .max(Comparator.comparing(Observation::period));
  }

  /** The growth of the level on the same period last year; empty where no rate exists. */
  public Optional<Quantity> growth(Indicator indicator, String region, Period period) {
    return level(indicator, region, period)
        .flatMap(
            now ->
                level(indicator, region, period.samePeriodLastYear())
                    .flatMap(base -> Change.growth(now, base)));
  }

  /** All that is held. */
  public Collection<Observation> all() {
    return List.copyOf(figures.values());
  }

  /** The published level, or else what the indicator's formula gives. */
  public Optional<Quantity> level(Indicator indicator, String region, Period period) {
    FigureKey key = new FigureKey(indicator.code(), Measure.VALUE, region, period);
    Optional<Quantity> known = levels.get(key);
    if (known == null) {
      known =
          find(key).flatMap(Observation::quantity).or(() -> computed(indicator, region, period));
      levels.put(key, known);
    }
    return known;
  }

  /** What the indicator's formula gives; empty without formula or where it cannot be evaluated. */
  public Optional<Quantity> computed(Indicator indicator, String region, Period period) {
    return indicator.formula().flatMap(formula -> evaluate(formula, indicator, region, period));
  }

  /** The levels that the formula takes, by code; without those that are missing. */
  public Map<String, Quantity> inputs(Formula formula, String region, Period period) {
    Map<String, Quantity> inputs = new HashMap<>();
    for (String code : formula.inputs()) {
      catalogue
          .find(code)
          .flatMap(input -> level(input, region, period))
          .ifPresent(quantity -> inputs.put(code, quantity));
    }
    return inputs;
  }

  private Optional<Quantity> evaluate(
      Formula formula, Indicator indicator, String region, Period period) {
    return formula.evaluate(inputs(formula, region, period), indicator.unit()).value();
  }

  /** Every indicator that the formulas of some indicators take, directly or through others. */
  public static Collection<Indicator> inputsOf(
      Collection<Indicator> indicators, Catalogue catalogue) {
    Set<String> codes = new TreeSet<>();
    indicators.forEach(indicator -> collect(indicator, catalogue, codes));
    return codes.stream().map(catalogue::find).flatMap(Optional::stream).toList();
  }

  private static void collect(Indicator indicator, Catalogue catalogue, Set<String> codes) {
    indicator
        .formula()
        .ifPresent(
            formula -> {
              for (String code : formula.inputs()) {
                if (codes.add(code)) {
                  catalogue.find(code).ifPresent(input -> collect(input, catalogue, codes));
                }
              }
            });
  }
}
