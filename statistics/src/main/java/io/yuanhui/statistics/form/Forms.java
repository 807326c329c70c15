package io.yuanhui.statistics.form;

import io.yuanhui.commons.audit.AuditLog;
import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.problem.ProblemType;
import io.yuanhui.commons.problem.Text;
import io.yuanhui.commons.problem.Violation;
import io.yuanhui.commons.staff.Caller;
import io.yuanhui.commons.web.Preconditions;
import io.yuanhui.statistics.indicator.Indicators;
import io.yuanhui.statistics.period.InvalidPeriodException;
import io.yuanhui.statistics.period.Period;
import io.yuanhui.statistics.storage.RowExistsException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Defines forms and their versions. What a submission was filled by stays as it was: a change is a
 * new version from a later period on.
 */
@ApplicationScoped
class Forms {

  private final FormRepository repository;
  private final FormDefinitionCheck check;
  private final Indicators indicators;
  private final Caller caller;
  private final Clock clock;
  private final AuditLog audit;

  Forms(
      FormRepository repository,
      FormDefinitionCheck check,
      Indicators indicators,
      Caller caller,
      Clock clock,
      AuditLog audit) {
    this.repository = repository;
    this.check = check;
    this.indicators = indicators;
    this.caller = caller;
    this.clock = clock;
    this.audit = audit;
  }

  /** The newest version of each form. */
  @Transactional
  List<FormView> list(String department, String afterCode, int most) {
    return repository.newest(department, afterCode, most).stream().map(FormView::summary).toList();
  }

  /** Every version, newest first. */
  @Transactional
  List<FormView> versions(String code) {
    return history(code).stream().map(FormView::summary).toList();
  }

  /** The version that holds for a period; the newest where none is named. */
  FormVersion get(String code, String period) {
    List<FormVersion> versions = history(code);
    if (period == null) {
      return versions.get(0);
    }
    Period wanted;
    try {
      wanted = Period.parse(period);
    } catch (InvalidPeriodException invalid) {
      throw ProblemException.malformed(Violation.query("period", invalid.text()));
    }
    return versions.stream()
        .filter(version -> version.holdsFor(wanted))
        .findFirst()
        .orElseThrow(ProblemException::notFound);
  }

  FormVersion get(String code, int number) {
    return repository.find(code, number).orElseThrow(ProblemException::notFound);
  }

  @Transactional
  FormVersion define(FormRequest request) {
    Form form = new Form();
    FormDefinition definition = check.first(request, form);
    if (repository.exists(form.code)) {
      throw taken();
    }
    FormVersion version = written(new FormVersion(form, 1), definition);
    try {
      repository.addFirst(version);
    } catch (RowExistsException atTheSameTime) {
      throw taken();
    }
    record("form.define", null, version);
    return version;
  }

  /** A further version; the one before holds until the period before it. */
  @Transactional
  FormVersion change(String code, FormVersionRequest request) {
    repository.lock(code);
    FormVersion newest = history(code).get(0);
    FormDefinition definition = check.next(request, newest.form);
    if (!definition.from().start().isAfter(newest.effectiveFrom)) {
      throw ProblemException.rules(
          List.of(
              Violation.body(
                  "from",
                  Text.of(
                      "须晚于上一版起始的 " + newest.from() + "。",
                      "After " + newest.from() + ", from which the version before holds."))));
    }
    requireUnfilled(code, definition.from());
    endBefore(newest, definition.from());
    FormVersion version = written(new FormVersion(newest.form, newest.number + 1), definition);
    repository.add(version);
    record("form.change", FormView.summary(newest), version);
    return version;
  }

  /** Edits the newest version, as long as nobody has filled anything by it. */
  @Transactional
  FormVersion edit(String code, int number, String ifMatch, FormVersionRequest request) {
    repository.lock(code);
    FormVersion version = get(code, number);
    Preconditions.requireMatch(ifMatch, version.version);
    List<FormVersion> versions = history(code);
    if (repository.isUsed(version) || versions.get(0).number != number) {
      throw ProblemException.conflict(
          Text.of(
              "已按该版填报，或已有更新的版本；请新增一版。",
              "Figures were filled by this version, or there is a newer one; add a version."));
    }
    FormDefinition definition = check.next(request, version.form);
    if (versions.size() > 1) {
      FormVersion before = versions.get(1);
      if (!definition.from().start().isAfter(before.effectiveFrom)) {
        throw ProblemException.rules(
            List.of(
                Violation.body(
                    "from", Text.of("须晚于上一版的起始一期。", "After the first period of the one before."))));
      }
      requireUnfilled(code, definition.from());
      endBefore(before, definition.from());
    }
    FormView was = FormView.whole(version, indicators.catalogue());
    definition.writeTo(version);
    repository.save(version);
    record("form.edit", was, version);
    return version;
  }

  /** Ends a form with a period; nothing may have been filled for a later one. */
  @Transactional
  FormVersion close(String code, CloseRequest request) {
    repository.lock(code);
    FormVersion newest = history(code).get(0);
    FormClosing closing = FormClosing.read(request, newest);
    requireUnfilled(code, closing.until().next());
    FormView before = FormView.summary(newest);
    newest.effectiveTo = closing.until().start();
    repository.saveEnd(newest);
    audit.record("form.close", entity(newest), before, closing.explain(FormView.summary(newest)));
    return newest;
  }

  FormView whole(FormVersion version) {
    return FormView.whole(version, indicators.catalogue());
  }

  private List<FormVersion> history(String code) {
    List<FormVersion> versions = repository.versions(code);
    if (versions.isEmpty()) {
      throw ProblemException.notFound();
    }
    return versions;
  }

  private FormVersion written(FormVersion version, FormDefinition definition) {
    definition.writeTo(version);
    version.createdAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
    version.createdBy = caller.member().name();
    return version;
  }

  private void endBefore(FormVersion version, Period from) {
    LocalDate last = from.previous().start();
    if (version.effectiveTo == null || version.effectiveTo.isAfter(last)) {
      version.effectiveTo = last;
      repository.saveEnd(version);
    }
  }

  private void requireUnfilled(String code, Period from) {
    repository
        .latestFilled(code)
        .map(Period::parse)
        .filter(latest -> latest.compareTo(from) >= 0)
        .ifPresent(
            latest -> {
              throw ProblemException.conflict(
                  Text.of(
                      "已有 " + latest + " 的填报，不能改动该期的报表。",
                      "Figures of " + latest + " were filled; its form cannot change."));
            });
  }

  private void record(String action, FormView before, FormVersion after) {
    audit.record(action, entity(after), before, whole(after));
  }

  private static String entity(FormVersion version) {
    return "form/" + version.code() + "/" + version.number;
  }

  private static ProblemException taken() {
    return new ProblemException(
        ProblemType.STATE_CONFLICT,
        Text.of("该报表代码已存在。", "A form of that code exists."),
        List.of(Violation.body("code", Text.of("该代码已存在。", "The code exists."))));
  }
}
