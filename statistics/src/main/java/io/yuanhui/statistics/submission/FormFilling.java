package io.yuanhui.statistics.submission;

import static java.util.stream.Collectors.toSet;

import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.problem.Text;
import io.yuanhui.commons.problem.Violation;
import io.yuanhui.statistics.form.Deadlines;
import io.yuanhui.statistics.form.FormLine;
import io.yuanhui.statistics.form.FormVersion;
import io.yuanhui.statistics.form.FormsInForce;
import io.yuanhui.statistics.indicator.Catalogue;
import io.yuanhui.statistics.indicator.Indicators;
import io.yuanhui.statistics.measure.Measure;
import io.yuanhui.statistics.period.Period;
import io.yuanhui.statistics.submission.SubmissionRequestCheck.Checked;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Holds a submission against the form that it fills; one without a form passes. */
@ApplicationScoped
class FormFilling {

  private final FormsInForce forms;
  private final Deadlines deadlines;
  private final SubmissionRepository submissions;
  private final CellStore cells;
  private final Indicators indicators;

  FormFilling(
      FormsInForce forms,
      Deadlines deadlines,
      SubmissionRepository submissions,
      CellStore cells,
      Indicators indicators) {
    this.forms = forms;
    this.deadlines = deadlines;
    this.submissions = submissions;
    this.cells = cells;
    this.indicators = indicators;
  }

  /** A line of a form, or the cell that fills it. */
  private record Place(int indicator, Measure measure) {

    static Place of(FormLine line) {
      return new Place(line.indicatorId(), line.measure());
    }

    static Place of(Cell cell) {
      return new Place(cell.indicator().id(), cell.measure());
    }
  }

  /**
   * The version to fill.
   *
   * @throws ProblemException 422 where the form does not ask for it, 409 where it is being filled,
   *     or locked after its deadline
   */
  FormVersion begin(String code, Checked checked) {
    FormVersion version =
        forms.lock(code, checked.department(), checked.region(), checked.period());
    deadlines.requireOpen(version, checked.region(), checked.period());
    requireAskedFor(version, checked);
    if (!submissions.underWay(code, checked.region(), checked.period().code()).isEmpty()) {
      throw ProblemException.conflict(
          Text.of(
              "该报表这一期已在填报或审核中，请打开已有的报送。",
              "That form is being filled or reviewed for the period; open what is there."));
    }
    return version;
  }

  /** 422 where another form, region or period is saved than was begun, or what is not asked for. */
  void requireSame(Submission submission, SubmissionRequest request, Checked checked) {
    boolean sameForm = request.form() == null || request.form().equals(submission.form);
    if (!sameForm) {
      throw ProblemException.rules(
          List.of(Violation.body("form", Text.of("不能改填其他报表。", "The form cannot be another one."))));
    }
    if (submission.form == null) {
      return;
    }
    List<Violation> faults = new ArrayList<>();
    if (!checked.region().equals(submission.region)) {
      faults.add(Violation.body("region", Text.of("不能更改。", "Cannot change.")));
    }
    if (!Objects.equals(checked.period().code(), submission.period)) {
      faults.add(Violation.body("period", Text.of("不能更改。", "Cannot change.")));
    }
    if (!faults.isEmpty()) {
      throw ProblemException.rules(faults);
    }
    requireAskedFor(version(submission), checked);
  }

  /**
   * 409 where the form is locked after its deadline. What was returned may be corrected all the
   * same: the reviewer's return is the leave.
   */
  void requireOpen(Submission submission) {
    if (submission.form != null && submission.state != SubmissionState.RETURNED) {
      deadlines.requireOpen(
          version(submission), submission.region, Period.parse(submission.period));
    }
  }

  /** Writes down the extensions that a submission is begun under. */
  void noteExtensions(Submission submission) {
    deadlines
        .granted(submission.form, submission.region, Period.parse(submission.period))
        .forEach(
            extension ->
                submission.step(
                    Step.of(
                            SubmissionAction.EXTEND,
                            SubmissionState.DRAFT,
                            extension.grantedBy(),
                            extension.grantedAt())
                        .because(ExtensionNotes.reason(extension))));
  }

  /** 422 naming every line that has to be filled and is not. */
  void requireComplete(Submission submission) {
    if (submission.form == null) {
      return;
    }
    Catalogue catalogue = indicators.catalogue();
    Set<Place> filled =
        cells.read(submission.id, catalogue).stream().map(Place::of).collect(toSet());
    List<Violation> missing =
        version(submission).lines().stream()
            .filter(FormLine::required)
            .filter(line -> !filled.contains(Place.of(line)))
            .map(line -> missing(line, catalogue))
            .toList();
    if (!missing.isEmpty()) {
      throw ProblemException.rules(missing);
    }
  }

  private FormVersion version(Submission submission) {
    return forms.find(submission.form, submission.formVersion).orElseThrow();
  }

  private static void requireAskedFor(FormVersion version, Checked checked) {
    Set<Place> asked = version.lines().stream().map(Place::of).collect(toSet());
    List<Violation> faults = new ArrayList<>();
    for (Cell cell : checked.cells()) {
      if (!asked.contains(Place.of(cell))) {
        faults.add(fault(cell, "indicator", "报表中没有这一项。", "The form does not ask for it."));
      }
      if (!cell.region().equals(checked.region())) {
        faults.add(fault(cell, "region", "须为报送地区。", "Must be the submission's region."));
      }
      if (!cell.period().equals(checked.period())) {
        faults.add(fault(cell, "period", "须为报送时期。", "Must be the submission's period."));
      }
    }
    if (!faults.isEmpty()) {
      throw ProblemException.rules(faults);
    }
  }

  private static Violation fault(Cell cell, String field, String zh, String en) {
    return Violation.row("cells", cell.row(), field, Text.of(zh, en));
  }

  private static Violation missing(FormLine line, Catalogue catalogue) {
    String code = catalogue.get(line.indicatorId()).code() + "（" + line.measure() + "）";
    return Violation.body(
        "cells", Text.of("缺少 " + code + "；确无数据时状态填 M。", "No figure for " + code + "."));
  }
}
