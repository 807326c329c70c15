package io.yuanhui.statistics.rule;

import io.yuanhui.statistics.formula.RuleInput;
import io.yuanhui.statistics.indicator.Catalogue;
import io.yuanhui.statistics.indicator.Indicator;
import io.yuanhui.statistics.measure.Measure;
import io.yuanhui.statistics.observation.FigureKey;
import io.yuanhui.statistics.observation.Observation;
import io.yuanhui.statistics.observation.ObservationFilter;
import io.yuanhui.statistics.observation.ObservationStore;
import io.yuanhui.statistics.observation.PublishedFigures;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads the published figures that rules need, all at once. */
@ApplicationScoped
class CheckReading {

  private final ObservationStore store;

  CheckReading(ObservationStore store) {
    this.store = store;
  }

  PublishedFigures figures(List<PlannedCheck> planned, Catalogue catalogue) {
    Wanted beside = new Wanted();
    Wanted history = new Wanted();
    for (PlannedCheck check : planned) {
      if (check.expression() != null) {
        check
            .expression()
            .inputs()
            .forEach(input -> want(input, check, catalogue, beside, history));
      }
    }
    beside.indicators.addAll(PublishedFigures.inputsOf(beside.indicators, catalogue));
    List<Observation> found = new ArrayList<>(beside.read(null, catalogue));
    found.addAll(history.read(Measure.VALUE, catalogue));
    return new PublishedFigures(catalogue, found);
  }

  private static void want(
      RuleInput input, PlannedCheck check, Catalogue catalogue, Wanted beside, Wanted history) {
    Indicator indicator = catalogue.find(input.indicator()).orElseThrow();
    FigureKey key = InputPlaces.of(input, check.region(), check.period());
    beside.add(indicator, key);
    if (input.kind() == RuleInput.Kind.GROWTH) {
      beside.add(indicator, InputPlaces.yearBefore(key));
    }
    if (input.kind() == RuleInput.Kind.ZSCORE) {
      InputPlaces.history(key, indicator).forEach(place -> history.add(indicator, place));
    }
  }

  /** Indicators, regions and days; the figures at all of their crossings are read. */
  private final class Wanted {
    private final Set<Indicator> indicators = new HashSet<>();
    private final Set<String> regions = new HashSet<>();
    private final Set<LocalDate> starts = new HashSet<>();

    private void add(Indicator indicator, FigureKey key) {
      indicators.add(indicator);
      regions.add(key.region());
      starts.add(key.period().start());
    }

    private List<Observation> read(Measure measure, Catalogue catalogue) {
      return indicators.isEmpty()
          ? List.of()
          : store.all(
              ObservationFilter.current(indicators, measure, regions).startingOn(starts),
              catalogue);
    }
  }
}
