package io.yuanhui.statistics.submission;

import io.yuanhui.commons.page.Cursor;
import java.time.Instant;
import java.util.UUID;

/** A place in the list of submissions, newest first. */
record SubmissionPlace(Instant createdAt, UUID id) {

  static SubmissionPlace read(String cursor) {
    return Cursor.read(
        cursor,
        2,
        key -> new SubmissionPlace(Instant.parse(key.get(0)), UUID.fromString(key.get(1))));
  }

  static String cursorAfter(Submission submission) {
    return Cursor.of(submission.createdAt, submission.id);
  }
}
