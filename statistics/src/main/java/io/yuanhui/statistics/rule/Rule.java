package io.yuanhui.statistics.rule;

import io.yuanhui.statistics.indicator.FrequencyColumn;
import io.yuanhui.statistics.period.Frequency;
import io.yuanhui.statistics.period.Period;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A version of a validation rule; only its end is ever set later. */
@Entity
@Table(name = "validation_rule")
class Rule {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Integer id;

  @Column(updatable = false)
  String code;

  @Column(name = "version_no", updatable = false)
  int number;

  /** The form that it is about; null where it is about an indicator. */
  @Column(name = "form_code", updatable = false)
  String form;

  /** The indicator that it is about, in whatever it is reported; null where it is about a form. */
  @Column(name = "indicator_id", updatable = false)
  Integer indicatorId;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  @Column(updatable = false)
  Severity severity;

  @Column(updatable = false)
  String expression;

  @Column(updatable = false)
  String message;

  @Column(name = "message_en", updatable = false)
  String messageEn;

  @Convert(converter = FrequencyColumn.class)
  @JdbcTypeCode(SqlTypes.CHAR)
  @Column(updatable = false)
  Frequency frequency;

  @Column(name = "effective_from", updatable = false)
  LocalDate effectiveFrom;

  /** The first day of the last period; null where no end is set. */
  @Column(name = "effective_to")
  LocalDate effectiveTo;

  @Column(name = "created_at", updatable = false)
  Instant createdAt;

  @Column(name = "created_by", updatable = false)
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
