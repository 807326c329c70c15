package io.yuanhui.statistics.submission;

import io.yuanhui.commons.staff.Caller;
import io.yuanhui.commons.staff.StaffMember;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** What a submission says to those who bring or read its files. */
@ApplicationScoped
public class EvidenceSteps {

  private final SubmissionAccess access;
  private final FormFilling filling;
  private final Timeline timeline;
  private final Caller caller;
  private final Clock clock;

  EvidenceSteps(
      SubmissionAccess access, FormFilling filling, Timeline timeline, Caller caller, Clock clock) {
    this.access = access;
    this.filling = filling;
    this.timeline = timeline;
    this.caller = caller;
    this.clock = clock;
  }

  /** 404 where the caller may not know of it. */
  @Transactional
  public void requireVisible(UUID submission) {
    access.read(submission);
  }

  /**
   * Locks it until the caller's transaction ends.
   *
   * @throws io.yuanhui.commons.problem.ProblemException 404, 403 or 409 unless its files are the
   *     caller's to change, by department, state and deadline
   */
  @Transactional(TxType.MANDATORY)
  public void requireOpen(UUID submission, SubmissionAction action) {
    Submission open = access.lock(submission);
    SubmissionPolicy.requireOwnDepartment(caller.member(), open.department);
    SubmissionPolicy.requirePossible(action, open.state);
    filling.requireOpen(open);
  }

  /** Writes down what happened to a file, in the caller's transaction. */
  @Transactional(TxType.MANDATORY)
  public void take(UUID submission, SubmissionAction action, String what) {
    Submission changed = access.lock(submission);
    StaffMember clerk = caller.member();
    timeline.take(
        changed,
        Step.of(action, changed.state, clerk.name(), clock.instant().truncatedTo(ChronoUnit.MICROS))
            .because(what)
            .about(List.of()),
        SubmissionView.summary(changed));
  }
}
