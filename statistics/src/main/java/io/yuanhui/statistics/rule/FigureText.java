package io.yuanhui.statistics.rule;

import io.yuanhui.commons.problem.Text;
import io.yuanhui.statistics.formula.RuleInput;
import io.yuanhui.statistics.indicator.Catalogue;
import io.yuanhui.statistics.unit.Quantity;
import io.yuanhui.statistics.unit.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Figures as the messages of rules show them: as reported, and what was computed rounded. */
final class FigureText {

  private static final int DECIMALS = 2;

  private final Catalogue catalogue;

  FigureText(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  Text of(RuleInput input, Quantity quantity) {
    String value = plain(input, quantity.value());
    if (input.kind() == RuleInput.Kind.ZSCORE) {
      return Text.of(value, value);
    }
    Unit unit = quantity.unit();
    if (unit == Unit.PCT || unit == Unit.PERMILLE) {
      return Text.of(value + unit.label().zh(), value + unit.label().en());
    }
    String en = unit.label().en();
    return Text.of(
        value + unit.label().zh(), value + (Character.isDigit(en.charAt(0)) ? " × " : " ") + en);
  }

  private String plain(RuleInput input, BigDecimal value) {
    boolean computed =
        input.kind() == RuleInput.Kind.GROWTH || input.kind() == RuleInput.Kind.ZSCORE;
    int most =
        computed
            ? DECIMALS
            : catalogue
                .find(input.indicator())
                .map(indicator -> Math.max(DECIMALS, indicator.decimals()))
                .orElse(DECIMALS);
    BigDecimal shown =
        value.scale() > Math.max(most, 6) || computed && value.scale() > most
            ? value.setScale(most, RoundingMode.HALF_EVEN)
            : value;
    return shown.toPlainString();
  }
}
