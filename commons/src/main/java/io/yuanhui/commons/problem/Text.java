package io.yuanhui.commons.problem;

import java.util.Locale;
import java.util.Objects;

/** A sentence for staff, in Chinese with English beside it. */
public record Text(String zh, String en) {

  public Text {
    Objects.requireNonNull(zh);
    Objects.requireNonNull(en);
  }

  public static Text of(String zh, String en) {
    return new Text(zh, en);
  }

  /** Both languages formatted with the same values, as {@link String#format} does. */
  public static Text format(String zh, String en, Object... values) {
    return new Text(String.format(Locale.ROOT, zh, values), String.format(Locale.ROOT, en, values));
  }

  public String in(Language language) {
    return language == Language.ENGLISH ? en : zh;
  }
}
