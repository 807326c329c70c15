package io.yuanhui.statistics.observation;

import io.yuanhui.statistics.indicator.Catalogue;
import io.yuanhui.statistics.indicator.Indicator;
import io.yuanhui.statistics.measure.Measure;
import io.yuanhui.statistics.period.Period;
import io.yuanhui.statistics.unit.Quantity;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Computes formula indicators from published figures when they are read. */
@ApplicationScoped
class ComputedFigures {

  private static final int DECIMALS = 6;

  private final ObservationStore store;
  private final SeriesStore series;

  ComputedFigures(ObservationStore store, SeriesStore series) {
    this.store = store;
    this.series = series;
  }

  /** What the formula gives beside each published level of a formula indicator. */
  Map<FigureKey, BigDecimal> beside(
      List<Observation> observations, ObservationFilter filter, Catalogue catalogue) {
    List<Observation> levels =
        observations.stream()
            .filter(o -> o.measure() == Measure.VALUE && o.indicator().formula().isPresent())
            .toList();
    if (levels.isEmpty()) {
      return Map.of();
    }
    Set<String> regions = levels.stream().map(Observation::region).collect(Collectors.toSet());
    Set<Indicator> indicators =
        levels.stream().map(Observation::indicator).collect(Collectors.toSet());
    List<LocalDate> starts = levels.stream().map(o -> o.period().start()).sorted().toList();
    PublishedFigures figures =
        load(indicators, regions, starts.get(0), starts.get(starts.size() - 1), filter, catalogue);
    return levels.stream()
        .map(o -> computed(figures, o.indicator(), o.region(), o.period()))
        .filter(Objects::nonNull)
        .collect(Collectors.toMap(ComputedFigure::key, ComputedFigure::value, (a, b) -> a));
  }

  /**
   * What formulas give where nothing is published, after a place, in the order of indicator, region
   * and period.
   */
  List<ComputedFigure> unpublished(
      ObservationFilter filter, Catalogue catalogue, ComputedPlace after, int most) {
    List<ComputedFigure> found = new ArrayList<>();
    for (Indicator indicator : formulaIndicators(filter)) {
      if (after != null && indicator.code().compareTo(after.indicator()) < 0) {
        continue;
      }
      for (String region : regionsOfInputs(indicator, filter, catalogue)) {
        ofRegion(indicator, region, filter, catalogue).stream()
            .filter(figure -> after == null || after.isBefore(figure))
            .forEach(found::add);
        if (found.size() >= most) {
          return found.subList(0, most);
        }
      }
    }
    return found;
  }

  private static List<Indicator> formulaIndicators(ObservationFilter filter) {
    return filter.indicators().stream()
        .filter(indicator -> indicator.formula().isPresent())
        .sorted(Comparator.comparing(Indicator::code))
        .toList();
  }

  private Set<String> regionsOfInputs(
      Indicator indicator, ObservationFilter filter, Catalogue catalogue) {
    ObservationFilter inputs =
        ObservationFilter.current(
            PublishedFigures.inputsOf(List.of(indicator), catalogue),
            Measure.VALUE,
            filter.regions());
    return series.find(inputs, 0, Integer.MAX_VALUE).stream()
        .map(SeriesStore.Series::region)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private List<ComputedFigure> ofRegion(
      Indicator indicator, String region, ObservationFilter filter, Catalogue catalogue) {
    PublishedFigures figures =
        load(List.of(indicator), List.of(region), filter.from(), filter.to(), filter, catalogue);
    List<ComputedFigure> computed =
        figures.all().stream()
            .map(Observation::period)
            .filter(period -> period.frequency() == indicator.frequency())
            .distinct()
            .sorted()
            .filter(
                period ->
                    figures
                        .find(new FigureKey(indicator.code(), Measure.VALUE, region, period))
                        .isEmpty())
            .map(period -> computed(figures, indicator, region, period))
            .filter(Objects::nonNull)
            .toList();
    return filter.lastN() == null || computed.size() <= filter.lastN()
        ? computed
        : computed.subList(computed.size() - filter.lastN(), computed.size());
  }

  private PublishedFigures load(
      Collection<Indicator> indicators,
      Collection<String> regions,
      LocalDate from,
      LocalDate to,
      ObservationFilter filter,
      Catalogue catalogue) {
    Map<String, Indicator> needed =
        PublishedFigures.inputsOf(indicators, catalogue).stream()
            .collect(Collectors.toMap(Indicator::code, Function.identity()));
    indicators.forEach(indicator -> needed.put(indicator.code(), indicator));
    return new PublishedFigures(
        catalogue,
        store.all(
            ObservationFilter.current(needed.values(), Measure.VALUE, regions)
                .between(from, to)
                .asOf(filter.asOf()),
            catalogue));
  }

  private static ComputedFigure computed(
      PublishedFigures figures, Indicator indicator, String region, Period period) {
    return figures
        .computed(indicator, region, period)
        .map(Quantity::value)
        .map(value -> new ComputedFigure(indicator, region, period, shown(value)))
        .orElse(null);
  }

  private static BigDecimal shown(BigDecimal value) {
    return value.scale() > DECIMALS ? value.setScale(DECIMALS, RoundingMode.HALF_EVEN) : value;
  }
}
