package io.yuanhui.statistics.form;

import io.yuanhui.statistics.period.Period;
import java.util.List;

/** A version of a form that passed the checks. */
record FormDefinition(
    String name,
    String nameEn,
    String reviewDepartment,
    List<String> regions,
    DueRule due,
    Period from,
    Period until,
    List<FormLine> lines) {

  void writeTo(FormVersion version) {
    version.name = name;
    version.nameEn = nameEn;
    version.reviewDepartment = reviewDepartment;
    version.dueMonths = due.months();
    version.dueDay = due.day();
    version.dueDays = due.days();
    version.dueTime = due.time().toString();
    version.effectiveFrom = from.start();
    version.effectiveTo = until == null ? null : until.start();
    version.regions = List.copyOf(regions);
    version.lines = List.copyOf(lines);
  }
}
