package io.yuanhui.statistics.prefill;

import io.yuanhui.statistics.measure.Measure;
import io.yuanhui.statistics.observation.FigureKey;
import io.yuanhui.statistics.source.FigureSource;
import io.yuanhui.statistics.source.SourcedFigure;
import io.yuanhui.statistics.unit.Quantity;
import io.yuanhui.statistics.unit.Unit;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;

/** The trial service's records: three dust events on every fifth day. */
@ApplicationScoped
class DustEvents implements FigureSource {

  @Override
  public Set<String> indicators() {
    return Set.of("air.dust");
  }

  @Override
  public Optional<SourcedFigure> figure(FigureKey key) {
    boolean fifth = key.period().start().getDayOfMonth() % 5 == 0;
    return key.measure() == Measure.VALUE && fifth
        ? Optional.of(
            new SourcedFigure(
                Quantity.of("3", Unit.COUNT),
                "/dust-events?region=" + key.region() + "&day=" + key.period(),
                "当日扬尘事件数"))
        : Optional.empty();
  }
}
