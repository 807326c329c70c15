package io.yuanhui.statistics.prefill;

import io.quarkus.arc.All;
import io.yuanhui.statistics.form.FormLine;
import io.yuanhui.statistics.form.FormVersion;
import io.yuanhui.statistics.indicator.Catalogue;
import io.yuanhui.statistics.indicator.Indicator;
import io.yuanhui.statistics.indicator.Indicators;
import io.yuanhui.statistics.measure.Measure;
import io.yuanhui.statistics.observation.CurrentFigures;
import io.yuanhui.statistics.observation.FigureKey;
import io.yuanhui.statistics.observation.Observation;
import io.yuanhui.statistics.observation.PublishedFigures;
import io.yuanhui.statistics.period.Period;
import io.yuanhui.statistics.source.FigureSource;
import io.yuanhui.statistics.unit.Quantity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Offers values for the lines of a form: from records, else from formulas, else the last ones. */
@ApplicationScoped
public class Proposals {

  /** The last period is one of so many before; further back nothing is taken over. */
  private static final int PERIODS_BACK = 12;

  private final List<FigureSource> sources;
  private final CurrentFigures figures;
  private final Indicators indicators;

  Proposals(@All List<FigureSource> sources, CurrentFigures figures, Indicators indicators) {
    this.sources = sources;
    this.figures = figures;
    this.indicators = indicators;
  }

  /**
   * What each line is offered; those without an offer are left out.
   *
   * @param filled the figures that the submission has already; formulas take them first
   */
  public Map<FigureKey, Proposal> of(
      FormVersion form, String region, Period period, Map<FigureKey, Quantity> filled) {
    Catalogue catalogue = indicators.catalogue();
    Map<FigureKey, Proposal> proposals = new LinkedHashMap<>();
    for (FormLine line : form.lines()) {
      FigureKey key = key(line, region, period, catalogue);
      fromRecords(key).ifPresent(proposal -> proposals.put(key, proposal));
    }
    Map<FigureKey, Quantity> beside = new HashMap<>();
    proposals.forEach((key, proposal) -> beside.put(key, proposal.quantity()));
    beside.putAll(filled);
    List<Indicator> asked =
        form.lines().stream().map(line -> catalogue.get(line.indicatorId())).distinct().toList();
    PublishedFigures published =
        figures.of(asked, region, period.plus(-PERIODS_BACK).start(), period.start(), catalogue);
    FormulaTrace formulas = new FormulaTrace(catalogue, published, beside, region, period);
    Map<FigureKey, Observation> latest = latestBefore(published, period);
    for (FormLine line : form.lines()) {
      FigureKey key = key(line, region, period, catalogue);
      if (!proposals.containsKey(key)) {
        fromFormula(line, catalogue, formulas)
            .or(
                () ->
                    fromBefore(
                        latest.get(new FigureKey(key.indicator(), key.measure(), region, null))))
            .ifPresent(proposal -> proposals.put(key, proposal));
      }
    }
    return proposals;
  }

  private Optional<Proposal> fromRecords(FigureKey key) {
    return sources.stream()
        .filter(source -> source.indicators().contains(key.indicator()))
        .findFirst()
        .flatMap(source -> source.figure(key))
        .map(
            figure ->
                new Proposal(
                    OriginKind.RECORDS,
                    figure.quantity(),
                    figure.records(),
                    figure.basis(),
                    null,
                    List.of()));
  }

  private static Optional<Proposal> fromFormula(
      FormLine line, Catalogue catalogue, FormulaTrace formulas) {
    return line.measure() == Measure.VALUE
        ? formulas.of(catalogue.get(line.indicatorId()))
        : Optional.empty();
  }

  private static Optional<Proposal> fromBefore(Observation before) {
    return Optional.ofNullable(before)
        .flatMap(Observation::quantity)
        .map(
            quantity ->
                new Proposal(
                    OriginKind.PREVIOUS,
                    quantity,
                    null,
                    null,
                    null,
                    List.of(OriginInput.published(before, quantity))));
  }

  /** The latest figure of each series before a period, under a key without one. */
  private static Map<FigureKey, Observation> latestBefore(
      PublishedFigures published, Period period) {
    Map<FigureKey, Observation> latest = new HashMap<>();
    for (Observation figure : published.all()) {
      if (figure.period().compareTo(period) < 0) {
        latest.merge(
            new FigureKey(figure.indicator().code(), figure.measure(), figure.region(), null),
            figure,
            (one, other) -> one.period().compareTo(other.period()) < 0 ? other : one);
      }
    }
    return latest;
  }

  private static FigureKey key(FormLine line, String region, Period period, Catalogue catalogue) {
    return new FigureKey(catalogue.get(line.indicatorId()).code(), line.measure(), region, period);
  }
}
