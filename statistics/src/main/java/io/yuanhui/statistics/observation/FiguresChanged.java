package io.yuanhui.statistics.observation;

/**
 * Vintages were appended, in the transaction under way.
 *
 * @param kind {@code publish} or {@code withdraw}
 * @param figures how many
 */
record FiguresChanged(String kind, int figures) {}
