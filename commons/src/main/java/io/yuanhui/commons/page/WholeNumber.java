package io.yuanhui.commons.page;

import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.problem.Text;
import io.yuanhui.commons.problem.Violation;
import java.util.OptionalInt;

/** Reads parameters that are whole numbers. */
public final class WholeNumber {

  private WholeNumber() {}

  /**
   * Reads one; null means that it was not given.
   *
   * @throws ProblemException 400 naming the parameter, where it is no number or out of range
   */
  public static OptionalInt parameter(String name, String value, int least, int most) {
    if (value == null) {
      return OptionalInt.empty();
    }
    try {
      int number = Integer.parseInt(value);
      if (number >= least && number <= most) {
        return OptionalInt.of(number);
      }
    } catch (NumberFormatException unreadable) {
      throw refusal(name, least, most);
    }
    throw refusal(name, least, most);
  }

  private static ProblemException refusal(String name, int least, int most) {
    return ProblemException.malformed(
        Violation.query(
            name, Text.format("须为 %d 到 %d 的整数。", "A whole number from %d to %d.", least, most)));
  }
}
