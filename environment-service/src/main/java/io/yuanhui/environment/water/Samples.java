package io.yuanhui.environment.water;

import io.yuanhui.commons.audit.AuditLog;
import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.problem.Text;
import io.yuanhui.commons.problem.Violation;
import io.yuanhui.commons.staff.Caller;
import io.yuanhui.commons.time.LocalTime;
import io.yuanhui.environment.station.EcologyOnly;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Takes deliveries of samples: all of one or nothing. What is there already changes nothing; a
 * provisional value never replaces a confirmed one; and a confirmed one is corrected with a reason.
 */
@ApplicationScoped
class Samples {

  private static final int SHOWN = 100;
  private static final int LONGEST_REASON = 500;

  private final Sections sections;
  private final SampleStore store;
  private final PeriodStore periods;
  private final DerivedPeriods derived;
  private final WaterStandards standards;
  private final Caller caller;
  private final AuditLog audit;
  private final Clock clock;

  Samples(
      Sections sections,
      SampleStore store,
      PeriodStore periods,
      DerivedPeriods derived,
      WaterStandards standards,
      Caller caller,
      AuditLog audit,
      Clock clock) {
    this.sections = sections;
    this.store = store;
    this.periods = periods;
    this.derived = derived;
    this.standards = standards;
    this.caller = caller;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  SamplesView put(List<Map<String, String>> rows, boolean confirmed, String reason) {
    EcologyOnly.require(caller.member());
    if (rows.isEmpty()) {
      throw ProblemException.rules(
          List.of(Violation.body("samples", Text.of("没有监测值。", "There are no samples."))));
    }
    if (reason != null && (reason.isBlank() || reason.length() > LONGEST_REASON)) {
      throw ProblemException.malformed(
          Violation.query("reason", Text.of("须为 1 至 500 字。", "1 to 500 characters.")));
    }
    List<String> codes =
        rows.stream().map(row -> row.get("section")).filter(Objects::nonNull).distinct().toList();
    Map<String, Section> known =
        sections.known(codes).stream()
            .collect(Collectors.toMap(each -> each.code, Function.identity()));
    Instant now = clock.instant();
    SampleCheck check = new SampleCheck(known, standards, LocalDate.ofInstant(now, LocalTime.ZONE));
    List<SampleCheck.Given> given = check.read(rows);
    List<SectionPlan> plans = lock(given);
    Map<Sample.Key, Sample> current = current(plans, given);
    List<Sample> changes = new ArrayList<>();
    List<Sample> replaced = new ArrayList<>();
    for (SampleCheck.Given each : given) {
      Sample before = current.get(each.key());
      if (isKept(before, each, confirmed)) {
        continue;
      }
      if (before != null && before.confirmed() && reason == null) {
        check.fault(
            each.row(),
            "value",
            "更正已确认的值须以 reason 参数说明理由。",
            "A confirmed value is corrected with a reason, the parameter `reason`.");
      }
      if (before != null) {
        replaced.add(before);
      }
      changes.add(change(each, before, confirmed, reason, now));
    }
    check.require();
    store.add(changes);
    derived.follow(plans, changes);
    SamplesView view =
        new SamplesView(
            rows.size(),
            changes.size() - replaced.size(),
            replaced.size(),
            rows.size() - changes.size(),
            confirmed ? "confirmed" : "provisional");
    record(known, changes, replaced, view);
    return view;
  }

  /** Other deliveries to the same sections wait for the end of this transaction. */
  private List<SectionPlan> lock(List<SampleCheck.Given> given) {
    return given.isEmpty()
        ? List.of()
        : periods.lock(given.stream().map(each -> each.key().sectionId()).distinct().toList());
  }

  private Map<Sample.Key, Sample> current(List<SectionPlan> plans, List<SampleCheck.Given> given) {
    if (given.isEmpty()) {
      return Map.of();
    }
    List<Integer> ids = plans.stream().map(SectionPlan::id).toList();
    List<LocalDate> days = given.stream().map(each -> each.key().day()).sorted().toList();
    return store.counting(ids, days.get(0), days.get(days.size() - 1)).stream()
        .collect(Collectors.toMap(Sample::key, Function.identity()));
  }

  private static boolean isKept(Sample before, SampleCheck.Given given, boolean confirmed) {
    if (before == null) {
      return false;
    }
    boolean same =
        before.value().compareTo(given.value()) == 0 && before.unit().equals(given.unit());
    return before.confirmed() ? !confirmed || same : !confirmed && same;
  }

  private Sample change(
      SampleCheck.Given given, Sample before, boolean confirmed, String reason, Instant now) {
    return new Sample(
        given.key().sectionId(),
        given.key().day(),
        given.key().item(),
        before == null ? 1 : before.edition() + 1,
        given.value(),
        given.unit(),
        confirmed,
        before != null && before.confirmed() ? reason : null,
        caller.member().name(),
        now,
        null);
  }

  private void record(
      Map<String, Section> known, List<Sample> changes, List<Sample> replaced, SamplesView view) {
    Map<Integer, Section> byId =
        known.values().stream().collect(Collectors.toMap(each -> each.id, Function.identity()));
    Map<Sample.Key, Sample> after =
        changes.stream().collect(Collectors.toMap(Sample::key, Function.identity()));
    List<SampleView> before = new ArrayList<>();
    List<SampleView> now = new ArrayList<>();
    replaced.stream()
        .limit(SHOWN)
        .forEach(
            each -> {
              Section section = byId.get(each.sectionId());
              before.add(SampleView.of(section, each));
              now.add(SampleView.of(section, after.get(each.key())));
            });
    Map<String, Object> state = new HashMap<>();
    state.put("delivery", view);
    state.put("replacing", now);
    String entity = "water-samples/" + known.keySet().stream().sorted().findFirst().orElse("-");
    audit.record("water.samples", entity, before.isEmpty() ? null : before, state);
  }
}
