package io.yuanhui.statistics.formula;

import io.yuanhui.statistics.formula.FormulaToken.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the references of a rule, such as {@code prev(yoy(gdp))}, and makes one word of each:
 * periods first, then at most one side of the indicator, then its code.
 */
final class RuleReferences {

  private static final int FARTHEST = 12;

  private final List<FormulaToken> tokens;
  private final List<FormulaToken> words = new ArrayList<>();
  private final Map<String, RuleInput> inputs = new LinkedHashMap<>();
  private int next;

  private RuleReferences(List<FormulaToken> tokens) {
    this.tokens = tokens;
  }

  static RuleReferences read(List<FormulaToken> tokens) {
    RuleReferences references = new RuleReferences(tokens);
    while (references.next < tokens.size()) {
      FormulaToken token = tokens.get(references.next);
      if (token.kind() == Kind.INDICATOR) {
        references.reference(token.position());
      } else {
        references.words.add(token);
        references.next++;
      }
    }
    return references;
  }

  /** The rule's words, each reference one of them. */
  List<FormulaToken> words() {
    return words;
  }

  /** By the text of its word, in the order of first mention. */
  Map<String, RuleInput> inputs() {
    return inputs;
  }

  private void reference(int start) {
    int periods = 0;
    int years = 0;
    int open = 0;
    RuleInput.Kind side = RuleInput.Kind.VALUE;
    StringBuilder text = new StringBuilder();
    while (tokens.get(next + 1).is("(")) {
      FormulaToken word = tokens.get(next);
      Optional<RuleInput.Kind> named = side(word.text());
      if (side != RuleInput.Kind.VALUE || named.isEmpty() && !isShift(word.text())) {
        throw InvalidFormulaException.at(
            word.position(),
            "这里不能用；可用 prev、last-year，其内为 yoy、rank、progress、growth、zscore 之一。",
            "not here; there are prev and last-year, and within them one of yoy, rank, progress,"
                + " growth, zscore.");
      }
      side = named.orElse(side);
      periods += word.text().equals("prev") ? 1 : 0;
      years += word.text().equals("last-year") ? 1 : 0;
      text.append(word.text()).append('(');
      open++;
      next += 2;
      if (periods + years > FARTHEST || tokens.get(next).kind() != Kind.INDICATOR) {
        throw InvalidFormulaException.at(
            tokens.get(next).position(),
            "这里应有指标代码，最多回溯 " + FARTHEST + " 次。",
            "an indicator's code is due here, at most " + FARTHEST + " steps back.");
      }
    }
    String code = tokens.get(next++).text();
    text.append(code);
    for (int i = 0; i < open; i++) {
      FormulaToken closing = tokens.get(next);
      if (!closing.is(")")) {
        throw InvalidFormulaException.at(
            closing.position(), "这里应有右括号。", "a closing parenthesis is due here.");
      }
      text.append(')');
      next++;
    }
    String whole = text.toString();
    inputs.putIfAbsent(whole, new RuleInput(whole, code, side, periods, years));
    words.add(new FormulaToken(Kind.INDICATOR, whole, start, false));
  }

  private static boolean isShift(String word) {
    return word.equals("prev") || word.equals("last-year");
  }

  private static Optional<RuleInput.Kind> side(String word) {
    return Arrays.stream(RuleInput.Kind.values()).filter(k -> k.word().equals(word)).findFirst();
  }
}
