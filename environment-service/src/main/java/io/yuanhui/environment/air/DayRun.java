package io.yuanhui.environment.air;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;

/**
 * Days that are near enough to each other to be read in one go.
 *
 * @param days ascending; not necessarily every day from the first to the last
 */
record DayRun(List<LocalDate> days) {

  private static final int WIDEST_GAP = 3;
  private static final int MOST = 400;

  LocalDate first() {
    return days.get(0);
  }

  LocalDate last() {
    return days.get(days.size() - 1);
  }

  static List<DayRun> of(SortedSet<LocalDate> days) {
    List<DayRun> runs = new ArrayList<>();
    List<LocalDate> run = new ArrayList<>();
    for (LocalDate day : days) {
      boolean apart =
          !run.isEmpty()
              && (run.size() == MOST || run.get(run.size() - 1).plusDays(WIDEST_GAP).isBefore(day));
      if (apart) {
        runs.add(new DayRun(List.copyOf(run)));
        run.clear();
      }
      run.add(day);
    }
    if (!run.isEmpty()) {
      runs.add(new DayRun(List.copyOf(run)));
    }
    return runs;
  }
}
