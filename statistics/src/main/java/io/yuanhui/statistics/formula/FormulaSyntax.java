package io.yuanhui.statistics.formula;

import io.yuanhui.statistics.formula.FormulaToken.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Checks the words of a formula against the grammar. The evaluator's own parser is lenient (it
 * takes {@code MIN(,a)}) and counts its positions in the translated text, so refusals come from
 * here.
 *
 * <pre>
 * sum      = product { ("+" | "-") product }        the minus between blanks
 * product  = operand { ("*" | "/") operand }
 * operand  = "-" operand | number | code | "(" sum ")" | FUNCTION "(" sum { "," sum } ")"
 * </pre>
 *
 * <p>A rule says a condition instead, and a condition may stand in parentheses too:
 *
 * <pre>
 * condition   = conjunction { OR conjunction }
 * conjunction = comparison { AND comparison }
 * comparison  = NOT "(" condition ")" | sum [ ("=" | "<>" | "<" | "<=" | ">" | ">=") sum ]
 * </pre>
 *
 * <p>Along the way it works out what each part measures: where the units of the operands are known,
 * tonnes are never added to yuan nor compared with them.
 */
final class FormulaSyntax {

  private static final int DEEPEST = 20;

  private static final Set<String> COMPARISONS = Set.of("=", "<>", "<", "<=", ">", ">=");

  private final List<FormulaToken> tokens;
  private final Function<FormulaToken, Measured> operands;
  private final boolean rule;
  private int next;
  private int depth;

  private FormulaSyntax(
      List<FormulaToken> tokens, Function<FormulaToken, Measured> operands, boolean rule) {
    this.tokens = tokens;
    this.operands = operands;
    this.rule = rule;
  }

  /** Checks a formula; what its operands measure is not asked. */
  static void check(List<FormulaToken> tokens) {
    new FormulaSyntax(tokens, operand -> Measured.ANYTHING, false).whole();
  }

  /**
   * Checks a rule.
   *
   * @param operands what each of its references measures
   */
  static void checkRule(List<FormulaToken> tokens, Function<FormulaToken, Measured> operands) {
    if (!new FormulaSyntax(tokens, operands, true).whole().isCondition()) {
      throw InvalidFormulaException.whole(
          "规则须是一个比较，例如 a <= b。", "A rule is a comparison, such as a <= b.");
    }
  }

  private Measured whole() {
    Measured all = condition();
    FormulaToken rest = peek();
    if (rest.is(")")) {
      throw InvalidFormulaException.at(
          rest.position(), "多了一个右括号。", "this parenthesis was never opened.");
    }
    if (rest.kind() != Kind.END) {
      throw InvalidFormulaException.at(rest.position(), "这里应有运算符。", "an operator is due here.");
    }
    return all;
  }

  private Measured condition() {
    return joined("OR", () -> joined("AND", this::comparison));
  }

  private Measured joined(String word, Supplier<Measured> part) {
    Measured all = part.get();
    while (rule && peek().isWord(word)) {
      FormulaToken operator = take();
      all = all.and(part.get(), operator);
    }
    return all;
  }

  private Measured comparison() {
    if (rule && peek().isWord("NOT")) {
      FormulaToken not = take();
      FormulaToken opening = take();
      if (!opening.is("(")) {
        throw InvalidFormulaException.at(
            opening.position(), "NOT 后应有左括号。", "NOT is followed by a parenthesis.");
      }
      Measured inner = nested(opening, this::condition);
      close(opening);
      return inner.and(inner, not);
    }
    Measured left = sum();
    if (peek().kind() == Kind.SYMBOL && COMPARISONS.contains(peek().text())) {
      FormulaToken operator = take();
      left.plus(sum(), operator);
      return Measured.CONDITION;
    }
    return left;
  }

