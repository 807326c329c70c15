package io.yuanhui.statistics.submission;

import io.yuanhui.statistics.form.FormVersion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A department's figures of a period on their way to publication; its cells are stored beside. */
class Submission {

  UUID id;

  String department;

  String region;

  String period;

  SubmissionState state;

  int cellCount;

  /** The form that is filled; null where figures are reported without one. */
  String form;

  Integer formVersion;

  /** Null where the own department reviews. */
  String reviewDepartment;

  /** When it was first submitted, which tells whether it was in time; null until then. */
  Instant firstSubmittedAt;

  Instant createdAt;

  String createdBy;

  String submittedBy;

  Instant submittedAt;

  /** How often it was submitted: the number of the figures' edition. */
  int edition;

  String approvedBy;

  /** Who published it, or set the hour at which it will be. */
  String releasedBy;

  Instant publishAt;

  Instant publishedAt;

  /** The release that it is part of; null where it is published alone. */
  UUID release;

  /** The submission that this corrects; null where it corrects none. */
  UUID corrects;

  String correctionReason;

  long version;

  /** In their order; none where it was read for a list. */
  List<SubmissionStep> steps = List.of();

  static Submission draft(UUID id, Frame frame) {
    Submission submission = new Submission();
    submission.id = id;
    submission.department = frame.department();
    submission.region = frame.region();
    submission.period = frame.period().code();
    submission.steps = new ArrayList<>();
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
