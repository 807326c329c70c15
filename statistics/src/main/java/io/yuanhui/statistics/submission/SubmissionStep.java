package io.yuanhui.statistics.submission;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One step of a submission: who did what, when and why; never changed afterwards. */
@Embeddable
class SubmissionStep {

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  @Column(updatable = false)
  SubmissionAction action;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  @Column(updatable = false)
  SubmissionState state;

  @Column(updatable = false)
  String actor;

  @Column(updatable = false)
  Instant at;

  @Column(updatable = false)
  String reason;

  protected SubmissionStep() {}

  static SubmissionStep of(Step step) {
    SubmissionStep stored = new SubmissionStep();
    stored.action = step.action();
    stored.state = step.to();
    stored.actor = step.actor();
    stored.at = step.at();
    stored.reason = step.reason();
    return stored;
  }
}
