package io.yuanhui.statistics.submission;

import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.problem.Text;
import io.yuanhui.commons.problem.Violation;
import io.yuanhui.commons.staff.Caller;
import io.yuanhui.commons.staff.StaffMember;
import io.yuanhui.statistics.indicator.Indicators;
import io.yuanhui.statistics.period.Period;
import io.yuanhui.statistics.rule.Check;
import io.yuanhui.statistics.rule.Checks;
import io.yuanhui.statistics.rule.FilledCell;
import io.yuanhui.statistics.unit.Quantity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Holds submissions against the rules: an error blocks submitting, a warning needs an explanation,
 * and what was not evaluated is shown to whoever reviews. What the rules said when it was submitted
 * is kept.
 */
@ApplicationScoped
@Transactional
class SubmissionChecks {

  private static final int LONGEST_EXPLANATION = 800;

  private final SubmissionAccess access;
  private final CellStore cells;
  private final CheckStore store;
  private final Checks checks;
  private final Indicators indicators;
  private final Timeline timeline;
  private final Caller caller;
  private final Clock clock;

  SubmissionChecks(
      SubmissionAccess access,
      CellStore cells,
      CheckStore store,
      Checks checks,
      Indicators indicators,
      Timeline timeline,
      Caller caller,
      Clock clock) {
    this.access = access;
    this.cells = cells;
    this.store = store;
    this.checks = checks;
    this.indicators = indicators;
    this.timeline = timeline;
    this.caller = caller;
    this.clock = clock;
  }

  /** A submission that was checked, and its version. */
  record Answer(ChecksView checks, long version) {}

  /**
   * What the rules say of the figures while they can change, and what they said when these were
   * submitted from then on.
   */
  ChecksView read(UUID id) {
    Submission submission = access.read(id);
    return SubmissionAction.SAVE.isPossibleIn(submission.state)
        ? ChecksView.of(id, false, run(submission))
        : ChecksView.of(id, true, store.recorded(id, submission.edition, indicators.catalogue()));
  }

  /**
   * Explains the warnings of a rule.
   *
   * @throws ProblemException 422 where the rule does not warn, or nothing is said
   */
  Answer explain(UUID id, ExplanationRequest request) {
    StaffMember clerk = caller.member();
    Submission submission = access.lock(id);
    SubmissionPolicy.requireOwnDepartment(clerk, submission.department);
    SubmissionPolicy.requirePossible(SubmissionAction.EXPLAIN, submission.state);
    String text = requireExplanation(request);
    List<Check> warnings =
        run(submission).stream()
            .map(ExplainedCheck::check)
            .filter(Check::warns)
            .filter(check -> isNamed(check, request))
            .toList();
    if (warnings.isEmpty()) {
      throw ProblemException.rules(
          List.of(Violation.body("rule", Text.of("该规则没有预警。", "That rule gives no warning."))));
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    store.explain(
        id,
        warnings.stream()
            .map(
                check ->
                    new Explanation(
                        CheckPlace.of(check),
                        check.version(),
                        check.fingerprint(),
                        text,
                        clerk.name(),
                        now))
            .toList());
    List<Remark> about =
        warnings.stream()
            .flatMap(check -> check.cells().stream())
            .map(FilledCell::key)
            .distinct()
            .map(key -> new Remark(key, null))
            .toList();
    timeline.take(
        submission,
        Step.of(SubmissionAction.EXPLAIN, submission.state, clerk.name(), now)
            .because("[" + request.rule() + "] " + text)
            .about(about),
        SubmissionView.summary(submission));
    return new Answer(ChecksView.of(id, false, run(submission)), submission.version);
  }

  /**
   * Lets a submission pass that has no errors and no unexplained warnings, and keeps what the rules
   * said of the edition that is being submitted.
   *
   * @throws ProblemException 422 naming each rule with its cells and its message
   */
  @Transactional(Transactional.TxType.MANDATORY)
  void requirePassed(Submission submission) {
    List<ExplainedCheck> run = run(submission);
    List<Violation> faults = run.stream().flatMap(check -> CheckFaults.of(check).stream()).toList();
    if (!faults.isEmpty()) {
      throw ProblemException.rules(faults);
    }
    store.record(submission.id, submission.edition + 1, run);
  }

  private List<ExplainedCheck> run(Submission submission) {
    if (submission.isLarge()) {
      return checks
          .unread(
              submission.form,
              submission.region,
              Period.parse(submission.period),
              cells.indicators(submission.id))
          .stream()
          .map(check -> new ExplainedCheck(check, null))
          .toList();
    }
    List<Check> run =
        checks.run(
            submission.form,
            submission.region,
            Period.parse(submission.period),
            cells.indicators(submission.id),
            () -> filled(submission.id));
    if (run.stream().noneMatch(Check::warns)) {
      return run.stream().map(check -> new ExplainedCheck(check, null)).toList();
    }
    Map<CheckPlace, Explanation> explanations = store.explanations(submission.id);
    return run.stream().map(check -> ExplainedCheck.of(check, explanations)).toList();
  }

  private List<FilledCell> filled(UUID id) {
    return cells.read(id, indicators.catalogue()).stream()
        .map(
            cell ->
                new FilledCell(
                    cell.row(),
                    cell.key(),
                    cell.value() == null ? null : new Quantity(cell.value(), cell.unit())))
        .toList();
  }

  private static boolean isNamed(Check check, ExplanationRequest request) {
    return check.rule().equals(request.rule())
        && (request.region() == null || check.region().equals(request.region()))
        && (request.period() == null || check.period().code().equals(request.period()));
  }

  private static String requireExplanation(ExplanationRequest request) {
    String given = request == null ? null : request.explanation();
    if (given == null || given.isBlank() || given.length() > LONGEST_EXPLANATION) {
      throw ProblemException.rules(
          List.of(
              Violation.body(
                  "explanation", Text.of("必填，不超过 800 字。", "Required, 800 characters at most."))));
    }
    return given.strip();
  }
}
