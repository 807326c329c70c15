package io.yuanhui.statistics.form;

import io.yuanhui.statistics.period.Frequency;
import io.yuanhui.statistics.period.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** A form as it holds for a span of periods. */
public class FormVersion {

  int id;

  final Form form;

  final int number;

  String name;

  String nameEn;

  String reviewDepartment;

  Integer dueMonths;

  Integer dueDay;

  Integer dueDays;

  String dueTime;

  LocalDate effectiveFrom;

  /** The first day of the last period; null where no end is set. */
  LocalDate effectiveTo;

  Instant createdAt;

  String createdBy;

  long version;

  List<String> regions = List.of();

  List<FormLine> lines = List.of();

  FormVersion(Form form, int number) {
    this.form = form;
    this.number = number;
  }

  /** The form's code. */
  public String code() {
    return form.code;
  }

  /** Counted from 1 within the form. */
  public int number() {
    return number;
  }

  public String name() {
    return name;
  }

  /** The department that fills it. */
  public String department() {
    return form.department;
  }

  /** The department whose reviewers return or approve it. */
  public String reviewDepartment() {
    return reviewDepartment;
  }

  public Frequency frequency() {
    return form.frequency;
  }

  /** The regions that it is filled for, one submission each. */
  public List<String> regions() {
    return regions;
  }

  /** What it asks for, in order. */
  public List<FormLine> lines() {
    return lines;
  }

  /** When it falls due. */
  public DueRule due() {
    return new DueRule(dueMonths, dueDay, dueDays, LocalTime.parse(dueTime));
  }

  /** The first period that it holds for. */
  public Period from() {
    return new Period(form.frequency, effectiveFrom);
  }

  /** The last period that it holds for; null where no end is set. */
  public Period until() {
    return effectiveTo == null ? null : new Period(form.frequency, effectiveTo);
  }

  /** Whether it holds for a period of its frequency. */
  public boolean holdsFor(Period period) {
    return period.frequency() == form.frequency
        && !period.start().isBefore(effectiveFrom)
        && (effectiveTo == null || !period.start().isAfter(effectiveTo));
  }
}
