package io.yuanhui.statistics.submission;

import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.staff.Caller;
import io.yuanhui.commons.staff.StaffMember;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Finds submissions that the caller may know of; for all others it is as if they were not there.
 */
@ApplicationScoped
class SubmissionAccess {

  private final SubmissionRepository repository;
  private final Caller caller;

  SubmissionAccess(SubmissionRepository repository, Caller caller) {
    this.repository = repository;
    this.caller = caller;
  }

  /** One to read, or 404. */
  Submission read(UUID id) {
    return repository.find(id).filter(this::isVisible).orElseThrow(ProblemException::notFound);
  }

  /** One to take a step with, locked until the transaction ends, or 404. */
  Submission lock(UUID id) {
    return lock(id, caller.member());
  }

  /** The same for work that is done later in the name of a member. */
  Submission lock(UUID id, StaffMember member) {
    return repository
        .lock(id)
        .filter(found -> SubmissionPolicy.maySee(member, found))
        .orElseThrow(ProblemException::notFound);
  }

  private boolean isVisible(Submission submission) {
    return SubmissionPolicy.maySee(caller.member(), submission);
  }
}
