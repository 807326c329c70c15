package io.yuanhui.statistics.rule;

import io.yuanhui.commons.problem.Text;
import io.yuanhui.statistics.formula.RuleExpression;
import io.yuanhui.statistics.period.Period;

/**
 * A rule that is due for a region and period.
 *
 * @param expression null where it can no longer be read
 * @param unreadable why not
 */
record PlannedCheck(
    Rule rule, RuleExpression expression, Text unreadable, String region, Period period) {}
