package io.yuanhui.statistics.formula;

import io.yuanhui.commons.problem.Text;
import io.yuanhui.statistics.formula.RuleResult.NotEvaluated;
import io.yuanhui.statistics.unit.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A condition over figures, such as {@code tax-revenue <= budget-revenue} or {@code ABS(yoy(gdp) -
 * growth(gdp)) <= 0.5}: the grammar of {@link Formula} with comparisons, {@code AND OR NOT} and
 * references to other periods and sides of an indicator ({@link RuleInput}).
 *
 * <p>Figures enter in the base unit of their dimension; a written number is in that unit too. What
 * does not measure the same is refused when the rule is read. There is no loop and no name but
 * codes and the listed functions, so a rule ends and reaches nothing. Immutable and safe to share.
 */
public final class RuleExpression {

  private final String text;
  private final Map<String, RuleInput> inputs;
  private final Arithmetic arithmetic;

  private RuleExpression(String text, Map<String, RuleInput> inputs, Arithmetic arithmetic) {
    this.text = text;
    this.inputs = inputs;
    this.arithmetic = arithmetic;
  }

  /**
   * Reads a rule.
   *
   * @param units of the indicators, by code; empty where there is no such indicator
   * @throws InvalidFormulaException with the position of the first fault and its reason
   */
  public static RuleExpression parse(String text, Function<String, Optional<Unit>> units) {
    if (text == null || text.isBlank()) {
      throw InvalidFormulaException.whole("规则不能为空。", "The rule is empty.");
    }
    if (text.length() > Formula.MAX_LENGTH) {
      throw InvalidFormulaException.whole(
          "规则超过 " + Formula.MAX_LENGTH + " 个字符。",
          "The rule is longer than " + Formula.MAX_LENGTH + " characters.");
    }
    RuleReferences references = RuleReferences.read(FormulaLexer.cutRule(text));
    FormulaSyntax.checkRule(
        references.words(),
        word -> {
          RuleInput input = references.inputs().get(word.text());
          return units
              .apply(input.indicator())
              .map(input::measured)
              .orElseThrow(
                  () ->
                      InvalidFormulaException.at(
                          word.position(), "没有这个指标。", "there is no such indicator."));
        });
    if (references.inputs().isEmpty()) {
      throw InvalidFormulaException.whole("规则没有引用任何指标。", "The rule reads no figure.");
    }
    return new RuleExpression(
        text,
        references.inputs(),
        new Arithmetic(references.words(), List.copyOf(references.inputs().keySet())));
  }

  /** What it reads, in the order of first mention. */
  public List<RuleInput> inputs() {
    return List.copyOf(inputs.values());
  }

  /** Says whether it holds. Never throws for what the figures are. */
  public RuleResult evaluate(Function<RuleInput, RuleValue> figures) {
    Map<String, BigDecimal> values = new HashMap<>();
    List<Text> missing = new ArrayList<>();
    for (RuleInput input : inputs.values()) {
      RuleValue value = figures.apply(input);
      if (value instanceof RuleValue.Known known) {
        values.put(input.text(), known.quantity().toBase().value());
      } else if (value instanceof RuleValue.Unknown unknown) {
        missing.add(unknown.why());
      }
    }
    if (!missing.isEmpty()) {
      return new NotEvaluated(
          Text.of(
              String.join("", missing.stream().map(Text::zh).toList()),
              String.join(" ", missing.stream().map(Text::en).toList())));
    }
    return arithmetic
        .holds(values)
        .<RuleResult>map(holds -> holds ? new RuleResult.Holds() : new RuleResult.Broken())
        .orElseGet(() -> new NotEvaluated(Text.of("除数为零。", "Division by zero.")));
  }

  /** As it was written. */
  @Override
  public String toString() {
    return text;
  }
}
