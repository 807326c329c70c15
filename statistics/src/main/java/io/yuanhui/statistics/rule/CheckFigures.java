package io.yuanhui.statistics.rule;

import io.yuanhui.commons.problem.Text;
import io.yuanhui.statistics.comparison.Change;
import io.yuanhui.statistics.formula.RuleInput;
import io.yuanhui.statistics.formula.RuleValue;
import io.yuanhui.statistics.indicator.Catalogue;
import io.yuanhui.statistics.indicator.Indicator;
import io.yuanhui.statistics.measure.Measure;
import io.yuanhui.statistics.observation.FigureKey;
import io.yuanhui.statistics.observation.Observation;
import io.yuanhui.statistics.observation.PublishedFigures;
import io.yuanhui.statistics.period.Period;
import io.yuanhui.statistics.unit.Quantity;
import io.yuanhui.statistics.unit.Unit;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The figures that rules read: the submission's own first, then those that are published, then what
 * formulas give from both.
 */
final class CheckFigures {

  private final Catalogue catalogue;
  private final PublishedFigures published;
  private final Map<FigureKey, FilledCell> cells;

  /** What was worked out already: formulas that share inputs would else be computed many times. */
  private final Map<FigureKey, Optional<Quantity>> levels = new HashMap<>();

  CheckFigures(Catalogue catalogue, PublishedFigures published, Map<FigureKey, FilledCell> cells) {
    this.catalogue = catalogue;
    this.published = published;
    this.cells = cells;
  }

  /** The submission's cell at a place; null where it has none. */
  FilledCell cell(FigureKey key) {
    return cells.get(key);
  }

  /** An input of a rule, or why there is none. */
  RuleValue value(RuleInput input, String region, Period period) {
    Indicator indicator = catalogue.find(input.indicator()).orElseThrow();
    FigureKey key = InputPlaces.of(input, region, period);
    return switch (input.kind()) {
      case GROWTH -> growth(indicator, key);
      case ZSCORE -> score(indicator, key);
      case VALUE ->
          InputPlaces.isBeforeTheYear(input, indicator, period)
              ? new RuleValue.Known(new Quantity(BigDecimal.ZERO, indicator.unit()))
              : known(level(indicator, key), indicator, key);
      default -> known(reported(key), indicator, key);
    };
  }

  private RuleValue growth(Indicator indicator, FigureKey key) {
    FigureKey before = InputPlaces.yearBefore(key);
    Optional<Quantity> now = level(indicator, key);
    Optional<Quantity> base = level(indicator, before);
    if (now.isEmpty() || base.isEmpty()) {
      return missing(indicator, now.isEmpty() ? key : before);
    }
    return Change.growth(now.get(), base.get())
        .<RuleValue>map(RuleValue.Known::new)
        .orElseGet(
            () ->
                new RuleValue.Unknown(
                    Text.of(
                        before.period() + " 的" + indicator.name() + "为零或负，没有增速。",
                        indicator.nameEn()
                            + " of "
                            + before.period()
                            + " is zero or negative, so no growth rate exists.")));
  }

  private RuleValue score(Indicator indicator, FigureKey key) {
    Optional<Quantity> now = level(indicator, key);
    if (now.isEmpty()) {
      return missing(indicator, key);
    }
    List<BigDecimal> history =
        InputPlaces.history(key, indicator).stream()
            .flatMap(place -> reported(place).stream())
            .map(quantity -> quantity.toBase().value())
            .toList();
    return StandardScore.of(now.get().toBase().value(), history)
        .<RuleValue>map(score -> new RuleValue.Known(new Quantity(score, Unit.PCT)))
        .orElseGet(
            () ->
                new RuleValue.Unknown(
                    Text.of(
                        indicator.name() + "的历史数据不足 " + StandardScore.FEWEST + " 期，或没有变化。",
                        "The history of "
                            + indicator.nameEn()
                            + " has fewer than "
                            + StandardScore.FEWEST
                            + " figures, or they are all the same.")));
  }

  private Optional<Quantity> level(Indicator indicator, FigureKey key) {
    return level(indicator, key, new HashSet<>());
  }

  /**
   * A level, or what its formula gives.
   *
   * @param underWay the indicators whose formulas are being computed, so that none goes round
   */
  private Optional<Quantity> level(Indicator indicator, FigureKey key, Set<String> underWay) {
    Optional<Quantity> known = levels.get(key);
    if (known == null) {
      known = found(indicator, key, underWay);
      levels.put(key, known);
    }
    return known;
  }

  private Optional<Quantity> found(Indicator indicator, FigureKey key, Set<String> underWay) {
    if (cells.containsKey(key)) {
      return Optional.ofNullable(cells.get(key).quantity());
    }
    Optional<Quantity> standing = published.find(key).flatMap(Observation::quantity);
    if (standing.isPresent() || indicator.formula().isEmpty() || !underWay.add(indicator.code())) {
      return standing;
    }
    Map<String, Quantity> inputs = new HashMap<>();
    for (String code : indicator.formula().get().inputs()) {
      catalogue
          .find(code)
          .flatMap(
              input ->
                  level(
                      input,
                      new FigureKey(code, Measure.VALUE, key.region(), key.period()),
                      underWay))
          .ifPresent(quantity -> inputs.put(code, quantity));
    }
    underWay.remove(indicator.code());
    return indicator.formula().get().evaluate(inputs, indicator.unit()).value();
  }

  private Optional<Quantity> reported(FigureKey key) {
    return cells.containsKey(key)
        ? Optional.ofNullable(cells.get(key).quantity())
        : published.find(key).flatMap(Observation::quantity);
  }

  private static RuleValue known(Optional<Quantity> quantity, Indicator indicator, FigureKey key) {
    return quantity.<RuleValue>map(RuleValue.Known::new).orElseGet(() -> missing(indicator, key));
  }

  private static RuleValue missing(Indicator indicator, FigureKey key) {
    return new RuleValue.Unknown(
        Text.of(
            "没有 " + key.period() + " 的" + indicator.name() + "（" + key.measure() + "）。",
            "There is no "
                + indicator.nameEn()
                + " ("
                + key.measure()
                + ") of "
                + key.period()
                + "."));
  }
}
