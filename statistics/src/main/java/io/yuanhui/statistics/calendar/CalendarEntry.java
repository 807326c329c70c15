package io.yuanhui.statistics.calendar;

import io.yuanhui.commons.time.LocalTime;
import io.yuanhui.statistics.form.Extension;
import io.yuanhui.statistics.submission.SubmissionState;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One line of the calendar: a form for a region and period, when it is due and where it stands.
 *
 * @param extendedUntil while an extension holds; null otherwise
 * @param locked whether its department can fill it no more without an extension
 * @param onTime whether it was first submitted by its deadline, extended or not; null while neither
 *     that nor the deadline has come
 */
@Schema(description = "报送日历中的一项；a line of the calendar")
public record CalendarEntry(
    @Schema(examples = "finance.monthly") String form,
    @Schema(examples = "财政收支月报") String name,
    @Schema(examples = "finance") String department,
    @Schema(examples = "finance") String reviewDepartment,
    @Schema(examples = "411102") String region,
    @Schema(examples = "2020-06") String period,
    OffsetDateTime dueAt,
    @Schema(description = "延期至", nullable = true) OffsetDateTime extendedUntil,
    @Schema(description = "DUE 待报、LATE 逾期、SUBMITTED 待审、APPROVED 已审、PUBLISHED 已发布")
        CalendarStatus status,
    @Schema(description = "是否已锁定") boolean locked,
    @Schema(nullable = true) UUID submission,
    @Schema(description = "报送的状态", nullable = true) SubmissionState submissionState,
    @Schema(description = "首次提交的时间", nullable = true) OffsetDateTime submittedAt,
    @Schema(description = "是否按时", nullable = true) Boolean onTime) {

  static final Comparator<CalendarEntry> ORDER =
      Comparator.comparing((CalendarEntry entry) -> entry.dueAt().toInstant())
          .thenComparing(CalendarEntry::form)
          .thenComparing(CalendarEntry::region)
          .thenComparing(CalendarEntry::period);

  static CalendarEntry of(
      Expected expected, Filling filling, Collection<Extension> open, Instant now) {
    Instant extended =
        open.stream()
            .filter(extension -> extension.form().equals(expected.form().code()))
            .filter(extension -> extension.period().equals(expected.period().code()))
            .filter(extension -> extension.covers(expected.region()))
            .map(Extension::until)
            .max(Comparator.naturalOrder())
            .orElse(null);
    SubmissionState state = filling == null ? null : filling.state();
    Instant submitted = filling == null ? null : filling.firstSubmittedAt();
    boolean passed = now.isAfter(expected.due());
    CalendarStatus status = CalendarStatus.of(state, expected.due(), now);
    return new CalendarEntry(
        expected.form().code(),
        expected.form().name(),
        expected.form().department(),
        expected.form().reviewDepartment(),
        expected.region(),
        expected.period().code(),
        LocalTime.at(expected.due()),
        LocalTime.at(extended),
        status,
        status == CalendarStatus.LATE && extended == null && state != SubmissionState.RETURNED,
        filling == null ? null : filling.submission(),
        state,
        LocalTime.at(submitted),
        submitted != null
            ? Boolean.valueOf(!submitted.isAfter(expected.due()))
            : passed ? false : null);
  }

  /** When it has to be done by: the deadline, or the end of the extension. */
  OffsetDateTime by() {
    return extendedUntil != null && extendedUntil.isAfter(dueAt) ? extendedUntil : dueAt;
  }
}
