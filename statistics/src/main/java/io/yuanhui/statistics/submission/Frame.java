package io.yuanhui.statistics.submission;

import io.yuanhui.statistics.period.Period;

/**
 * Whose figures a submission has, and of where and when.
 *
 * @param region the cells' own regions lie in it
 * @param period that of the cells which tell none
 */
public record Frame(String department, String region, Period period) {}
