package io.yuanhui.statistics.formula;

import static java.util.stream.Collectors.joining;

import com.ezylang.evalex.EvaluationException;
import com.ezylang.evalex.Expression;
import com.ezylang.evalex.config.ExpressionConfiguration;
import com.ezylang.evalex.config.MapBasedFunctionDictionary;
import com.ezylang.evalex.config.MapBasedOperatorDictionary;
import com.ezylang.evalex.data.EvaluationValue;
import com.ezylang.evalex.operators.arithmetic.InfixDivisionOperator;
import com.ezylang.evalex.operators.arithmetic.InfixMinusOperator;
import com.ezylang.evalex.operators.arithmetic.InfixMultiplicationOperator;
import com.ezylang.evalex.operators.arithmetic.InfixPlusOperator;
import com.ezylang.evalex.operators.arithmetic.PrefixMinusOperator;
import com.ezylang.evalex.operators.booleans.InfixAndOperator;
import com.ezylang.evalex.operators.booleans.InfixEqualsOperator;
import com.ezylang.evalex.operators.booleans.InfixGreaterEqualsOperator;
import com.ezylang.evalex.operators.booleans.InfixGreaterOperator;
import com.ezylang.evalex.operators.booleans.InfixLessEqualsOperator;
import com.ezylang.evalex.operators.booleans.InfixLessOperator;
import com.ezylang.evalex.operators.booleans.InfixNotEqualsOperator;
import com.ezylang.evalex.operators.booleans.InfixOrOperator;
import com.ezylang.evalex.operators.booleans.PrefixNotOperator;
import com.ezylang.evalex.parser.ParseException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The evaluation of a checked formula with EvalEx, on decimals of 34 digits, half-even. Codes
 * become {@code v0, v1, …}, as the evaluator would take their dashes for minuses.
 */
final class Arithmetic {

  private static final ExpressionConfiguration CONFIGURATION = configuration();

  private static final Map<String, String> WORDS = Map.of("AND", "&&", "OR", "||", "NOT", "!");

  private final List<String> inputs;
  private final Expression expression;

  Arithmetic(List<FormulaToken> tokens, List<String> inputs) {
    this.inputs = inputs;
    this.expression =
        new Expression(tokens.stream().map(this::translate).collect(joining(" ")), CONFIGURATION);
    try {
      expression.validate();
    } catch (ParseException disagreement) {
      throw new IllegalStateException("The grammar allows what EvalEx does not", disagreement);
    }
  }

  /**
   * @param values one for each input, in base units
   * @return empty for a division by zero
   */
  Optional<BigDecimal> evaluate(Map<String, BigDecimal> values) {
    return run(values).map(EvaluationValue::getNumberValue);
  }

  /**
   * Whether a condition holds.
   *
   * @param values one for each input, in base units
   * @return empty for a division by zero
   */
  Optional<Boolean> holds(Map<String, BigDecimal> values) {
    return run(values).map(EvaluationValue::getBooleanValue);
  }

  private Optional<EvaluationValue> run(Map<String, BigDecimal> values) {
    try {
      // A copy, as an expression keeps its variables and formulas are shared between threads.
      Expression run = expression.copy();
      inputs.forEach(input -> run.with(variable(input), values.get(input)));
      return Optional.of(run.evaluate());
    } catch (ParseException impossible) {
      throw new IllegalStateException("It was parsed before", impossible);
    } catch (EvaluationException | ArithmeticException divisionByZero) {
      // Nothing else in the grammar can fail on numbers. EvalEx 3.5 knows a zero by its digits and
      // lets the decimal's own exception through where it is written 0.00.
      return Optional.empty();
    }
  }

  private String translate(FormulaToken token) {
    return switch (token.kind()) {
      case INDICATOR -> variable(token.text());
      case FUNCTION -> WORDS.getOrDefault(token.text(), token.text());
      default -> token.text();
    };
  }

  private String variable(String input) {
    return "v" + inputs.indexOf(input);
  }

  @SuppressWarnings("unchecked")
  private static ExpressionConfiguration configuration() {
    return ExpressionConfiguration.builder()
        .mathContext(MathContext.DECIMAL128)
        .stripTrailingZeros(false)
        .arraysAllowed(false)
        .structuresAllowed(false)
        .binaryAllowed(false)
        .implicitMultiplicationAllowed(false)
        .defaultConstants(Map.of())
        .functionDictionary(functions())
        .operatorDictionary(
            MapBasedOperatorDictionary.ofOperators(
                Map.entry("+", new InfixPlusOperator()),
                Map.entry("-", new InfixMinusOperator()),
                Map.entry("-", new PrefixMinusOperator()),
                Map.entry("*", new InfixMultiplicationOperator()),
                Map.entry("/", new InfixDivisionOperator()),
                Map.entry("=", new InfixEqualsOperator()),
                Map.entry("<>", new InfixNotEqualsOperator()),
                Map.entry("<", new InfixLessOperator()),
                Map.entry("<=", new InfixLessEqualsOperator()),
                Map.entry(">", new InfixGreaterOperator()),
                Map.entry(">=", new InfixGreaterEqualsOperator()),
                Map.entry("&&", new InfixAndOperator()),
                Map.entry("||", new InfixOrOperator()),
                Map.entry("!", new PrefixNotOperator())))
        .build();
  }

  private static MapBasedFunctionDictionary functions() {
    MapBasedFunctionDictionary dictionary = new MapBasedFunctionDictionary();
    for (FormulaFunction function : FormulaFunction.values()) {
      dictionary.addFunction(function.name(), function.calculation());
    }
    return dictionary;
  }
}
