package io.yuanhui.statistics;

import io.yuanhui.commons.problem.Text;

/** A value that a rule of the domain refuses, with the reason for whoever entered it. */
public abstract class RefusedValueException extends RuntimeException {

  private final Text text;

  /**
   * @param text the reason; it never repeats free text that was entered
   */
  protected RefusedValueException(Text text) {
    super(text.en());
    this.text = text;
  }

  /** The reason in both languages. */
  public Text text() {
    return text;
  }

  /** The reason in English. */
  public String reason() {
    return text.en();
  }

  /** The reason in Chinese. */
  public String reasonZh() {
    return text.zh();
  }
}
