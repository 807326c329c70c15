package io.yuanhui.statistics.form;

import io.yuanhui.commons.problem.Text;
import io.yuanhui.commons.problem.Violation;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;

/** Reads when a form falls due. */
final class DueRuleCheck {

  private static final int MOST_MONTHS = 24;
  private static final int MOST_DAYS = 731;

  private DueRuleCheck() {}

  /** Each fault goes into the list, and the rule is then null. */
  static DueRule read(DueRequest due, List<Violation> faults) {
    if (due == null) {
      faults.add(Violation.body("due", Text.of("必填。", "Required.")));
      return null;
    }
    int before = faults.size();
    boolean byMonth = due.months() != null || due.day() != null;
    if (byMonth == (due.days() != null)) {
      fault(faults, "", "须给出 months 与 day，或仅给出 days。", "Either months and day, or days.");
    } else if (byMonth) {
      within(faults, ".months", due.months(), 0, MOST_MONTHS);
      within(faults, ".day", due.day(), 1, 31);
    } else {
      within(faults, ".days", due.days(), 0, MOST_DAYS);
    }
    LocalTime time = time(due.time(), faults);
    return faults.size() > before ? null : new DueRule(due.months(), due.day(), due.days(), time);
  }

  private static void within(
      List<Violation> faults, String field, Integer given, int least, int most) {
    if (given == null || given < least || given > most) {
      fault(
          faults,
          field,
          "须在 " + least + " 到 " + most + " 之间。",
          "Between " + least + " and " + most + ".");
    }
  }

  private static LocalTime time(String given, List<Violation> faults) {
    if (given == null) {
      return DueRule.END_OF_DAY;
    }
    try {
      return LocalTime.parse(given).withNano(0);
    } catch (DateTimeParseException unreadable) {
      fault(faults, ".time", "须为时刻，例如 12:00。", "A time of day, such as 12:00.");
      return null;
    }
  }

  private static void fault(List<Violation> faults, String field, String zh, String en) {
    faults.add(Violation.body("due" + field, Text.of(zh, en)));
  }
}
