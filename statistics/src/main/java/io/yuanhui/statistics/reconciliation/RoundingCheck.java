package io.yuanhui.statistics.reconciliation;

import io.yuanhui.statistics.comparison.Change;
import io.yuanhui.statistics.unit.Quantity;

/**
 * A published figure beside the one that its inputs give. They agree where the recomputed figure,
 * rounded, is the published one.
 *
 * @param published as reported
 * @param recomputed in the published figure's unit, unrounded
 * @param rounded the recomputed figure, rounded half-even like the published one
 * @param difference published − recomputed, half-even to 6 decimals; in percentage points for
 *     ratios
 * @param withinRounding whether rounding explains the difference
 */
public record RoundingCheck(
    Quantity published,
    Quantity recomputed,
    Quantity rounded,
    Quantity difference,
    boolean withinRounding) {

  /**
   * @param decimals how many decimals the published figure was rounded to, in its own unit
   * @throws io.yuanhui.statistics.unit.IncompatibleUnitsException across dimensions
   */
  public static RoundingCheck of(Quantity published, Quantity recomputed, int decimals) {
    Quantity converted = recomputed.in(published.unit());
    Quantity rounded = converted.round(decimals);
    return new RoundingCheck(
        published,
        converted,
        rounded,
        Change.difference(published, converted).round(6),
        published.compareTo(rounded) == 0);
  }

  /**
   * For a figure whose rounding nobody wrote down: to the decimals that it shows. 174 is held
   * against whole numbers, 117.3 against tenths; zeros at the end do not count, as a database does
   * not keep how many there were.
   *
   * @throws io.yuanhui.statistics.unit.IncompatibleUnitsException across dimensions
   */
  public static RoundingCheck asShown(Quantity published, Quantity recomputed) {
    int shown = Math.max(0, published.value().stripTrailingZeros().scale());
    return of(published, recomputed, shown);
  }
}
