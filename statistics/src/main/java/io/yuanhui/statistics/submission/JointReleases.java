package io.yuanhui.statistics.submission;

import static io.yuanhui.statistics.submission.SubmissionAction.CANCEL;
import static io.yuanhui.statistics.submission.SubmissionAction.SCHEDULE;

import io.yuanhui.commons.audit.AuditLog;
import io.yuanhui.commons.audit.Origin;
import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.problem.Text;
import io.yuanhui.commons.problem.Violation;
import io.yuanhui.commons.staff.Caller;
import io.yuanhui.commons.staff.StaffMember;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** Releases of several submissions: all of their figures appear at once, or none. */
@ApplicationScoped
@Transactional
class JointReleases {

  private static final int LONGEST_TITLE = 200;

  private final ReleaseRepository repository;
  private final SubmissionRepository submissions;
  private final SubmissionAccess access;
  private final CellStore cells;
  private final Publication publication;
  private final Timeline timeline;
  private final AuditLog audit;
  private final Caller caller;
  private final Clock clock;

  JointReleases(
      ReleaseRepository repository,
      SubmissionRepository submissions,
      SubmissionAccess access,
      CellStore cells,
      Publication publication,
      Timeline timeline,
      AuditLog audit,
      Caller caller,
      Clock clock) {
    this.repository = repository;
    this.submissions = submissions;
    this.access = access;
    this.cells = cells;
    this.publication = publication;
    this.timeline = timeline;
    this.audit = audit;
    this.caller = caller;
    this.clock = clock;
  }

  /** Publishes together now, or at a time to come. */
  ReleaseView create(ReleaseRequest request) {
    StaffMember publisher = caller.member();
    String title = title(request.title());
    List<Submission> members =
        ManySubmissions.read(request.submissions())
            .locked(access, submission -> releasable(submission, publisher));
    requireEachFigureOnce(members);
    Instant hour = request.publishAt() == null ? null : request.publishAt().toInstant();
    boolean later = hour != null && hour.isAfter(clock.instant());
    Release release =
        Release.of(
            title, later ? hour.truncatedTo(ChronoUnit.MICROS) : null, publisher.name(), now());
    repository.add(release);
    members.forEach(member -> member.release = release.id);
    if (later) {
      members.forEach(member -> schedule(member, release));
    } else {
      publish(release, members, false);
    }
    ReleaseView created = whole(release, members);
    audit.record("release.create", entity(release), null, created);
    return created;
  }

  /** Takes a release back before its hour; its submissions are approved as they were. */
  ReleaseView cancel(UUID id, String reason) {
    StaffMember publisher = caller.member();
    List<Submission> members = lockMembers(id);
    Release release = repository.lock(id).orElseThrow(ProblemException::notFound);
    if (release.state != ReleaseState.SCHEDULED) {
      throw ProblemException.conflict(
          Text.of("该发布已公布或已取消。", "The release was published or cancelled."));
    }
    String due = SubmissionPolicy.requireReason(reason);
    ReleaseView before = ReleaseView.of(release, null);
    release.state = ReleaseState.CANCELLED;
    release.cancelReason = due;
    for (Submission member : members) {
      SubmissionView was = SubmissionView.summary(member);
      member.unschedule();
      timeline.take(
          member,
          Step.of(CANCEL, SubmissionState.APPROVED, publisher.name(), now()).because(due),
          was);
    }
    repository.save(release);
    ReleaseView after = whole(release, members);
    audit.record("release.cancel", entity(release), before, after);
    return after;
  }

  ReleaseView get(UUID id) {
    return repository
        .find(id)
        .filter(release -> SubmissionPolicy.maySeeAll(caller.member()))
        .map(release -> whole(release, submissions.ofRelease(id)))
        .orElseThrow(ProblemException::notFound);
  }

  /** Newest first; nothing for who does not see every department's submissions. */
  List<Release> list(SubmissionPlace after, int most) {
    return SubmissionPolicy.maySeeAll(caller.member()) ? repository.list(after, most) : List.of();
  }

  List<UUID> due() {
    return repository.due(clock.instant());
  }

  /** Publishes what was scheduled, in the name of who scheduled it; nothing if it no longer is. */
  void releaseScheduled(UUID id) {
    List<Submission> members = lockMembers(id);
    Release release = repository.lock(id).orElseThrow();
    if (release.state != ReleaseState.SCHEDULED) {
      return;
    }
    ReleaseView before = ReleaseView.of(release, null);
    publish(release, members, true);
    audit.record(
        Origin.inTheNameOf(release.createdBy),
        "release.publish",
        entity(release),
        before,
        whole(release, members));
  }

  private void publish(Release release, List<Submission> members, boolean atItsHour) {
    release.publishedAt =
        publication.of(members, release.id, release.createdBy, release.title, atItsHour);
    release.state = ReleaseState.PUBLISHED;
    repository.save(release);
  }

  private void schedule(Submission member, Release release) {
    SubmissionView before = SubmissionView.summary(member);
    member.releasedBy = release.createdBy;
    member.publishAt = release.publishAt;
    timeline.take(
        member,
        Step.of(SCHEDULE, SubmissionState.SCHEDULED, release.createdBy, release.createdAt)
            .because(release.title),
        before);
  }

  /** Submissions before their release, as everywhere: so nobody waits for another in a ring. */
  private List<Submission> lockMembers(UUID release) {
    return submissions.idsOfRelease(release).stream()
        .map(id -> submissions.lock(id).orElseThrow())
        .toList();
  }

  private static Submission releasable(Submission submission, StaffMember publisher) {
    SubmissionPolicy.requirePossible(SCHEDULE, submission.state);
    SubmissionPolicy.requireNotInvolved(publisher, submission);
    return submission;
  }

  private void requireEachFigureOnce(List<Submission> members) {
    List<String> twice = cells.inSeveral(members.stream().map(member -> member.id).toList());
    if (!twice.isEmpty()) {
      throw ProblemException.rules(
          List.of(
              Violation.body(
                  "submissions",
                  Text.of(
                      "同一数据出现在多份报送中：" + String.join("、", twice) + "。",
                      "In more than one of them: " + String.join(", ", twice) + "."))));
    }
  }

  private static String title(String title) {
    if (title == null || title.isBlank() || title.length() > LONGEST_TITLE) {
      throw ProblemException.rules(
          List.of(
              Violation.body(
                  "title", Text.of("必填，不超过 200 字。", "Required, 200 characters at most."))));
    }
    return title.strip();
  }

  private static ReleaseView whole(Release release, List<Submission> members) {
    return ReleaseView.of(release, members.stream().map(SubmissionView::summary).toList());
  }

  private static String entity(Release release) {
    return "release/" + release.id;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
