package io.yuanhui.statistics.calendar;

import io.yuanhui.commons.staff.Caller;
import io.yuanhui.commons.staff.Role;
import io.yuanhui.commons.staff.StaffMember;
import io.yuanhui.statistics.calendar.Expected.Place;
import io.yuanhui.statistics.form.Deadlines;
import io.yuanhui.statistics.form.Extension;
import io.yuanhui.statistics.form.FormVersion;
import io.yuanhui.statistics.form.FormsInForce;
import io.yuanhui.statistics.period.Period;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Holds what forms expect against what was submitted. Reading it changes nothing. */
@ApplicationScoped
@Transactional
class Calendar {

  private final FormsInForce forms;
  private final Deadlines deadlines;
  private final FillingStore fillings;
  private final Caller caller;
  private final Clock clock;

  Calendar(
      FormsInForce forms, Deadlines deadlines, FillingStore fillings, Caller caller, Clock clock) {
    this.forms = forms;
    this.deadlines = deadlines;
    this.fillings = fillings;
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * What forms of any frequency expect for the periods that end within one, in the order of their
   * deadlines; clerks and reviewers see what their department fills or reviews.
   *
   * @param department null for all that the caller sees
   */
  List<CalendarEntry> of(Period period, String department) {
    return between(sight(), department, period.start(), period.end());
  }

  /** The same for the periods that end between two days. */
  List<CalendarEntry> between(String sight, String department, LocalDate from, LocalDate to) {
    List<FormVersion> versions =
        forms.all(sight).stream()
            .filter(form -> department == null || form.department().equals(department))
            .toList();
    List<Expected> expected = Expected.ending(versions, from, to);
    Map<Place, Filling> found = fillings.of(expected);
    List<Extension> open =
        deadlines.open(versions.stream().map(FormVersion::code).distinct().toList());
    Instant now = clock.instant();
    return expected.stream()
        .map(one -> CalendarEntry.of(one, found.get(one.place()), open, now))
        .sorted(CalendarEntry.ORDER)
        .toList();
  }

  /** Null for who sees all; a department that has no name sees nothing. */
  private String sight() {
    StaffMember member = caller.member();
    if (member.has(Role.PUBLISHER) || member.has(Role.LEADER)) {
      return null;
    }
    return member.department() == null ? "" : member.department();
  }
}
