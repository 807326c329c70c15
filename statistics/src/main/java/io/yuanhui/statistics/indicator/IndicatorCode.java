package io.yuanhui.statistics.indicator;

import java.util.regex.Pattern;

/**
 * The codes of indicators: lower-case words with digits, joined by dots and dashes, such as {@code
 * projects.planned.industry} and {@code employment.urban-new}. The first word begins with a letter.
 */
public final class IndicatorCode {

  /** What a code looks like, wherever it stands; formulas read codes with it too. */
  public static final String PATTERN = "[a-z][a-z0-9]*([.-][a-z0-9]+)*";

  /** The most characters that a code may have. */
  public static final int MAX_LENGTH = 100;

  private static final Pattern SHAPE = Pattern.compile(PATTERN);

  private IndicatorCode() {}

  /** Whether a text could be a code; false for null. */
  public static boolean isValid(String text) {
    return text != null && text.length() <= MAX_LENGTH && SHAPE.matcher(text).matches();
  }
}
