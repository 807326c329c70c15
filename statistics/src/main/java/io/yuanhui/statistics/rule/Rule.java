package io.yuanhui.statistics.rule;

import io.yuanhui.statistics.period.Frequency;
import io.yuanhui.statistics.period.Period;
import java.time.Instant;
import java.time.LocalDate;

/** A version of a validation rule; only its end is ever set later. */
class Rule {

  int id;

  String code;

  int number;

  /** The form that it is about; null where it is about an indicator. */
  String form;

  /** The indicator that it is about, in whatever it is reported; null where it is about a form. */
  Integer indicatorId;

  Severity severity;

  String expression;

  String message;

  String messageEn;

  Frequency frequency;

  LocalDate effectiveFrom;

  /** The first day of the last period; null where no end is set. */
  LocalDate effectiveTo;

  Instant createdAt;

  String createdBy;

  Period from() {
    return new Period(frequency, effectiveFrom);
  }

  /** Null where no end is set. */
  Period until() {
    return effectiveTo == null ? null : new Period(frequency, effectiveTo);
  }

  boolean holdsFor(Period period) {
    return period.frequency() == frequency
        && !period.start().isBefore(effectiveFrom)
        && (effectiveTo == null || !period.start().isAfter(effectiveTo));
  }
}
