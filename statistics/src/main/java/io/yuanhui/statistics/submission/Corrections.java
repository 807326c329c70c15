package io.yuanhui.statistics.submission;

import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.problem.Text;
import io.yuanhui.commons.problem.Violation;
import io.yuanhui.statistics.indicator.Indicators;
import io.yuanhui.statistics.observation.FigureKey;
import io.yuanhui.statistics.submission.SubmissionRequestCheck.Checked;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * New submissions that point at what they correct: a published or withdrawn one of the same
 * department, some of its figures, and a reason. They fill no form and know no deadline.
 */
@ApplicationScoped
class Corrections {

  private final SubmissionRepository repository;
  private final CellStore cells;
  private final Indicators indicators;

  Corrections(SubmissionRepository repository, CellStore cells, Indicators indicators) {
    this.repository = repository;
    this.cells = cells;
    this.indicators = indicators;
  }

  /**
   * Marks a new submission as a correction where the request says so.
   *
   * @throws ProblemException 422 with every reason why it is none, 409 where what it would correct
   *     is not public yet
   */
  void begin(Submission submission, SubmissionRequest request, Checked checked) {
    if (request.corrects() == null) {
      return;
    }
    Submission corrected = corrected(request.corrects(), checked);
    List<Violation> faults = foreignCells(corrected.id, checked);
    if (request.form() != null) {
      faults.add(Violation.body("form", Text.of("更正不填报表。", "A correction does not fill a form.")));
    }
    if (!faults.isEmpty()) {
      throw ProblemException.rules(faults);
    }
    submission.corrects = corrected.id;
    submission.correctionReason = SubmissionPolicy.requireReason(request.reason());
  }

  /** 422 where something else is corrected than was begun. */
  void requireSame(Submission submission, SubmissionRequest request, Checked checked) {
    if (request.corrects() != null && !request.corrects().equals(submission.corrects)) {
      throw ProblemException.rules(
          List.of(Violation.body("corrects", Text.of("不能更改。", "Cannot change."))));
    }
    if (submission.corrects != null) {
      List<Violation> faults = foreignCells(submission.corrects, checked);
      if (!faults.isEmpty()) {
        throw ProblemException.rules(faults);
      }
    }
  }

  private Submission corrected(UUID id, Checked checked) {
    Submission corrected =
        repository
            .find(id)
            .filter(found -> found.department.equals(checked.department()))
            .orElseThrow(
                () ->
                    ProblemException.rules(
                        List.of(
                            Violation.body(
                                "corrects",
                                Text.of("本部门没有这份报送。", "The department has no such submission.")))));
    boolean wasPublic =
        corrected.state == SubmissionState.PUBLISHED
            || corrected.state == SubmissionState.WITHDRAWN;
    if (!wasPublic) {
      throw ProblemException.conflict(
          Text.of("只能更正已发布的报送。", "Only what was published can be corrected."));
    }
    SubmissionPolicy.requireReadable(corrected);
    return corrected;
  }

  private List<Violation> foreignCells(UUID corrected, Checked checked) {
    Set<FigureKey> there =
        cells.read(corrected, indicators.catalogue()).stream()
            .map(Cell::key)
            .collect(Collectors.toSet());
    List<Violation> faults = new ArrayList<>();
    checked.cells().stream()
        .filter(cell -> !there.contains(cell.key()))
        .forEach(
            cell ->
                faults.add(
                    Violation.row(
                        "cells",
                        cell.row(),
                        "indicator",
                        Text.of("被更正的报送中没有这个数据。", "The corrected one has no such figure."))));
    return faults;
  }
}
