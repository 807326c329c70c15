package io.yuanhui.statistics.exchange;

import io.yuanhui.statistics.submission.CellView;
import java.util.List;

/**
 * What came of a reading.
 *
 * @param valid how many figures are valid
 * @param preview the first of them
 * @param loadedBy how cells were written; null where none were
 */
record ImportOutcome(ImportState state, int valid, List<CellView> preview, String loadedBy) {}
