package io.yuanhui.statistics.rule;

import io.yuanhui.statistics.formula.RuleInput;
import io.yuanhui.statistics.indicator.Accumulation;
import io.yuanhui.statistics.indicator.Indicator;
import io.yuanhui.statistics.observation.FigureKey;
import io.yuanhui.statistics.period.Period;
import java.util.List;
import java.util.stream.IntStream;

/** Where the inputs of rules stand, seen from the region and period that are checked. */
final class InputPlaces {

  /** So many earlier periods are a series' own history. */
  static final int HISTORY = 36;

  /** So many earlier years, where the figure is cumulative: a month compares with its own. */
  static final int HISTORY_OF_CUMULATIVE = 10;

  private InputPlaces() {}

  static FigureKey of(RuleInput input, String region, Period period) {
    Period place = period.plus(-input.periodsBack());
    for (int year = 0; year < input.yearsBack(); year++) {
      place = place.samePeriodLastYear();
    }
    return new FigureKey(input.indicator(), input.kind().measure(), region, place);
  }

  /**
   * Whether the input is the level of a cumulative figure before the year's first period, when
   * nothing has been accumulated yet.
   */
  static boolean isBeforeTheYear(RuleInput input, Indicator indicator, Period period) {
    return input.kind() == RuleInput.Kind.VALUE
        && indicator.accumulation() == Accumulation.YTD
        && input.periodsBack() > 0
        && period.plus(-input.periodsBack()).year() < period.year();
  }

  static FigureKey yearBefore(FigureKey key) {
    return new FigureKey(
        key.indicator(), key.measure(), key.region(), key.period().samePeriodLastYear());
  }

  /** The earlier places that a z-score is taken from, the latest first. */
  static List<FigureKey> history(FigureKey key, Indicator indicator) {
    boolean cumulative = indicator.accumulation() == Accumulation.YTD;
    return IntStream.rangeClosed(1, cumulative ? HISTORY_OF_CUMULATIVE : HISTORY)
        .mapToObj(back -> cumulative ? yearsBefore(key.period(), back) : key.period().plus(-back))
        .map(place -> new FigureKey(key.indicator(), key.measure(), key.region(), place))
        .toList();
  }

  private static Period yearsBefore(Period period, int years) {
    Period place = period;
    for (int year = 0; year < years; year++) {
      place = place.samePeriodLastYear();
    }
    return place;
  }
}
