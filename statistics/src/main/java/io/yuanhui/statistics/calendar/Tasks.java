package io.yuanhui.statistics.calendar;

import io.yuanhui.commons.staff.Caller;
import io.yuanhui.commons.staff.Role;
import io.yuanhui.commons.staff.StaffMember;
import io.yuanhui.commons.time.LocalTime;
import io.yuanhui.statistics.form.FormVersion;
import io.yuanhui.statistics.form.FormsInForce;
import io.yuanhui.statistics.period.Period;
import io.yuanhui.statistics.submission.SubmissionState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What waits for whom. Reminders follow from the calendar whenever it is read: none is sent twice,
 * and none outlives what it reminds of.
 */
@ApplicationScoped
@Transactional
class Tasks {

  private final Calendar calendar;
  private final FormsInForce forms;
  private final PendingSubmissions pending;
  private final ReminderConfig config;
  private final Caller caller;
  private final Clock clock;

  Tasks(
      Calendar calendar,
      FormsInForce forms,
      PendingSubmissions pending,
      ReminderConfig config,
      Caller caller,
      Clock clock) {
    this.calendar = calendar;
    this.forms = forms;
    this.pending = pending;
    this.config = config;
    this.caller = caller;
    this.clock = clock;
  }

  /** What the caller has to do, the most urgent first. */
  List<TaskView> mine() {
    StaffMember member = caller.member();
    boolean publisher = member.has(Role.PUBLISHER);
    if (member.department() == null && !publisher) {
      return List.of();
    }
    return all(publisher ? null : member.department())
        .filter(task -> isFor(task, member))
        .map(Assigned::task)
        .sorted(TaskView.ORDER)
        .toList();
  }

  /**
   * What waits in each department; in the own one for clerks and reviewers. It is the department's:
   * a review that the caller has to leave to a colleague waits all the same.
   */
  List<TaskCounts> counts() {
    StaffMember member = caller.member();
    boolean all = member.has(Role.PUBLISHER) || member.has(Role.LEADER);
    if (member.department() == null && !all) {
      return List.of();
    }
    String department = all ? null : member.department();
    return TaskCounts.of(
        all(department)
            .filter(task -> department == null || task.task.department().equals(department))
            .map(Assigned::task)
            .toList());
  }

  /**
   * A task, the department whose it is (the publisher has none), and those who had a hand in the
   * submission before and so must leave this step to somebody else.
   */
  private record Assigned(TaskView task, String department, Set<String> barred) {}

  private static boolean isFor(Assigned assigned, StaffMember member) {
    return switch (assigned.task.kind()) {
      case FILL, CORRECT -> member.has(Role.CLERK) && member.worksFor(assigned.department);
      case REVIEW ->
          member.has(Role.REVIEWER)
              && member.worksFor(assigned.department)
              && !assigned.barred.contains(member.name());
      case PUBLISH -> member.has(Role.PUBLISHER) && !assigned.barred.contains(member.name());
    };
  }

  private Stream<Assigned> all(String department) {
    OffsetDateTime now = LocalTime.at(clock.instant());
    LocalDate today = LocalDate.now(clock.withZone(LocalTime.ZONE));
    Stream<Assigned> toFill =
        calendar
            .between(department, null, today.minusDays(config.horizon().toDays()), today)
            .stream()
            .filter(entry -> !entry.status().isFilled())
            .map(entry -> new Assigned(task(entry, now), entry.department(), Set.of()));
    Map<String, FormVersion> versions =
        forms.all(department).stream()
            .collect(Collectors.toMap(v -> v.code() + "/" + v.number(), Function.identity()));
    Stream<Assigned> onTheWay =
        pending.of(department).stream()
            .filter(submission -> submission.form() == null || !isFilling(submission.state()))
            .map(submission -> assigned(submission, versions, now));
    return Stream.concat(toFill, onTheWay);
  }

  private TaskView task(CalendarEntry entry, OffsetDateTime now) {
    return new TaskView(
        entry.submissionState() == SubmissionState.RETURNED ? TaskKind.CORRECT : TaskKind.FILL,
        entry.form(),
        entry.name(),
        entry.department(),
        entry.region(),
        entry.period(),
        entry.by(),
        Reminder.at(now, entry.by(), config.before()),
        entry.locked(),
        entry.submission());
  }

  private static boolean isFilling(SubmissionState state) {
    return state == SubmissionState.DRAFT || state == SubmissionState.RETURNED;
  }

  private Assigned assigned(
      PendingSubmission submission, Map<String, FormVersion> versions, OffsetDateTime now) {
    FormVersion form = versions.get(submission.form() + "/" + submission.formVersion());
    OffsetDateTime by =
        form == null ? null : LocalTime.at(form.due().dueAfter(Period.parse(submission.period())));
    TaskKind kind =
        switch (submission.state()) {
          case DRAFT -> TaskKind.FILL;
          case RETURNED -> TaskKind.CORRECT;
          case SUBMITTED -> TaskKind.REVIEW;
          default -> TaskKind.PUBLISH;
        };
    TaskView task =
        new TaskView(
            kind,
            submission.form(),
            form == null ? null : form.name(),
            submission.department(),
            submission.region(),
            submission.period(),
            by,
            null,
            false,
            submission.id());
    return new Assigned(
        task,
        kind == TaskKind.REVIEW ? submission.reviewDepartment() : submission.department(),
        barred(kind, submission));
  }

  private static Set<String> names(String... names) {
    return Arrays.stream(names).filter(Objects::nonNull).collect(Collectors.toSet());
  }

  /** As approving and publishing refuse them. */
  private static Set<String> barred(TaskKind kind, PendingSubmission submission) {
    return switch (kind) {
      case FILL, CORRECT -> Set.of();
      case REVIEW -> names(submission.submittedBy());
      case PUBLISH -> names(submission.submittedBy(), submission.approvedBy());
    };
  }
}
