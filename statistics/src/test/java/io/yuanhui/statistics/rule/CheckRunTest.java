package io.yuanhui.statistics.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.yuanhui.commons.problem.Text;
import io.yuanhui.statistics.formula.RuleExpression;
import io.yuanhui.statistics.period.Period;
import io.yuanhui.statistics.unit.Unit;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CheckRunTest {

  private static final Instant BEGIN = Instant.parse("2020-07-10T01:00:00Z");

  @Test
  void what_there_is_no_more_time_for_is_not_evaluated() {
    Check check =
        at(BEGIN.plusMillis(501))
            .of(
                new PlannedCheck(
                    rule(),
                    RuleExpression.parse("a < 1", code -> Optional.of(Unit.COUNT)),
                    null,
                    "411102",
                    Period.parse("2020-06")));

    assertEquals(Outcome.NOT_EVALUATED, check.outcome());
    assertEquals("The checks took more than 500 ms.", check.message().en());
    assertTrue(!check.blocks() && !check.warns());
  }

  @Test
  void a_rule_that_can_no_longer_be_read_says_why() {
    Check check =
        at(BEGIN)
            .of(
                new PlannedCheck(
                    rule(), null, Text.of("没有这个指标。", "Gone."), "411102", Period.parse("2020-06")));

    assertEquals(Outcome.NOT_EVALUATED, check.outcome());
    assertEquals("Gone.", check.message().en());
  }

  private static CheckRun at(Instant now) {
    return new CheckRun(
        new CheckFigures(null, null, Map.of()),
        new FigureText(null),
        Clock.fixed(now, ZoneOffset.UTC),
        BEGIN,
        Duration.ofMillis(500));
  }

  private static Rule rule() {
    Rule rule = new Rule();
    rule.code = "a-rule";
    rule.number = 1;
    rule.severity = Severity.ERROR;
    rule.expression = "a < 1";
    return rule;
  }
}
