package io.yuanhui.environment.air;

import io.yuanhui.environment.aqi.PeriodCalculator.Demand;
import io.yuanhui.environment.aqi.PeriodOfAir;
import io.yuanhui.statistics.measure.Measure;
import io.yuanhui.statistics.observation.FigureKey;
import io.yuanhui.statistics.period.Frequency;
import io.yuanhui.statistics.period.Period;
import io.yuanhui.statistics.region.RegionGroup;
import io.yuanhui.statistics.region.RegionGroups;
import io.yuanhui.statistics.source.FigureSource;
import io.yuanhui.statistics.source.SourcedFigure;
import io.yuanhui.statistics.unit.Quantity;
import io.yuanhui.statistics.unit.Unit;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** The figures of the catalogue that follow from days of air, cumulative from 1 January. */
@ApplicationScoped
class AirFigures implements FigureSource {

  private static final String GOOD_DAYS = "air.good-days";
  private static final String VALID_DAYS = "air.valid-days";
  private static final String WEEKLY_FIRST = "air.pm25.weekly-first";
  private static final String SYNTHETIC = "（合成数据 synthetic）";

  private final Places places;
  private final Periods periods;
  private final AirRankings rankings;
  private final Assessments assessments;
  private final RegionGroups groups;

  AirFigures(
      Places places,
      Periods periods,
      AirRankings rankings,
      Assessments assessments,
      RegionGroups groups) {
    this.places = places;
    this.periods = periods;
    this.rankings = rankings;
    this.assessments = assessments;
    this.groups = groups;
  }

  @Override
  public Set<String> indicators() {
    return Set.of(GOOD_DAYS, VALID_DAYS, WEEKLY_FIRST);
  }

  @Override
  public Optional<SourcedFigure> figure(FigureKey key) {
    if (key.measure() != Measure.VALUE) {
      return Optional.empty();
    }
    Place place = places.ofRegion(key.region());
    return key.indicator().equals(WEEKLY_FIRST) ? weeks(key, place) : days(key, place);
  }

  private Optional<SourcedFigure> days(FigureKey key, Place place) {
    LocalDate to = key.period().end();
    LocalDate from = to.withDayOfYear(1);
    PeriodOfAir year = periods.of(place, from, to, Demand.NONE);
    if (year.validDays() == 0) {
      return Optional.empty();
    }
    boolean good = key.indicator().equals(GOOD_DAYS);
    return Optional.of(
        new SourcedFigure(
            new Quantity(BigDecimal.valueOf(good ? year.goodDays() : year.validDays()), Unit.DAY),
            "/air/days?region=%s&from=%s&to=%s".formatted(key.region(), from, to),
            (good
                    ? "%d 个有效天中 AQI 不大于 100 的天数".formatted(year.validDays())
                    : "%d 个日历日中的有效天数".formatted(year.days()))
                + (place.synthetic() ? SYNTHETIC : "")));
  }

  private Optional<SourcedFigure> weeks(FigureKey key, Place place) {
    Optional<RegionGroup> group =
        assessments.firstDays(Metric.PM25).keySet().stream()
            .map(groups::find)
            .flatMap(Optional::stream)
            .filter(each -> each.members().contains(key.region()))
            .findFirst();
    Period last = lastWholeWeek(key.period().end());
    return group.flatMap(
        members ->
            rankings
                .timesFirst(key.region(), Metric.PM25, last, members)
                .map(
                    times ->
                        new SourcedFigure(
                            new Quantity(BigDecimal.valueOf(times), Unit.COUNT),
                            "/air/rankings?metric=pm25&period=%s&group=%s"
                                .formatted(last.code(), members.code()),
                            "截至 %s，周均 PM2.5 在 %d 个地区中排第一的周数".formatted(last.code(), members.size())
                                + (place.synthetic() ? SYNTHETIC : ""))));
  }

  private static Period lastWholeWeek(LocalDate day) {
    Period week = Period.of(Frequency.WEEK, day);
    return week.end().isAfter(day) ? week.previous() : week;
  }
}
