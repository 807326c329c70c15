package io.yuanhui.statistics.exchange;

import io.yuanhui.commons.problem.ProblemType;
import io.yuanhui.statistics.submission.CellView;
import java.util.List;

/**
 * What came of a reading.
 *
 * @param valid how many figures are valid
 * @param preview the first of them
 * @param loadedBy how cells were written; null where none were
 * @param refusedAs why it is refused, where that is not the file's faults; else null
 * @param place what the figures have in common; null where nobody could tell
 */
record ImportOutcome(
    ImportState state,
    int valid,
    List<CellView> preview,
    String loadedBy,
    ProblemType refusedAs,
    Place place) {

  /**
   * What the figures of a file have in common, as far as it was read.
   *
   * @param form null where none is filled
   */
  record Place(String region, String period, String form) {}
}
