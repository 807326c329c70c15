package io.yuanhui.environment.water;

import io.yuanhui.statistics.measure.Measure;
import io.yuanhui.statistics.observation.FigureKey;
import io.yuanhui.statistics.source.FigureSource;
import io.yuanhui.statistics.source.SourcedFigure;
import io.yuanhui.statistics.unit.Quantity;
import io.yuanhui.statistics.unit.Unit;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The compliance rate of a section since January, {@code water.<section>.compliance}: a new section
 * with an indicator of that name has its figure.
 */
@ApplicationScoped
class WaterFigures implements FigureSource {

  private static final String BEGIN = "water.";
  private static final String END = ".compliance";

  private final Sections sections;
  private final WaterAssessments assessments;

  WaterFigures(Sections sections, WaterAssessments assessments) {
    this.sections = sections;
    this.assessments = assessments;
  }

  @Override
  public Set<String> indicators() {
    return sections.all().stream()
        .map(section -> BEGIN + section.code + END)
        .collect(Collectors.toSet());
  }

  @Override
  public Optional<SourcedFigure> figure(FigureKey key) {
    String code =
        key.indicator().substring(BEGIN.length(), key.indicator().length() - END.length());
    LocalDate to = key.period().end();
    LocalDate from = to.withDayOfYear(1);
    return key.measure() != Measure.VALUE
        ? Optional.empty()
        : assessments
            .of(code, from, to)
            .filter(found -> found.section().region.equals(key.region()))
            .filter(found -> found.kept().months() > 0)
            .map(WaterFigures::figure);
  }

  private static SourcedFigure figure(SectionPeriod found) {
    Section section = found.section();
    return new SourcedFigure(
        new Quantity(found.rate(), Unit.PCT),
        "/water/samples?section=%s&from=%s&to=%s".formatted(section.code, found.from(), found.to()),
        "%d 个参评月中 %d 个月达到目标 %s 类%s"
            .formatted(
                found.kept().months(),
                found.kept().compliant(),
                section.target,
                section.synthetic ? "（合成数据 synthetic）" : ""));
  }
}
