package io.yuanhui.statistics.submission;

import io.yuanhui.commons.audit.Origin;
import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.statistics.indicator.Catalogue;
import io.yuanhui.statistics.indicator.Indicators;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The one way to write down what happens to a submission: who, what, when and why, and about which
 * cells. Each step leaves its audit event and makes a new version of the submission.
 *
 * <p>Whoever adds a step of another kind names it in {@link SubmissionAction} and calls {@link
 * #note}; readers find it among the submission's steps.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Timeline {

  private final SubmissionRepository repository;
  private final RemarkStore remarks;
  private final Indicators indicators;
  private final SubmissionAudit audit;
  private final Clock clock;

  Timeline(
      SubmissionRepository repository,
      RemarkStore remarks,
      Indicators indicators,
      SubmissionAudit audit,
      Clock clock) {
    this.repository = repository;
    this.remarks = remarks;
    this.indicators = indicators;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Notes something that leaves the submission in its state, such as an extension or an explained
   * warning. Locks the submission, and records the audit event, in the caller's transaction.
   *
   * @param actor the login name
   * @param reason why, 1000 characters at most; may be null
   * @param about the cells that it names; empty for the whole
   * @throws ProblemException 404 where there is no such submission
   */
  public void note(
      UUID submission, SubmissionAction action, String actor, String reason, List<Remark> about) {
    Submission noted = repository.lock(submission).orElseThrow(ProblemException::notFound);
    take(
        noted,
        Step.of(action, noted.state, actor, clock.instant().truncatedTo(ChronoUnit.MICROS))
            .because(reason)
            .about(about),
        SubmissionView.summary(noted));
  }

  /**
   * Takes a step.
   *
   * @param submission locked; with what the step changes in it besides the state
   * @param before what readers saw before
   * @return what they see after it
   */
  SubmissionView take(Submission submission, Step step, SubmissionView before) {
    SubmissionView after = write(submission, step);
    audit.step(before, after, step);
    return after;
  }

  /** The same when an hour has come: in the name of who set the hour. */
  SubmissionView takeInTheNameOfActor(Submission submission, Step step, SubmissionView before) {
    SubmissionView after = write(submission, step);
    audit.step(Origin.inTheNameOf(step.actor()), before, after, step);
    return after;
  }

  /** What was said of cells, by the number of the step. */
  Map<Integer, List<Remark>> remarks(Submission submission, Catalogue catalogue) {
    return remarks.of(submission.id, catalogue);
  }

  /** What was said of cells when some were returned or unlocked last. */
  List<Remark> lastOpened(Submission submission, Catalogue catalogue) {
    return OpenCells.lastNamed(submission, remarks(submission, catalogue));
  }

  private SubmissionView write(Submission submission, Step step) {
    int number = submission.step(step);
    repository.save(submission);
    remarks.add(submission.id, number, step.remarks(), indicators.catalogue());
    return SubmissionView.summary(submission);
  }
}