  private Measured sum() {
    Measured all = product();
    while (peek().is("+") || peek().is("-")) {
      FormulaToken operator = take();
      if (operator.is("-") && !operator.detached()) {
        throw InvalidFormulaException.at(
            operator.position(),
            "减号两侧须有空格，否则会被读作指标代码的一部分。",
            "a minus has a blank on both sides, or it could be read as part of a code.");
      }
      all = all.plus(product(), operator);
    }
    return all;
  }

  private Measured product() {
    Measured all = operand();
    while (peek().is("*") || peek().is("/")) {
      FormulaToken operator = take();
      all = all.times(operand(), operator);
    }
    return all;
  }

  private Measured operand() {
    FormulaToken token = take();
    if (token.is("-")) {
      Measured negated = nested(token, this::operand);
      return negated.plus(negated, token);
    }
    if (token.is("(")) {
      Measured inner = nested(token, this::condition);
      close(token);
      return inner;
    }
    if (token.kind() == Kind.FUNCTION) {
      return call(token);
    }
    if (token.kind() == Kind.INDICATOR) {
      return operands.apply(token);
    }
    if (token.kind() != Kind.NUMBER) {
      throw InvalidFormulaException.at(
          token.position(), "这里应有数字、指标代码或括号。", "a number, a code or a parenthesis is due here.");
    }
    return Measured.ANYTHING;
  }

  private Measured call(FormulaToken name) {
    FormulaFunction function =
        FormulaFunction.named(name.text())
            .orElseThrow(
                () ->
                    InvalidFormulaException.at(
                        name.position(),
                        "没有这个函数；可用：" + names("、") + "。",
                        "no such function; there are " + names(", ") + "."));
    FormulaToken opening = take();
    if (!opening.is("(")) {
      throw InvalidFormulaException.at(
          opening.position(), "函数名后应有左括号。", "a function is followed by a parenthesis.");
    }
    int first = next;
    int arguments = 1;
    Measured all = nested(opening, this::sum);
    while (peek().is(",")) {
      FormulaToken comma = take();
      first = next;
      arguments++;
      all = all.plus(nested(opening, this::sum), comma);
    }
    close(opening);
    if (!function.takes(arguments)) {
      throw InvalidFormulaException.at(
          name.position(),
          function + " 的参数个数应为 " + function.arity() + "。",
          "the number of arguments of " + function + " must be " + function.arity() + ".");
    }
    if (function == FormulaFunction.ROUND) {
      decimals(first);
    }
    return all.plus(all, name);
  }

  // A computed or huge number of decimals would let a formula ask for any amount of memory.
  private void decimals(int argument) {
    FormulaToken literal = tokens.get(argument);
    boolean alone = next == argument + 2;
    if (!alone || !literal.text().matches("[0-9]|10")) {
      throw InvalidFormulaException.at(
          literal.position(),
          "ROUND 的小数位数须为 0–10 的整数。",
          "ROUND takes 0 to 10 decimals, as a number.");
    }
  }

  private Measured nested(FormulaToken opening, Supplier<Measured> inner) {
    if (++depth > DEEPEST) {
      throw InvalidFormulaException.at(
          opening.position(),
          "嵌套超过 " + DEEPEST + " 层。",
          "nested deeper than " + DEEPEST + " levels.");
    }
    Measured measured = inner.get();
    depth--;
    return measured;
  }

  private void close(FormulaToken opening) {
    FormulaToken closing = take();
    if (!closing.is(")")) {
      throw InvalidFormulaException.at(
          closing.position(),
          "第 " + opening.position() + " 个字符的左括号没有闭合。",
          "the parenthesis of character " + opening.position() + " is not closed here.");
    }
  }

  private FormulaToken peek() {
    return tokens.get(next);
  }

  private FormulaToken take() {
    FormulaToken token = tokens.get(next);
    if (token.kind() != Kind.END) {
      next++;
    }
    return token;
  }

  private static String names(String separator) {
    return String.join(separator, Arrays.stream(FormulaFunction.values()).map(Enum::name).toList());
  }
}
