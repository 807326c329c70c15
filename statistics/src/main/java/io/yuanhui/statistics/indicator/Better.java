package io.yuanhui.statistics.indicator;

import io.yuanhui.commons.problem.Text;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The direction in which an indicator improves. */
public enum Better {
  UP("越高越好", "Higher is better"),
  DOWN("越低越好", "Lower is better"),
  NONE("不论高低", "Neither");

  private final Text label;

  Better(String zh, String en) {
    this.label = Text.of(zh, en);
  }

  /** Reads {@code up}, {@code down} or {@code none}; empty for anything else. */
  public static Optional<Better> parse(String code) {
    return Arrays.stream(values()).filter(better -> better.code().equals(code)).findFirst();
  }

  /** The code in the API: {@code up}, {@code down}, {@code none}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public Text label() {
    return label;
  }
}
