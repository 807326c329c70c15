package io.yuanhui.statistics.unit;

import static java.util.stream.Collectors.toUnmodifiableMap;

import io.yuanhui.commons.problem.Text;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;

/** What a unit measures. Units convert within their dimension and never across. */
public enum Dimension {
  CURRENCY("金额", "currency"),
  PERSONS("人数", "persons"),
  HOUSEHOLDS("家庭户数", "households"),
  ENTITIES("市场主体数", "registered businesses"),
  COUNT("个数", "count"),
  RATIO("比率", "ratio"),
  PERCENTAGE_POINTS("百分点", "percentage points"),
  RANK("位次", "rank"),
  TIME("时间", "time"),
  MASS("质量", "mass"),
  LIVESTOCK("牲畜头数", "livestock"),
  AREA("面积", "area");

  private final Text label;

  Dimension(String zh, String en) {
    this.label = Text.of(zh, en);
  }

  public Text label() {
    return label;
  }

  /** The unit that formulas and comparisons work in: the one whose factor is 1. */
  public Unit base() {
    return Bases.BY_DIMENSION.get(this);
  }

  // Apart, because units name their dimension while they are being made.
  private static final class Bases {
    static final Map<Dimension, Unit> BY_DIMENSION =
        Arrays.stream(Unit.values())
            .filter(unit -> unit.factor().compareTo(BigDecimal.ONE) == 0)
            .collect(toUnmodifiableMap(Unit::dimension, Function.identity()));
  }
}
