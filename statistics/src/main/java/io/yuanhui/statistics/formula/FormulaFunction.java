package io.yuanhui.statistics.formula;

import com.ezylang.evalex.functions.FunctionIfc;
import com.ezylang.evalex.functions.basic.AbsFunction;
import com.ezylang.evalex.functions.basic.AverageFunction;
import com.ezylang.evalex.functions.basic.MaxFunction;
import com.ezylang.evalex.functions.basic.MinFunction;
import com.ezylang.evalex.functions.basic.RoundFunction;
import com.ezylang.evalex.functions.basic.SumFunction;
import java.util.Arrays;
import java.util.Optional;

/** The functions that a formula may call. */
enum FormulaFunction {
  MIN(1, Integer.MAX_VALUE, new MinFunction()),
  MAX(1, Integer.MAX_VALUE, new MaxFunction()),
  SUM(1, Integer.MAX_VALUE, new SumFunction()),
  AVG(1, Integer.MAX_VALUE, new AverageFunction()),
  ABS(1, 1, new AbsFunction()),
  /** Half-even; the second argument is a literal from 0 to 10. */
  ROUND(2, 2, new RoundFunction());

  private final int fewest;
  private final int most;
  private final FunctionIfc calculation;

  FormulaFunction(int fewest, int most, FunctionIfc calculation) {
    this.fewest = fewest;
    this.most = most;
    this.calculation = calculation;
  }

  static Optional<FormulaFunction> named(String name) {
    return Arrays.stream(values()).filter(function -> function.name().equals(name)).findFirst();
  }

  boolean takes(int arguments) {
    return arguments >= fewest && arguments <= most;
  }

  /** How many arguments it takes, for a reason: {@code 1}, {@code 2}, {@code 1…}. */
  String arity() {
    return fewest == most ? String.valueOf(fewest) : fewest + "…";
  }

  FunctionIfc calculation() {
    return calculation;
  }
}
