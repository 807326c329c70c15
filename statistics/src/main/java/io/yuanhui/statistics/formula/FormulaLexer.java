package io.yuanhui.statistics.formula;

import io.yuanhui.statistics.indicator.IndicatorCode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a formula into words; a dash within a code belongs to the code. */
final class FormulaLexer {

  private static final Pattern FORMULA = words("[-+*/(),]");
  private static final Pattern RULE = words("<=|>=|<>|[-+*/(),<>=]");

  private FormulaLexer() {}

  /** The words in order, and an END behind them. */
  static List<FormulaToken> cut(String formula) {
    return cut(formula, FORMULA);
  }

  /** The words of a rule, which compares as well. */
  static List<FormulaToken> cutRule(String rule) {
    return cut(rule, RULE);
  }

  private static List<FormulaToken> cut(String formula, Pattern word) {
    List<FormulaToken> tokens = new ArrayList<>();
    Matcher matcher = word.matcher(formula);
    int at = skipBlanks(formula, 0);
    while (at < formula.length()) {
      matcher.region(at, formula.length());
      if (!matcher.lookingAt()) {
        throw unexpected(formula, at);
      }
      boolean detached = isBlank(formula, at - 1) && isBlank(formula, matcher.end());
      tokens.add(new FormulaToken(kind(matcher), matcher.group(), at + 1, detached));
      at = skipBlanks(formula, matcher.end());
    }
    tokens.add(new FormulaToken(FormulaToken.Kind.END, "", formula.length() + 1, true));
    return tokens;
  }

  private static Pattern words(String symbols) {
    return Pattern.compile(
        "(?<number>[0-9]+([.][0-9]+)?)"
            + "|(?<indicator>"
            + IndicatorCode.PATTERN
            + ")|(?<function>[A-Z][A-Za-z0-9]*)"
            + "|(?<symbol>"
            + symbols
            + ")");
  }

  private static FormulaToken.Kind kind(Matcher matcher) {
    if (matcher.group("number") != null) {
      return FormulaToken.Kind.NUMBER;
    }
    if (matcher.group("indicator") != null) {
      return FormulaToken.Kind.INDICATOR;
    }
    return matcher.group("function") != null
        ? FormulaToken.Kind.FUNCTION
        : FormulaToken.Kind.SYMBOL;
  }

  private static int skipBlanks(String formula, int from) {
    int at = from;
    while (at < formula.length() && isBlank(formula, at)) {
      at++;
    }
    return at;
  }

  private static boolean isBlank(String formula, int at) {
    return at >= 0 && at < formula.length() && formula.charAt(at) == ' ';
  }

  private static InvalidFormulaException unexpected(String formula, int at) {
    boolean printable = !Character.isISOControl(formula.charAt(at));
    String shown = printable ? "“" + Character.toString(formula.codePointAt(at)) + "”" : "";
    return InvalidFormulaException.at(
        at + 1,
        "公式中不能有这个字符" + shown + "。",
        "this character " + (printable ? shown + " " : "") + "has no meaning.");
  }
}
