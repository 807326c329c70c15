package io.yuanhui.statistics.progress;

import io.yuanhui.commons.problem.Text;
import io.yuanhui.statistics.indicator.Better;
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
import io.yuanhui.statistics.target.Targets;
import io.yuanhui.statistics.unit.Quantity;
import io.yuanhui.statistics.wording.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Holds published figures against the year's targets and against the pace of the year. */
@ApplicationScoped
@Snapshot
class Progress {

  private final Indicators indicators;
  private final CurrentFigures figures;
  private final Targets targets;

  Progress(Indicators indicators, CurrentFigures figures, Targets targets) {
    this.indicators = indicators;
    this.figures = figures;
    this.targets = targets;
  }

  /** One line for each indicator of the period's frequency that has a target in its year. */
  List<ProgressView> of(List<String> selectors, String region, Period period) {
    Catalogue catalogue = indicators.catalogue();
    Map<String, Quantity> due = targets.of(region, period.year());
    List<Indicator> watched =
        FigureParameters.indicators(selectors, catalogue).stream()
            .filter(indicator -> indicator.frequency() == period.frequency())
            .filter(indicator -> due.containsKey(indicator.code()))
            .toList();
    PublishedFigures published =
        figures.of(watched, region, period.start(), period.start(), catalogue);
    return watched.stream()
        .map(indicator -> line(indicator, due.get(indicator.code()), region, period, published))
        .toList();
  }

  private static ProgressView line(
      Indicator indicator,
      Quantity target,
      String region,
      Period period,
      PublishedFigures published) {
    Optional<Quantity> value =
        published.level(indicator, region, period).map(level -> level.in(target.unit()));
    Optional<TargetProgress> progress =
        value.map(v -> TargetProgress.of(v, target, indicator.better(), period));
    return new ProgressView(
        indicator.code(),
        indicator.name(),
        region,
        period.code(),
        target.value(),
        value.map(Quantity::value).orElse(null),
        target.unit().code(),
        progress.map(TargetProgress::progress).orElse(null),
        published
            .find(new FigureKey(indicator.code(), Measure.PROGRESS, region, period))
            .map(Observation::value)
            .orElse(null),
        period.elapsedShareOfYear().percent(),
        progress.map(TargetProgress::ahead).orElse(null),
        progress.map(TargetProgress::met).orElse(null),
        progress.map(TargetProgress::distance).map(Quantity::value).orElse(null),
        progress.map(p -> text(p, indicator.better())).map(Text::zh).orElse(null));
  }

  private static Text text(TargetProgress progress, Better better) {
    if (better == Better.DOWN) {
      return Boolean.TRUE.equals(progress.met())
          ? Text.of("控制在目标以内", "within the ceiling")
          : Text.of("超出控制目标", "beyond the ceiling");
    }
    BigDecimal percent = progress.progress();
    return percent == null
        ? null
        : Wording.join(Wording.progress(percent, 1), Wording.pace(progress.ahead(), 1));
  }
}
