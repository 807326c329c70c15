package io.yuanhui.commons.problem;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;

/** The two languages staff read; Chinese unless the reader asks for English. */
public enum Language {
  CHINESE("zh-CN"),
  ENGLISH("en");

  private static final List<Locale> SPOKEN = List.of(Locale.CHINESE, Locale.ENGLISH);

  private final String tag;

  Language(String tag) {
    this.tag = tag;
  }

  /** The BCP 47 tag for {@code Content-Language}. */
  public String tag() {
    return tag;
  }

  /** Negotiates from an {@code Accept-Language} header; anything unreadable means Chinese. */
  public static Language negotiate(String acceptLanguage) {
    if (acceptLanguage == null || acceptLanguage.isBlank()) {
      return CHINESE;
    }
    try {
      Locale best = Locale.lookup(LanguageRange.parse(acceptLanguage), SPOKEN);
      return Locale.ENGLISH.equals(best) ? ENGLISH : CHINESE;
    } catch (IllegalArgumentException unreadable) {
      return CHINESE;
    }
  }
}
