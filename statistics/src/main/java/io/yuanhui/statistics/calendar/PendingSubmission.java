package io.yuanhui.statistics.calendar;

import io.yuanhui.statistics.submission.SubmissionState;
import java.util.UUID;

/** A submission that waits for somebody. */
record PendingSubmission(
    UUID id,
    String department,
    String reviewDepartment,
    String region,
    String period,
    String form,
    Integer formVersion,
    SubmissionState state,
    String submittedBy,
    String approvedBy) {}
