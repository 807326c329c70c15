package io.yuanhui.commons.page;

import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.problem.Text;
import io.yuanhui.commons.problem.Violation;

/** How many items a page has: 100 unless told, 1000 at most. */
public final class Limit {

  public static final int DEFAULT = 100;
  public static final int MOST = 1000;

  private Limit() {}

  /**
   * Reads the {@code limit} parameter.
   *
   * @throws ProblemException 400 naming it, outside 1 to 1000
   */
  public static int of(Integer limit) {
    if (limit == null) {
      return DEFAULT;
    }
    if (limit < 1 || limit > MOST) {
      throw ProblemException.malformed(
          Violation.query("limit", Text.of("须在 1 到 1000 之间。", "Must lie between 1 and 1000.")));
    }
    return limit;
  }
}
