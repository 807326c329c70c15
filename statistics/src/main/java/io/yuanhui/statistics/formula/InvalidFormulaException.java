package io.yuanhui.statistics.formula;

import io.yuanhui.commons.problem.Text;
import io.yuanhui.statistics.RefusedValueException;
import java.util.OptionalInt;

/** A formula that cannot be read, or that does not fit the catalogue it is defined in. */
public final class InvalidFormulaException extends RefusedValueException {

  private final int position;

  private InvalidFormulaException(int position, Text text) {
    super(text);
    this.position = position;
  }

  /** A fault at one character, counted from 1. */
  static InvalidFormulaException at(int position, String zh, String en) {
    return new InvalidFormulaException(
        position, Text.of("第 " + position + " 个字符：" + zh, "Character " + position + ": " + en));
  }

  /** A fault of the formula as a whole. */
  static InvalidFormulaException whole(String zh, String en) {
    return new InvalidFormulaException(0, Text.of(zh, en));
  }

  /** The character at fault, counted from 1; empty where the formula as a whole is. */
  public OptionalInt position() {
    return position == 0 ? OptionalInt.empty() : OptionalInt.of(position);
  }
}
