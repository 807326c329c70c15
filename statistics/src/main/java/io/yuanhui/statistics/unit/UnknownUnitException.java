package io.yuanhui.statistics.unit;

import static java.util.stream.Collectors.joining;

import io.yuanhui.commons.problem.Text;
import io.yuanhui.statistics.RefusedValueException;
import java.util.Arrays;

/** A text that is no unit's code. */
public final class UnknownUnitException extends RefusedValueException {

  UnknownUnitException() {
    super(
        Text.of("没有这个计量单位；可用：" + codes("、") + "。", "No such unit; there are " + codes(", ") + "."));
  }

  private static String codes(String separator) {
    return Arrays.stream(Unit.values()).map(Unit::code).collect(joining(separator));
  }
}
