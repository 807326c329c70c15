package io.yuanhui.statistics.unit;

import io.yuanhui.commons.problem.Text;
import io.yuanhui.statistics.RefusedValueException;

/** Two units of different dimensions where one has to become the other: 吨 and 元. */
public final class IncompatibleUnitsException extends RefusedValueException {

  IncompatibleUnitsException(Unit from, Unit to) {
    super(
        Text.of(
            from.label().zh()
                + "（"
                + from.dimension().label().zh()
                + "）不能换算为"
                + to.label().zh()
                + "（"
                + to.dimension().label().zh()
                + "）。",
            from.code()
                + " ("
                + from.dimension().label().en()
                + ") does not convert to "
                + to.code()
                + " ("
                + to.dimension().label().en()
                + ")."));
  }
}
