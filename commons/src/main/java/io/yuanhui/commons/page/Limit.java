package io.yuanhui.commons.page;

import io.yuanhui.commons.problem.ProblemException;

/** How many items a page has: 100 unless told, 1000 at most. */
public final class Limit {

  public static final int DEFAULT = 100;
  public static final int MOST = 1000;

  private Limit() {}

  /**
   * Reads the {@code limit} parameter; null means {@link #DEFAULT}.
   *
   * @throws ProblemException 400 naming it, outside 1 to 1000
   */
  public static int of(String limit) {
    return WholeNumber.parameter("limit", limit, 1, MOST).orElse(DEFAULT);
  }
}
