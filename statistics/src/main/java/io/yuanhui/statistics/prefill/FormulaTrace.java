package io.yuanhui.statistics.prefill;

import io.yuanhui.statistics.formula.Formula;
import io.yuanhui.statistics.indicator.Catalogue;
import io.yuanhui.statistics.indicator.Indicator;
import io.yuanhui.statistics.measure.Measure;
import io.yuanhui.statistics.observation.FigureKey;
import io.yuanhui.statistics.observation.Observation;
import io.yuanhui.statistics.observation.PublishedFigures;
import io.yuanhui.statistics.period.Period;
import io.yuanhui.statistics.unit.Quantity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Computes formulas and remembers what from. Figures of the same submission come first, then what
 * is published, then what other formulas give.
 */
final class FormulaTrace {

  private final Catalogue catalogue;
  private final PublishedFigures published;
  private final Map<FigureKey, Quantity> beside;
  private final String region;
  private final Period period;

  FormulaTrace(
      Catalogue catalogue,
      PublishedFigures published,
      Map<FigureKey, Quantity> beside,
      String region,
      Period period) {
    this.catalogue = catalogue;
    this.published = published;
    this.beside = beside;
    this.region = region;
    this.period = period;
  }

  /** Empty without a formula, or where it cannot be evaluated. */
  Optional<Proposal> of(Indicator indicator) {
    List<OriginInput> inputs = new ArrayList<>();
    return computed(indicator, inputs)
        .map(
            quantity ->
                new Proposal(
                    OriginKind.FORMULA,
                    quantity,
                    null,
                    null,
                    indicator.formula().orElseThrow().toString(),
                    inputs.stream().distinct().toList()));
  }

  private Optional<Quantity> computed(Indicator indicator, List<OriginInput> inputs) {
    return indicator
        .formula()
        .flatMap(formula -> formula.evaluate(figures(formula, inputs), indicator.unit()).value());
  }

  private Map<String, Quantity> figures(Formula formula, List<OriginInput> inputs) {
    Map<String, Quantity> figures = new HashMap<>();
    for (String code : formula.inputs()) {
      catalogue
          .find(code)
          .flatMap(input -> level(input, inputs))
          .ifPresent(quantity -> figures.put(code, quantity));
    }
    return figures;
  }

  private Optional<Quantity> level(Indicator input, List<OriginInput> inputs) {
    FigureKey key = new FigureKey(input.code(), Measure.VALUE, region, period);
    Quantity here = beside.get(key);
    if (here != null) {
      inputs.add(OriginInput.besideIt(key, here));
      return Optional.of(here);
    }
    Optional<Observation> standing = published.find(key);
    Optional<Quantity> quantity = standing.flatMap(Observation::quantity);
    if (quantity.isPresent()) {
      inputs.add(OriginInput.published(standing.get(), quantity.get()));
      return quantity;
    }
    return computed(input, inputs);
  }
}
