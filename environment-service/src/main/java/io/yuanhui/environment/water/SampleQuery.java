package io.yuanhui.environment.water;

import java.time.LocalDate;

/**
 * Which samples of a section are asked for, and behind which place.
 *
 * @param item null for all
 * @param history whether those that do not count any more are shown too
 */
record SampleQuery(
    String item, boolean history, LocalDate afterDay, String afterItem, int afterEdition) {

  /** From the beginning. */
  static SampleQuery of(String item, boolean history) {
    return new SampleQuery(item, history, LocalDate.of(1, 1, 1), "", 0);
  }

  SampleQuery after(LocalDate day, String lastItem, int edition) {
    return new SampleQuery(item, history, day, lastItem, edition);
  }
}
