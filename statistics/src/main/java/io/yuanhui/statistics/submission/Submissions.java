package io.yuanhui.statistics.submission;

import static io.yuanhui.statistics.submission.SubmissionAction.APPROVE;
import static io.yuanhui.statistics.submission.SubmissionAction.CREATE;
import static io.yuanhui.statistics.submission.SubmissionAction.RETURN;
import static io.yuanhui.statistics.submission.SubmissionAction.SAVE;
import static io.yuanhui.statistics.submission.SubmissionAction.SUBMIT;

import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.staff.Caller;
import io.yuanhui.commons.staff.StaffMember;
import io.yuanhui.commons.web.Preconditions;
import io.yuanhui.statistics.indicator.Indicators;
import io.yuanhui.statistics.submission.SubmissionRequestCheck.Checked;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** The way of a submission from its draft to its approval; each call is one transaction. */
@ApplicationScoped
@Transactional
class Submissions {

  private final SubmissionRepository repository;
  private final CellStore cells;
  private final SubmissionRequestCheck check;
  private final Indicators indicators;
  private final Caller caller;
  private final Clock clock;
  private final SubmissionAudit audit;

  Submissions(
      SubmissionRepository repository,
      CellStore cells,
      SubmissionRequestCheck check,
      Indicators indicators,
      Caller caller,
      Clock clock,
      SubmissionAudit audit) {
    this.repository = repository;
    this.cells = cells;
    this.check = check;
    this.indicators = indicators;
    this.caller = caller;
    this.clock = clock;
    this.audit = audit;
  }

  SubmissionView create(SubmissionRequest request) {
    StaffMember clerk = caller.member();
    Checked checked = check.read(request, clerk);
    Submission submission =
        Submission.draft(checked.department(), checked.region(), checked.period());
    submission.createdAt = now();
    submission.createdBy = clerk.name();
    submission.cellCount = checked.cells().size();
    submission.step(CREATE, SubmissionState.DRAFT, clerk.name(), submission.createdAt, null);
    repository.persistAndFlush(submission);
    cells.add(submission.id, checked.cells());
    SubmissionView created = SubmissionView.summary(submission);
    audit.created(created, checked.cells());
    return created;
  }

  SubmissionView save(UUID id, String ifMatch, SubmissionRequest request) {
    StaffMember clerk = caller.member();
    Submission submission = lock(id);
    SubmissionPolicy.requireOwnDepartment(clerk, submission.department);
    Preconditions.requireMatch(ifMatch, submission.version);
    SubmissionPolicy.requirePossible(SAVE, submission.state);
    Checked checked = check.read(request, clerk);
    SubmissionPolicy.requireOwnDepartment(clerk, checked.department());
    SubmissionView before = SubmissionView.summary(submission);
    List<Cell> cellsBefore = cells.read(id, indicators.catalogue());
    submission.region = checked.region();
    submission.period = checked.period().code();
    submission.cellCount = checked.cells().size();
    submission.step(SAVE, submission.state, clerk.name(), now(), null);
    cells.replace(id, checked.cells());
    SubmissionView after = flushed(submission);
    audit.saved(before, cellsBefore, after, checked.cells());
    return after;
  }

  SubmissionView submit(UUID id, String ifMatch) {
    StaffMember clerk = caller.member();
    Submission submission = lock(id);
    SubmissionPolicy.requireOwnDepartment(clerk, submission.department);
    Preconditions.checkMatch(ifMatch, submission.version);
    SubmissionPolicy.requirePossible(SUBMIT, submission.state);
    SubmissionView before = SubmissionView.summary(submission);
    submission.submittedBy = clerk.name();
    submission.approvedBy = null;
    submission.step(SUBMIT, SubmissionState.SUBMITTED, clerk.name(), now(), null);
    return audit.step(SUBMIT, before, flushed(submission));
  }

  SubmissionView giveBack(UUID id, String ifMatch, String reason) {
    StaffMember reviewer = caller.member();
    Submission submission = lock(id);
    SubmissionPolicy.requireOwnDepartment(reviewer, submission.department);
    Preconditions.checkMatch(ifMatch, submission.version);
    SubmissionPolicy.requirePossible(RETURN, submission.state);
    SubmissionView before = SubmissionView.summary(submission);
    String due = SubmissionPolicy.requireReason(reason);
    submission.step(RETURN, SubmissionState.RETURNED, reviewer.name(), now(), due);
    return audit.step(RETURN, before, flushed(submission));
  }

  SubmissionView approve(UUID id, String ifMatch) {
    StaffMember reviewer = caller.member();
    Submission submission = lock(id);
    SubmissionPolicy.requireOwnDepartment(reviewer, submission.department);
    Preconditions.checkMatch(ifMatch, submission.version);
    SubmissionPolicy.requirePossible(APPROVE, submission.state);
    SubmissionView before = SubmissionView.summary(submission);
    SubmissionPolicy.requireNotSubmitter(reviewer, submission);
    submission.approvedBy = reviewer.name();
    submission.step(APPROVE, SubmissionState.APPROVED, reviewer.name(), now(), null);
    return audit.step(APPROVE, before, flushed(submission));
  }

  SubmissionView get(UUID id) {
    Submission submission = repository.findById(id);
    if (submission == null || !SubmissionPolicy.maySee(caller.member(), submission.department)) {
      throw ProblemException.notFound();
    }
    return SubmissionView.whole(submission, cells.read(id, indicators.catalogue()));
  }

  /** Newest first; of all departments for who may see all, of the own one otherwise. */
  List<Submission> list(
      SubmissionState state, String department, String period, SubmissionPlace after, int most) {
    StaffMember member = caller.member();
    if (SubmissionPolicy.maySeeAll(member)) {
      return repository.list(state, department, period, after, most);
    }
    if (department != null && !member.worksFor(department)) {
      return List.of();
    }
    return member.department() == null
        ? List.of()
        : repository.list(state, member.department(), period, after, most);
  }

  /** Locks a submission of the caller's sight, or 404. */
  private Submission lock(UUID id) {
    return repository
        .lock(id)
        .filter(found -> SubmissionPolicy.maySee(caller.member(), found.department))
        .orElseThrow(ProblemException::notFound);
  }

  private SubmissionView flushed(Submission submission) {
    repository.flush();
    return SubmissionView.summary(submission);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
