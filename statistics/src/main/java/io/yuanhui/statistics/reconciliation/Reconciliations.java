package io.yuanhui.statistics.reconciliation;

import io.yuanhui.commons.problem.Text;
import io.yuanhui.statistics.formula.Formula;
import io.yuanhui.statistics.formula.FormulaResult;
import io.yuanhui.statistics.indicator.Catalogue;
import io.yuanhui.statistics.indicator.Indicator;
import io.yuanhui.statistics.indicator.Indicators;
import io.yuanhui.statistics.observation.CurrentFigures;
import io.yuanhui.statistics.observation.Observation;
import io.yuanhui.statistics.observation.PublishedFigures;
import io.yuanhui.statistics.period.Period;
import io.yuanhui.statistics.reconciliation.ReconciliationView.Input;
import io.yuanhui.statistics.reconciliation.ReconciliationView.Kind;
import io.yuanhui.statistics.storage.Snapshot;
import io.yuanhui.statistics.target.Targets;
import io.yuanhui.statistics.unit.Quantity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Holds every published figure that follows from others against what follows: formulas, completed
 * shares of targets, and growth rates. A published figure is never changed by it.
 */
@ApplicationScoped
@Snapshot
class Reconciliations {

  private final Indicators indicators;
  private final CurrentFigures figures;
  private final Targets targets;

  Reconciliations(Indicators indicators, CurrentFigures figures, Targets targets) {
    this.indicators = indicators;
    this.figures = figures;
    this.targets = targets;
  }

  /**
   * The checks of a region.
   *
   * @param period null for every period
   */
  List<ReconciliationView> of(String region, Period period) {
    Catalogue catalogue = indicators.catalogue();
    PublishedFigures published =
        figures.of(
            catalogue.all(),
            region,
            period == null ? null : period.samePeriodLastYear().start(),
            period == null ? null : period.start(),
            catalogue);
    List<ReconciliationView> checks = new ArrayList<>();
    for (Observation figure : inOrder(published)) {
      if (period == null || figure.period().equals(period)) {
        check(figure, published).ifPresent(checks::add);
      }
    }
    return checks;
  }

  private static List<Observation> inOrder(PublishedFigures published) {
    return published.all().stream()
        .filter(figure -> figure.quantity().isPresent())
        .sorted(
            Comparator.comparing(Observation::period)
                .thenComparing(figure -> figure.indicator().code())
                .thenComparing(Observation::measure))
        .toList();
  }

  private Optional<ReconciliationView> check(Observation figure, PublishedFigures published) {
    return switch (figure.measure()) {
      case VALUE -> formula(figure, published);
      case PROGRESS -> progress(figure, published);
      case YOY -> growth(figure, published);
      case RANK -> Optional.empty();
    };
  }

  private static Optional<ReconciliationView> formula(
      Observation figure, PublishedFigures published) {
    Indicator indicator = figure.indicator();
    if (indicator.formula().isEmpty()) {
      return Optional.empty();
    }
    Formula formula = indicator.formula().get();
    Map<String, Quantity> inputs = published.inputs(formula, figure.region(), figure.period());
    FormulaResult result = formula.evaluate(inputs, indicator.unit());
    List<Input> shown =
        formula.inputs().stream()
            .filter(inputs::containsKey)
            .map(code -> input(code, inputs.get(code)))
            .toList();
    return Optional.of(
        new Reconciliation(Kind.FORMULA, figure, formula.toString(), shown)
            .view(
                result.value().orElse(null),
                indicator.decimals(),
                result.reason().map(Text::zh).orElse(null)));
  }

  private Optional<ReconciliationView> progress(Observation figure, PublishedFigures published) {
    Indicator indicator = figure.indicator();
    Quantity target = targets.of(figure.region(), figure.period().year()).get(indicator.code());
    Quantity level = published.level(indicator, figure.region(), figure.period()).orElse(null);
    List<Input> inputs = new ArrayList<>();
    if (level != null) {
      inputs.add(input(indicator.code(), level));
    }
    if (target != null) {
      inputs.add(input("target", target));
    }
    boolean computable = level != null && target != null && target.value().signum() > 0;
    return Optional.of(
        new Reconciliation(Kind.PROGRESS, figure, indicator.code() + " / target * 100", inputs)
            .view(
                computable ? level.percentOf(target) : null,
                figure.value().scale(),
                computable ? null : "没有年度目标或数值。"));
  }

  private static Optional<ReconciliationView> growth(
      Observation figure, PublishedFigures published) {
    Indicator indicator = figure.indicator();
    Period lastYear = figure.period().samePeriodLastYear();
    Quantity now = published.level(indicator, figure.region(), figure.period()).orElse(null);
    Quantity base = published.level(indicator, figure.region(), lastYear).orElse(null);
    if (now == null || base == null) {
      return Optional.empty();
    }
    Quantity growth = published.growth(indicator, figure.region(), figure.period()).orElse(null);
    return Optional.of(
        new Reconciliation(
                Kind.YOY,
                figure,
                indicator.code() + " / last year * 100 - 100",
                List.of(
                    input(indicator.code() + "@" + figure.period(), now),
                    input(indicator.code() + "@" + lastYear, base)))
            .view(growth, figure.value().scale(), growth == null ? "基期为零或负。" : null));
  }

  private static Input input(String name, Quantity quantity) {
    return new Input(name, quantity.value(), quantity.unit().code());
  }
}
