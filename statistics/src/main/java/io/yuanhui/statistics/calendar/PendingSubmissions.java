package io.yuanhui.statistics.calendar;

import io.yuanhui.statistics.submission.SubmissionState;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Reads the submissions that wait for a clerk, a reviewer or the publisher. */
@ApplicationScoped
class PendingSubmissions {

  private static final String PENDING = "('DRAFT', 'RETURNED', 'SUBMITTED', 'APPROVED')";

  private final Jdbi jdbi;

  PendingSubmissions(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Those that a department fills or reviews, or all where it is null; the oldest first. */
  List<PendingSubmission> of(String department) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT id, department, COALESCE(review_department, department) reviewer,"
                        + " region_code, period, form_code, form_version, state, submitted_by,"
                        + " approved_by FROM submission"
                        + " WHERE state IN "
                        + PENDING
                        + " AND (:department IS NULL OR department = :department"
                        + " OR review_department = :department) ORDER BY created_at, id")
                .bind("department", department)
                .map(
                    row ->
                        new PendingSubmission(
                            row.getColumn("id", UUID.class),
                            row.getColumn("department", String.class),
                            row.getColumn("reviewer", String.class),
                            row.getColumn("region_code", String.class),
                            row.getColumn("period", String.class),
                            row.getColumn("form_code", String.class),
                            row.getColumn("form_version", Integer.class),
                            SubmissionState.valueOf(row.getColumn("state", String.class)),
                            row.getColumn("submitted_by", String.class),
                            row.getColumn("approved_by", String.class)))
                .list());
  }
}
