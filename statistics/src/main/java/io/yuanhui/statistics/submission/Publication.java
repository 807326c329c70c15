package io.yuanhui.statistics.submission;

import static io.yuanhui.statistics.submission.SubmissionAction.CORRECT;
import static io.yuanhui.statistics.submission.SubmissionAction.PUBLISH;

import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.statistics.observation.Vintages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * Makes the figures of submissions public: all of them at one time of publication, in the caller's
 * transaction. What a correction corrects gets a step that says so.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class Publication {

  private final SubmissionRepository repository;
  private final Vintages vintages;
  private final Timeline timeline;

  Publication(SubmissionRepository repository, Vintages vintages, Timeline timeline) {
    this.repository = repository;
    this.vintages = vintages;
    this.timeline = timeline;
  }

  /**
   * Publishes.
   *
   * @param submissions locked
   * @param release null where one is published alone
   * @param reason why they are published, where that has to be told
   * @param inTheNameOf whether the hour has come rather than the publisher
   * @return the time of publication
   */
  Instant of(
      List<Submission> submissions,
      UUID release,
      String actor,
      String reason,
      boolean inTheNameOf) {
    Map<UUID, Submission> corrected = lockCorrected(submissions);
    Map<Submission, SubmissionView> before = new LinkedHashMap<>();
    submissions.forEach(each -> before.put(each, SubmissionView.summary(each)));
    List<UUID> ids = submissions.stream().map(each -> each.id).toList();
    Instant time = vintages.publish(ids, release, actor, reason);
    for (Submission each : submissions) {
      each.releasedBy = actor;
      each.publishedAt = time;
      take(
          each,
          Step.of(PUBLISH, SubmissionState.PUBLISHED, actor, time).because(reason),
          before.get(each),
          inTheNameOf);
      Submission old = corrected.get(each.corrects);
      if (old != null) {
        take(
            old,
            Step.of(CORRECT, old.state, actor, time).because(each.correctionReason),
            SubmissionView.summary(old),
            inTheNameOf);
      }
    }
    return time;
  }

  /** Before the publication's clock is taken, which has to be the last wait. */
  private Map<UUID, Submission> lockCorrected(List<Submission> submissions) {
    Map<UUID, Submission> corrected = new LinkedHashMap<>();
    submissions.stream()
        .map(each -> each.corrects)
        .filter(Objects::nonNull)
        .distinct()
        .sorted(ManySubmissions.LOCK_ORDER)
        .forEach(
            id -> corrected.put(id, repository.lock(id).orElseThrow(ProblemException::notFound)));
    return corrected;
  }

  private void take(Submission submission, Step step, SubmissionView before, boolean inTheNameOf) {
    if (inTheNameOf) {
      timeline.takeInTheNameOfActor(submission, step, before);
    } else {
      timeline.take(submission, step, before);
    }
  }
}
