package io.yuanhui.statistics.submission;

import io.yuanhui.commons.page.Cursor;
import io.yuanhui.commons.page.Page;
import io.yuanhui.commons.staff.StaffMember;
import io.yuanhui.statistics.submission.SubmissionRepository.Turn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The submissions that wait for a reviewer: for the own department to review, submitted by someone
 * else, the longest waiting first.
 */
@ApplicationScoped
@Transactional
public class ReviewQueue {

  private final SubmissionRepository repository;

  ReviewQueue(SubmissionRepository repository) {
    this.repository = repository;
  }

  /** At most so many of those that wait, the first to be reviewed first. */
  public List<SubmissionView> first(StaffMember reviewer, int most) {
    return waiting(reviewer, null, most).stream().map(SubmissionView::summary).toList();
  }

  /** How many wait. */
  public long length(StaffMember reviewer) {
    return reviewer.department() == null ? 0 : repository.countWaiting(reviewer);
  }

  Page<SubmissionView> page(StaffMember reviewer, String cursor, int most) {
    Turn after =
        Cursor.read(
            cursor, 2, key -> new Turn(Instant.parse(key.get(0)), UUID.fromString(key.get(1))));
    List<Submission> found = waiting(reviewer, after, most + 1);
    boolean more = found.size() > most;
    List<Submission> page = more ? found.subList(0, most) : found;
    Submission last = more ? page.get(most - 1) : null;
    return new Page<>(
        page.stream().map(SubmissionView::summary).toList(),
        more ? Cursor.of(last.submittedAt, last.id) : null,
        null);
  }

  private List<Submission> waiting(StaffMember reviewer, Turn after, int most) {
    return reviewer.department() == null ? List.of() : repository.waiting(reviewer, after, most);
  }
}
