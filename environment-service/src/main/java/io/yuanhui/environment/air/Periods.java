package io.yuanhui.environment.air;

import io.yuanhui.environment.aqi.AqiStandard;
import io.yuanhui.environment.aqi.PeriodCalculator;
import io.yuanhui.environment.aqi.PeriodCalculator.Demand;
import io.yuanhui.environment.aqi.PeriodOfAir;
import io.yuanhui.environment.aqi.StandardBook;
import io.yuanhui.environment.station.Pollutant;
import io.yuanhui.statistics.period.Frequency;
import io.yuanhui.statistics.period.Period;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;

/** Makes periods of the days that are kept: a year has 366 of them at most. */
@ApplicationScoped
class Periods {

  private final DayStore days;
  private final Standards standards;

  Periods(DayStore days, Standards standards) {
    this.days = days;
    this.standards = standards;
  }

  /** From one day to another. */
  PeriodOfAir of(Place place, LocalDate from, LocalDate to, Demand demand) {
    return new PeriodCalculator(standards.book())
        .period(from, to, days.means(place.scope(), place.key(), from, to), demand);
  }

  /** A period up to a day of it, with the same of the year before. */
  SummaryView summary(Place place, Period period, LocalDate to) {
    Demand demand = to.equals(period.end()) ? demand(period) : Demand.NONE;
    PeriodOfAir now = of(place, period.start(), to, demand);
    Period earlier = period.samePeriodLastYear();
    LocalDate earlierTo =
        to.equals(period.end())
            ? earlier.end()
            : period.frequency() == Frequency.WEEK
                ? earlier.start().plusDays(now.days() - 1L)
                : to.minusYears(1);
    PeriodOfAir before = of(place, earlier.start(), earlierTo, demand);
    return view(
        place, period, now, before.validDays() == 0 ? null : lastYear(earlier, now, before));
  }

  private static Demand demand(Period period) {
    return switch (period.frequency()) {
      case ANNUAL -> Demand.YEAR;
      case SEMESTER, QUARTER, MONTH -> Demand.WHOLE_MONTHS;
      default -> Demand.NONE;
    };
  }

  private SummaryView view(
      Place place, Period period, PeriodOfAir now, SummaryView.LastYearView lastYear) {
    StandardBook book = standards.book();
    AqiStandard standard = book.standard(now.to());
    return new SummaryView(
        place.station(),
        place.region(),
        place.name(),
        period.code(),
        now.from(),
        now.to(),
        now.days(),
        now.validDays(),
        now.goodDays(),
        now.ratio(),
        standard.levels().stream()
            .map(
                level ->
                    SummaryView.LevelDays.of(level, now.levels().getOrDefault(level.number(), 0)))
            .toList(),
        now.longestRun() == null
            ? null
            : new SummaryView.RunView(
                now.longestRun().days(), now.longestRun().from(), now.longestRun().to()),
        now.means().stream().map(SummaryView.MeanView::from).toList(),
        now.compositeIndex(),
        now.parts().stream().map(SummaryView.PartView::from).toList(),
        lastYear,
        place.synthetic());
  }

  private static SummaryView.LastYearView lastYear(
      Period period, PeriodOfAir now, PeriodOfAir before) {
    return new SummaryView.LastYearView(
        period.code(),
        before.validDays(),
        before.goodDays(),
        before.ratio(),
        SummaryView.mean(before, Pollutant.PM25),
        before.compositeIndex(),
        now.goodDays() - before.goodDays(),
        now.ratio() == null || before.ratio() == null ? null : now.ratio().subtract(before.ratio()),
        growth(SummaryView.mean(now, Pollutant.PM25), SummaryView.mean(before, Pollutant.PM25)));
  }

  /** In per cent, half-even to 1 decimal; null upon nothing. */
  private static BigDecimal growth(BigDecimal now, BigDecimal before) {
    return now == null || before == null || before.signum() <= 0
        ? null
        : now.subtract(before).movePointRight(2).divide(before, 1, RoundingMode.HALF_EVEN);
  }

  /** The levels, for the document of standards. */
  List<AqiStandard> standards() {
    return standards.book().standards();
  }
}
