package io.yuanhui.statistics.formula;

/**
 * A word of a formula.
 *
 * @param position of its first character, counted from 1
 * @param detached whether a blank stands on both sides
 */
record FormulaToken(Kind kind, String text, int position, boolean detached) {

  enum Kind {
    NUMBER,
    INDICATOR,
    FUNCTION,
    SYMBOL,
    END
  }

  boolean is(String symbol) {
    return kind == Kind.SYMBOL && text.equals(symbol);
  }

  boolean isWord(String word) {
    return kind == Kind.FUNCTION && text.equals(word);
  }
}
