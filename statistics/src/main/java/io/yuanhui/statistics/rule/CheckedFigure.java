package io.yuanhui.statistics.rule;

import io.yuanhui.commons.problem.Text;
import io.yuanhui.statistics.observation.FigureKey;
import io.yuanhui.statistics.unit.Quantity;

/**
 * A figure that a rule read.
 *
 * @param name as the rule writes it, such as {@code prev(tax-revenue)}
 * @param key the place that it stands at
 * @param quantity null where there is none
 * @param shown with its unit, as messages show it; null where there is none
 */
public record CheckedFigure(String name, FigureKey key, Quantity quantity, Text shown) {}
