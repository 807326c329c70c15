package io.yuanhui.statistics.rule;

import io.yuanhui.statistics.observation.FigureKey;
import io.yuanhui.statistics.unit.Quantity;

/**
 * A cell of a submission, as rules read it.
 *
 * @param row counted from 1
 * @param quantity null where it is reported as missing
 */
public record FilledCell(int row, FigureKey key, Quantity quantity) {}
