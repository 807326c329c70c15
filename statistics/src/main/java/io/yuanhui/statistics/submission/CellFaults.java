package io.yuanhui.statistics.submission;

import io.yuanhui.commons.problem.Text;

/** Is told what is wrong with a cell. */
public interface CellFaults {

  /**
   * A fault of a field.
   *
   * @param field of {@link CellRequest}
   */
  void fault(String field, Text reason);

  /** The cell is another department's to report. */
  void foreign(String field, Text reason);
}
