package io.yuanhui.statistics.formula;

import io.yuanhui.statistics.measure.Measure;
import io.yuanhui.statistics.unit.Unit;

/**
 * A figure that a rule reads, relative to the period that is checked: {@code tax-revenue}, {@code
 * yoy(tax-revenue)}, {@code prev(air.good-days)}, {@code last-year(yoy(gdp))}, {@code growth(gdp)},
 * {@code zscore(gdp)}.
 *
 * @param text as the rule's messages name it
 * @param indicator its code
 * @param kind which side of the indicator
 * @param periodsBack how many periods before the one checked
 * @param yearsBack how many years before that
 */
public record RuleInput(String text, String indicator, Kind kind, int periodsBack, int yearsBack) {

  /** The sides of an indicator that a rule may read. */
  public enum Kind {
    /** The level. */
    VALUE(""),
    /** Published growth, in per cent. */
    YOY("yoy"),
    /** The published rank. */
    RANK("rank"),
    /** Published progress to the target, in per cent. */
    PROGRESS("progress"),
    /** Growth on the same period last year as the levels imply it, in per cent. */
    GROWTH("growth"),
    /** How many standard deviations the level lies from the mean of the series' own history. */
    ZSCORE("zscore");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }

    /** The measure whose figures it is read from. */
    public Measure measure() {
      return switch (this) {
        case YOY -> Measure.YOY;
        case RANK -> Measure.RANK;
        case PROGRESS -> Measure.PROGRESS;
        default -> Measure.VALUE;
      };
    }
  }

  Measured measured(Unit indicatorUnit) {
    return switch (kind) {
      case VALUE, YOY, RANK, PROGRESS -> Measured.in(kind.measure().unitFor(indicatorUnit));
      case GROWTH, ZSCORE -> Measured.NUMBER;
    };
  }
}
