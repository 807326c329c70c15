package io.yuanhui.statistics.submission;

import io.yuanhui.statistics.form.FormVersion;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A department's figures of a period on their way to publication; its cells are stored beside. */
@Entity
@Table(name = "submission")
class Submission {

  @Id
  @JdbcTypeCode(SqlTypes.BINARY)
  UUID id;

  @Column(updatable = false)
  String department;

  @Column(name = "region_code")
  String region;

  String period;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  SubmissionState state;

  @Column(name = "cell_count")
  int cellCount;

  /** The form that is filled; null where figures are reported without one. */
  @Column(name = "form_code", updatable = false)
  String form;

  @Column(name = "form_version", updatable = false)
  Integer formVersion;

  /** Null where the own department reviews. */
  @Column(name = "review_department", updatable = false)
  String reviewDepartment;

  /** When it was first submitted, which tells whether it was in time; null until then. */
  @Column(name = "first_submitted_at")
  Instant firstSubmittedAt;

  @Column(name = "created_at", updatable = false)
  Instant createdAt;

  @Column(name = "created_by", updatable = false)
  String createdBy;

  @Column(name = "submitted_by")
  String submittedBy;

  @Column(name = "submitted_at")
  Instant submittedAt;

  /** How often it was submitted: the number of the figures' edition. */
  int edition;

  @Column(name = "approved_by")
  String approvedBy;

  /** Who published it, or set the hour at which it will be. */
  @Column(name = "released_by")
  String releasedBy;

  @Column(name = "publish_at")
  Instant publishAt;

  @Column(name = "published_at")
  Instant publishedAt;

  /** The release that it is part of; null where it is published alone. */
  @Column(name = "release_id")
  @JdbcTypeCode(SqlTypes.BINARY)
  UUID release;

  /** The submission that this corrects; null where it corrects none. */
  @Column(updatable = false)
  @JdbcTypeCode(SqlTypes.BINARY)
  UUID corrects;

  @Column(name = "correction_reason", updatable = false)
  String correctionReason;

  @Version long version;

  @ElementCollection
  @CollectionTable(name = "submission_step", joinColumns = @JoinColumn(name = "submission_id"))
  @OrderColumn(name = "step_no")
  List<SubmissionStep> steps = new ArrayList<>();

  protected Submission() {}

  static Submission draft(UUID id, Frame frame) {
    Submission submission = new Submission();
    submission.id = id;
    submission.department = frame.department();
    submission.region = frame.region();
    submission.period = frame.period().code();
    return submission;
  }

  /** The form's version that it is filled by. */
  void fill(FormVersion version) {
    form = version.code();
    formVersion = version.number();
    boolean ownReview = version.reviewDepartment().equals(department);
    reviewDepartment = ownReview ? null : version.reviewDepartment();
  }

  /** The department whose reviewers return or approve it. */
  String reviewDepartment() {
    return reviewDepartment == null ? department : reviewDepartment;
  }

  /** Whether it has more cells than are read at once. */
  boolean isLarge() {
    return cellCount > SubmissionRequestCheck.MOST_CELLS;
  }

  /** Takes its hour back. */
  void unschedule() {
    releasedBy = null;
    publishAt = null;
    release = null;
  }

  /** Goes to the step's state and writes the step down; returns its number, counted from 0. */
  int step(Step step) {
    state = step.to();
    steps.add(SubmissionStep.of(step));
    return steps.size() - 1;
  }
}
