package io.yuanhui.statistics.calendar;

import io.yuanhui.statistics.form.FormVersion;
import io.yuanhui.statistics.period.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** A filling that a form expects: for one region and period, due at a time. */
record Expected(FormVersion form, String region, Period period, Instant due) {

  /** The place of a filling, whatever the version. */
  record Place(String form, String region, String period) {}

  Place place() {
    return new Place(form.code(), region, period.code());
  }

  /** All whose period ends between two days. */
  static List<Expected> ending(Collection<FormVersion> versions, LocalDate from, LocalDate to) {
    return versions.stream()
        .flatMap(
            version -> {
              Period first = Period.of(version.frequency(), from);
              LocalDate start = version.from().start();
              Period begin = first.start().isBefore(start) ? version.from() : first;
              return Stream.iterate(begin, period -> !period.end().isAfter(to), Period::next)
                  .takeWhile(version::holdsFor)
                  .filter(period -> !period.end().isBefore(from))
                  .flatMap(period -> each(version, period));
            })
        .toList();
  }

  private static Stream<Expected> each(FormVersion version, Period period) {
    Instant due = version.due().dueAfter(period);
    return version.regions().stream().map(region -> new Expected(version, region, period, due));
  }
}
