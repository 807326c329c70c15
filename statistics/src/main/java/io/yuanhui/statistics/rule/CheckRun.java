package io.yuanhui.statistics.rule;

import io.yuanhui.commons.problem.Text;
import io.yuanhui.statistics.formula.RuleExpression;
import io.yuanhui.statistics.formula.RuleInput;
import io.yuanhui.statistics.formula.RuleResult;
import io.yuanhui.statistics.formula.RuleValue;
import io.yuanhui.statistics.observation.FigureKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Evaluates rules one after the other, for as long as there is time. */
final class CheckRun {

  private final CheckFigures figures;
  private final FigureText texts;
  private final Clock clock;
  private final Duration budget;
  private final Instant end;

  /**
   * A run.
   *
   * @param begin when the run began, reading of figures included
   */
  CheckRun(CheckFigures figures, FigureText texts, Clock clock, Instant begin, Duration budget) {
    this.figures = figures;
    this.texts = texts;
    this.clock = clock;
    this.budget = budget;
    this.end = begin.plus(budget);
  }

  Check of(PlannedCheck planned) {
    if (planned.expression() == null) {
      return check(planned, Outcome.NOT_EVALUATED, planned.unreadable(), List.of());
    }
    List<CheckedFigure> read = new ArrayList<>();
    if (clock.instant().isAfter(end)) {
      planned.expression().inputs().forEach(input -> read.add(unread(planned, input)));
      return check(planned, Outcome.NOT_EVALUATED, late(), read);
    }
    return evaluated(planned, planned.expression(), read);
  }

  private Check evaluated(
      PlannedCheck planned, RuleExpression expression, List<CheckedFigure> read) {
    RuleResult result =
        expression.evaluate(
            input -> {
              RuleValue value = figures.value(input, planned.region(), planned.period());
              read.add(read(planned, input, value));
              return value;
            });
    if (result instanceof RuleResult.NotEvaluated not) {
      return check(planned, Outcome.NOT_EVALUATED, not.why(), read);
    }
    if (result instanceof RuleResult.Holds) {
      return check(planned, Outcome.PASSED, null, read);
    }
    Map<String, Text> shown = new HashMap<>();
    read.forEach(figure -> shown.put(figure.name(), figure.shown()));
    return check(planned, Outcome.BROKEN, RuleMessage.fill(planned.rule(), shown), read);
  }

  private CheckedFigure read(PlannedCheck planned, RuleInput input, RuleValue value) {
    FigureKey key = InputPlaces.of(input, planned.region(), planned.period());
    return value instanceof RuleValue.Known known
        ? new CheckedFigure(input.text(), key, known.quantity(), texts.of(input, known.quantity()))
        : new CheckedFigure(input.text(), key, null, null);
  }

  private static CheckedFigure unread(PlannedCheck planned, RuleInput input) {
    return new CheckedFigure(
        input.text(), InputPlaces.of(input, planned.region(), planned.period()), null, null);
  }

  private Text late() {
    return Text.of(
        "核对超过 " + budget.toMillis() + " 毫秒，未及评估。",
        "The checks took more than " + budget.toMillis() + " ms.");
  }

  private Check check(
      PlannedCheck planned, Outcome outcome, Text message, List<CheckedFigure> read) {
    Rule rule = planned.rule();
    return new Check(
        rule.code,
        rule.number,
        rule.severity,
        rule.expression,
        planned.region(),
        planned.period(),
        outcome,
        message,
        read.stream()
            .map(figure -> figures.cell(figure.key()))
            .filter(Objects::nonNull)
            .distinct()
            .toList(),
        read);
  }
}
