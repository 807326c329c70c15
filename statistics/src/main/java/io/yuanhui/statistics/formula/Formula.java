package io.yuanhui.statistics.formula;

import static java.util.stream.Collectors.toMap;

import io.yuanhui.statistics.formula.FormulaToken.Kind;
import io.yuanhui.statistics.unit.Quantity;
import io.yuanhui.statistics.unit.Unit;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * An indicator that is computed from others, such as {@code tax-revenue / budget-revenue * 100}.
 *
 * <p>Operands are indicator codes and plain decimals; {@code + - * /} and parentheses have their
 * usual meaning, and {@code MIN MAX SUM AVG ABS ROUND} may be called. As codes have dashes, a minus
 * between two operands stands between blanks: {@code a - b} subtracts, {@code a-b} is a code.
 *
 * <p>Figures enter in the base unit of their dimension (元, 人, 吨, 亩, %) and the result is in the
 * base unit of the dimension of the formula's own indicator; a share in per cent therefore says
 * {@code * 100}. Immutable and safe to share between threads.
 */
public final class Formula {

  /** The most characters that a formula may have. */
  public static final int MAX_LENGTH = 500;

  /**
   * So many digits before the point, or after it. Formulas upon formulas would else grow beyond
   * what fits in memory when it is written out.
   */
  private static final int MOST_DIGITS = 100;

  private final String text;
  private final List<String> inputs;
  private final Arithmetic arithmetic;

  private Formula(String text, List<String> inputs, Arithmetic arithmetic) {
    this.text = text;
    this.inputs = inputs;
    this.arithmetic = arithmetic;
  }

  /**
   * Reads a formula.
   *
   * @throws InvalidFormulaException with the position of the first fault and its reason
   */
  public static Formula parse(String text) {
    if (text == null || text.isBlank()) {
      throw InvalidFormulaException.whole("公式不能为空。", "The formula is empty.");
    }
    if (text.length() > MAX_LENGTH) {
      throw InvalidFormulaException.whole(
          "公式超过 " + MAX_LENGTH + " 个字符。",
          "The formula is longer than " + MAX_LENGTH + " characters.");
    }
    List<FormulaToken> tokens = FormulaLexer.cut(text);
    FormulaSyntax.check(tokens);
    List<String> inputs =
        tokens.stream()
            .filter(token -> token.kind() == Kind.INDICATOR)
            .map(FormulaToken::text)
            .distinct()
            .toList();
    return new Formula(text, inputs, new Arithmetic(tokens, inputs));
  }

  /** The codes of the indicators it reads, in the order of their first mention. */
  public Set<String> inputs() {
    return Collections.unmodifiableSet(new LinkedHashSet<>(inputs));
  }

  /**
   * Computes the result. Never throws for what the figures are: a missing one, a zero to divide by,
   * or a result beyond 100 digits is a reason.
   *
   * @param figures by indicator code; absent or null where there is none
   * @param resultUnit the unit of the formula's own indicator
   */
  public FormulaResult evaluate(Map<String, Quantity> figures, Unit resultUnit) {
    List<String> missing = inputs.stream().filter(input -> figures.get(input) == null).toList();
    if (!missing.isEmpty()) {
      return FormulaResult.missing(missing);
    }
    Map<String, BigDecimal> values =
        inputs.stream()
            .collect(toMap(Function.identity(), input -> figures.get(input).toBase().value()));
    return arithmetic
        .evaluate(values)
        .map(value -> result(value, resultUnit))
        .orElseGet(FormulaResult::divisionByZero);
  }

  private static FormulaResult result(BigDecimal value, Unit unit) {
    boolean inRange =
        Math.abs(value.scale()) <= MOST_DIGITS && value.precision() - value.scale() <= MOST_DIGITS;
    return inRange
        ? new FormulaResult.Computed(new Quantity(value, unit.dimension().base()).in(unit))
        : FormulaResult.outOfRange();
  }

  /** As it was written. */
  @Override
  public String toString() {
    return text;
  }
}
