package io.yuanhui.statistics.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.yuanhui.statistics.submission.SubmissionState;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where fillings stand, and when there is a reminder. */
class ExpectedTest {

  private static final Instant DUE = Instant.parse("2020-07-12T15:59:59Z");

  @ParameterizedTest
  @CsvSource({
    ", 2020-07-12T15:59:59Z, DUE",
    ", 2020-07-12T16:00:00Z, LATE",
    "DRAFT, 2020-07-12T16:00:00Z, LATE",
    "RETURNED, 2020-07-01T00:00:00Z, DUE",
    "SUBMITTED, 2020-08-01T00:00:00Z, SUBMITTED",
    "SCHEDULED, 2020-08-01T00:00:00Z, APPROVED",
    "PUBLISHED, 2020-08-01T00:00:00Z, PUBLISHED"
  })
  void a_filling_is_late_when_its_deadline_passed_and_nothing_was_submitted(
      SubmissionState state, Instant now, CalendarStatus status) {
    assertEquals(status, CalendarStatus.of(state, DUE, now));
  }

  @ParameterizedTest
  @CsvSource({
    "2020-07-09T11:59:59+08:00, ",
    "2020-07-09T12:00:00+08:00, BEFORE",
    "2020-07-12T12:00:00+08:00, BEFORE",
    "2020-07-12T12:00:01+08:00, AFTER"
  })
  void a_reminder_comes_before_the_deadline_and_stays_after_it(
      OffsetDateTime now, Reminder reminder) {
    OffsetDateTime by = OffsetDateTime.parse("2020-07-12T12:00:00+08:00");

    assertEquals(reminder, Reminder.at(now, by, Duration.ofDays(3)));
  }

  @Test
  void what_is_published_counts_before_a_newer_correction() {
    Filling newer = new Filling(null, SubmissionState.DRAFT, null);
    Filling older = new Filling(null, SubmissionState.PUBLISHED, DUE);

    assertEquals(SubmissionState.PUBLISHED, newer.with(older).state());
    assertEquals(DUE, newer.with(older).firstSubmittedAt());
  }
}
