package io.yuanhui.statistics.comparison;

import io.yuanhui.commons.problem.Text;
import io.yuanhui.statistics.comparison.ComparisonView.Against;
import io.yuanhui.statistics.comparison.ComparisonView.YearOnYear;
import io.yuanhui.statistics.indicator.Accumulation;
import io.yuanhui.statistics.indicator.Catalogue;
import io.yuanhui.statistics.indicator.Indicator;
import io.yuanhui.statistics.indicator.Indicators;
import io.yuanhui.statistics.measure.Measure;
import io.yuanhui.statistics.observation.CurrentFigures;
import io.yuanhui.statistics.observation.FigureKey;
import io.yuanhui.statistics.observation.Observation;
import io.yuanhui.statistics.observation.PublishedFigures;
import io.yuanhui.statistics.parameter.FigureParameters;
import io.yuanhui.statistics.period.Period;
import io.yuanhui.statistics.storage.Snapshot;
import io.yuanhui.statistics.unit.Dimension;
import io.yuanhui.statistics.unit.Quantity;
import io.yuanhui.statistics.unit.Unit;
import io.yuanhui.statistics.wording.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Holds published figures against the period before and the same period last year. */
@ApplicationScoped
@Snapshot
class Comparisons {

  /** How far back the latest published period before is looked for. */
  private static final int YEARS_BACK = 2;

  private final Indicators indicators;
  private final CurrentFigures figures;

  Comparisons(Indicators indicators, CurrentFigures figures) {
    this.indicators = indicators;
    this.figures = figures;
  }

  /** One comparison for each measure that is published in the period. */
  List<ComparisonView> compare(List<String> selectors, String region, Period period) {
    Catalogue catalogue = indicators.catalogue();
    List<Indicator> compared = FigureParameters.indicators(selectors, catalogue);
    PublishedFigures published =
        figures.of(
            compared, region, period.start().minusYears(YEARS_BACK), period.start(), catalogue);
    return compared.stream()
        .flatMap(
            indicator ->
                Arrays.stream(Measure.values())
                    .map(measure -> new FigureKey(indicator.code(), measure, region, period)))
        .flatMap(key -> published.find(key).stream())
        .map(figure -> compare(figure, published))
        .toList();
  }

  private static ComparisonView compare(Observation figure, PublishedFigures published) {
    Unit unit = figure.indicator().unit(figure.measure());
    Optional<Quantity> now = figure.quantity().map(quantity -> quantity.in(unit));
    Optional<Observation> previous = published.latestBefore(figure.key());
    Optional<Observation> lastYear =
        published.find(
            new FigureKey(
                figure.indicator().code(),
                figure.measure(),
                figure.region(),
                figure.period().samePeriodLastYear()));
    return new ComparisonView(
        figure.indicator().code(),
        figure.indicator().name(),
        figure.measure().name(),
        figure.region(),
        figure.period().code(),
        now.map(Quantity::value).orElse(null),
        unit.code(),
        previous
            .map(before -> against(before, now, unit, isRunningTotal(figure)))
            .orElse(Against.NOTHING),
        lastYear.map(before -> against(before, now, unit, false)).orElse(Against.NOTHING),
        yearOnYear(figure, published),
        previous.flatMap(before -> text(figure, before)).map(Text::zh).orElse(null));
  }

  private static Against against(
      Observation before, Optional<Quantity> now, Unit unit, boolean runningTotal) {
    Optional<Quantity> base = before.quantity().map(quantity -> quantity.in(unit));
    if (now.isEmpty() || base.isEmpty() || runningTotal) {
      return new Against(
          before.period().code(), base.map(Quantity::value).orElse(null), null, null, null);
    }
    Quantity difference =
        unit == Unit.RANK ? base.get().minus(now.get()) : Change.difference(now.get(), base.get());
    boolean level = unit != Unit.RANK && unit.dimension() != Dimension.RATIO;
    return new Against(
        before.period().code(),
        base.get().value(),
        difference.value(),
        difference.unit().code(),
        level ? Change.growth(now.get(), base.get()).map(Quantity::value).orElse(null) : null);
  }

  /** A total since January never is differenced into the months between. */
  private static boolean isRunningTotal(Observation figure) {
    return figure.measure() == Measure.VALUE
        && figure.indicator().accumulation() == Accumulation.YTD
        && figure.indicator().unit().dimension() != Dimension.RATIO;
  }

  private static YearOnYear yearOnYear(Observation figure, PublishedFigures published) {
    Indicator indicator = figure.indicator();
    BigDecimal reported =
        published
            .find(new FigureKey(indicator.code(), Measure.YOY, figure.region(), figure.period()))
            .map(Observation::value)
            .orElse(null);
    BigDecimal computed =
        published
            .growth(indicator, figure.region(), figure.period())
            .map(Quantity::value)
            .orElse(null);
    return new YearOnYear(
        reported,
        computed,
        reported == null || computed == null ? null : reported.subtract(computed));
  }

  private static Optional<Text> text(Observation figure, Observation before) {
    if (figure.value() == null
        || before.value() == null
        || figure.indicator().unit(figure.measure()) != Unit.PCT) {
      return Optional.empty();
    }
    Text since = Text.of("比" + before.period().code(), "against " + before.period().code() + ": ");
    Text change =
        figure.measure() == Measure.YOY
            ? Wording.trend(figure.value(), before.value(), 1)
            : Wording.points(figure.value().subtract(before.value()), 1);
    return Optional.of(Text.of(since.zh() + change.zh(), since.en() + change.en()));
  }
}
