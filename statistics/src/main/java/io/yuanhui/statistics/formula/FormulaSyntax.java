package io.yuanhui.statistics.formula;

import io.yuanhui.statistics.formula.FormulaToken.Kind;
import java.util.Arrays;
import java.util.List;

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
 */
final class FormulaSyntax {

  private static final int DEEPEST = 20;

  private final List<FormulaToken> tokens;
  private int next;
  private int depth;

  private FormulaSyntax(List<FormulaToken> tokens) {
    this.tokens = tokens;
  }

  static void check(List<FormulaToken> tokens) {
    FormulaSyntax syntax = new FormulaSyntax(tokens);
    syntax.sum();
    FormulaToken rest = syntax.peek();
    if (rest.is(")")) {
      throw InvalidFormulaException.at(
          rest.position(), "多了一个右括号。", "this parenthesis was never opened.");
    }
    if (rest.kind() != Kind.END) {
      throw InvalidFormulaException.at(rest.position(), "这里应有运算符。", "an operator is due here.");
    }
  }

  private void sum() {
    product();
    while (peek().is("+") || peek().is("-")) {
      FormulaToken operator = take();
      if (operator.is("-") && !operator.detached()) {
        throw InvalidFormulaException.at(
            operator.position(),
            "减号两侧须有空格，否则会被读作指标代码的一部分。",
            "a minus has a blank on both sides, or it could be read as part of a code.");
      }
      product();
    }
  }

  private void product() {
    operand();
    while (peek().is("*") || peek().is("/")) {
      take();
      operand();
    }
  }

  private void operand() {
    FormulaToken token = take();
    if (token.is("-")) {
      nested(token, this::operand);
    } else if (token.is("(")) {
      nested(token, this::sum);
      close(token);
    } else if (token.kind() == Kind.FUNCTION) {
      call(token);
    } else if (token.kind() != Kind.NUMBER && token.kind() != Kind.INDICATOR) {
      throw InvalidFormulaException.at(
          token.position(), "这里应有数字、指标代码或括号。", "a number, a code or a parenthesis is due here.");
    }
  }

  private void call(FormulaToken name) {
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
    nested(opening, this::sum);
    while (peek().is(",")) {
      take();
      first = next;
      arguments++;
      nested(opening, this::sum);
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

  private void nested(FormulaToken opening, Runnable inner) {
    if (++depth > DEEPEST) {
      throw InvalidFormulaException.at(
          opening.position(),
          "嵌套超过 " + DEEPEST + " 层。",
          "nested deeper than " + DEEPEST + " levels.");
    }
    inner.run();
    depth--;
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
