package io.yuanhui.statistics.rule;

import io.yuanhui.commons.audit.AuditLog;
import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.problem.ProblemType;
import io.yuanhui.commons.problem.Text;
import io.yuanhui.commons.problem.Violation;
import io.yuanhui.commons.staff.Caller;
import io.yuanhui.commons.web.Preconditions;
import io.yuanhui.statistics.indicator.Indicators;
import io.yuanhui.statistics.storage.RowExistsException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Defines validation rules. Versions stay as they were written: what was checked names them. */
@ApplicationScoped
@Transactional
class Rules {

  private final RuleRepository repository;
  private final RuleDefinitionCheck check;
  private final Indicators indicators;
  private final Caller caller;
  private final Clock clock;
  private final AuditLog audit;

  Rules(
      RuleRepository repository,
      RuleDefinitionCheck check,
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

  /** The newest version of each rule; 404 where the indicator is unknown. */
  List<RuleView> list(String form, String indicator, String afterCode, int most) {
    Integer id =
        indicator == null
            ? null
            : indicators.catalogue().find(indicator).orElseThrow(ProblemException::notFound).id();
    return views(repository.newest(form, id, afterCode, most));
  }

  /** Newest first. */
  List<RuleView> versions(String code) {
    return views(history(code));
  }

  /** The newest version. */
  RuleView get(String code) {
    return view(history(code).get(0));
  }

  RuleView define(RuleRequest request) {
    RuleDefinition definition = check.first(request);
    if (!repository.versions(definition.code()).isEmpty()) {
      throw taken();
    }
    Rule rule = written(definition.version(1));
    try {
      repository.add(rule);
    } catch (RowExistsException atTheSameTime) {
      throw taken();
    }
    RuleView defined = view(rule);
    audit.record("rule.define", "rule/" + rule.code, null, defined);
    return defined;
  }

  /**
   * A further version; the one before ends where it begins, or is replaced from the same period.
   */
  RuleView change(String code, String ifMatch, RuleRequest request) {
    repository.lock(code);
    Rule newest = history(code).get(0);
    Preconditions.requireMatch(ifMatch, newest.number);
    RuleDefinition definition = check.next(request, newest);
    if (definition.from().start().isBefore(newest.effectiveFrom)) {
      throw ProblemException.rules(
          List.of(
              Violation.body(
                  "from",
                  Text.of(
                      "不得早于上一版起始的 " + newest.from() + "。",
                      "Not before " + newest.from() + ", from which the version before holds."))));
    }
    RuleView before = view(newest);
    LocalDate last = definition.from().previous().start();
    if (newest.effectiveTo == null || newest.effectiveTo.isAfter(last)) {
      newest.effectiveTo = last;
      repository.saveEnd(newest);
    }
    Rule rule = written(definition.version(newest.number + 1));
    repository.add(rule);
    RuleView changed = view(rule);
    audit.record("rule.change", "rule/" + code, before, changed);
    return changed;
  }

  private List<Rule> history(String code) {
    List<Rule> versions = repository.versions(code);
    if (versions.isEmpty()) {
      throw ProblemException.notFound();
    }
    return versions;
  }

  private Rule written(Rule rule) {
    rule.createdAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
    rule.createdBy = caller.member().name();
    return rule;
  }

  private List<RuleView> views(List<Rule> rules) {
    return rules.stream().map(this::view).toList();
  }

  private RuleView view(Rule rule) {
    return RuleView.from(rule, indicators.catalogue());
  }

  private static ProblemException taken() {
    return new ProblemException(
        ProblemType.STATE_CONFLICT,
        Text.of("该规则代码已存在。", "A rule of that code exists."),
        List.of(Violation.body("code", Text.of("该代码已存在。", "The code exists."))));
  }
}
