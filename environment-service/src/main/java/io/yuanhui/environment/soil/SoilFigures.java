package io.yuanhui.environment.soil;

import io.yuanhui.statistics.measure.Measure;
import io.yuanhui.statistics.observation.FigureKey;
import io.yuanhui.statistics.source.FigureSource;
import io.yuanhui.statistics.source.SourcedFigure;
import io.yuanhui.statistics.unit.Quantity;
import io.yuanhui.statistics.unit.Unit;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The safe-use rates at the end of a period. */
@ApplicationScoped
class SoilFigures implements FigureSource {

  private static final Map<String, Land> LANDS =
      Map.of(
          "soil.farmland.safe-use", Land.FARMLAND,
          "soil.construction-land.safe-use", Land.CONSTRUCTION_LAND);

  private final SoilSummaries summaries;

  SoilFigures(SoilSummaries summaries) {
    this.summaries = summaries;
  }

  @Override
  public Set<String> indicators() {
    return LANDS.keySet();
  }

  @Override
  public Optional<SourcedFigure> figure(FigureKey key) {
    if (key.measure() != Measure.VALUE) {
      return Optional.empty();
    }
    Land land = LANDS.get(key.indicator());
    SummaryRow found = summaries.of(key.region(), land, key.period().end());
    return Optional.ofNullable(found.safeUseRate())
        .map(
            rate ->
                new SourcedFigure(
                    new Quantity(rate, Unit.PCT),
                    "/soil/plots?region=%s&land=%s&date=%s"
                        .formatted(key.region(), land.code(), found.date()),
                    "%s：安全利用或严格管控 %s 亩 ÷ 受污染 %s 亩%s"
                        .formatted(
                            land.label(),
                            found.safeArea().toPlainString(),
                            found.pollutedArea().toPlainString(),
                            found.synthetic() ? "（合成数据 synthetic）" : "")));
  }
}
