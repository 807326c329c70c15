package io.yuanhui.environment.soil;

import io.yuanhui.commons.audit.AuditLog;
import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.problem.ProblemType;
import io.yuanhui.commons.problem.Text;
import io.yuanhui.commons.problem.Violation;
import io.yuanhui.commons.staff.Caller;
import io.yuanhui.commons.time.LocalTime;
import io.yuanhui.commons.web.Preconditions;
import io.yuanhui.environment.station.EcologyOnly;
import io.yuanhui.statistics.region.RegionTree;
import io.yuanhui.statistics.storage.RowExistsException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Reads and keeps the polluted plots. */
@ApplicationScoped
class Plots {

  private final PlotRepository repository;
  private final RegionTree regions;
  private final PlotStatuses statuses;
  private final DerivedTotals totals;
  private final Caller caller;
  private final AuditLog audit;
  private final Clock clock;

  Plots(
      PlotRepository repository,
      RegionTree regions,
      PlotStatuses statuses,
      DerivedTotals totals,
      Caller caller,
      AuditLog audit,
      Clock clock) {
    this.repository = repository;
    this.regions = regions;
    this.statuses = statuses;
    this.totals = totals;
    this.caller = caller;
    this.audit = audit;
    this.clock = clock;
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), LocalTime.ZONE);
  }

  /** The plot of a code, or a 404. */
  Plot get(String code) {
    return repository.find(code).orElseThrow(ProblemException::notFound);
  }

  /** Those after a code, in the order of codes. */
  List<Plot> search(PlotQuery query, String afterCode, int most) {
    return repository.search(query, afterCode, most);
  }

  @Transactional
  Plot add(PlotRequest request) {
    PlotCheck check = new PlotCheck(request, regions);
    check.require();
    EcologyOnly.require(caller.member());
    if (repository.find(request.code()).isPresent()) {
      throw taken();
    }
    Plot plot = new Plot(request.code());
    check.writeTo(plot);
    try {
      repository.add(plot);
    } catch (RowExistsException atTheSameTime) {
      throw taken();
    }
    totals.derive(plot.id);
    audit.record("soil-plot.add", entity(plot), null, PlotView.of(plot, null));
    return plot;
  }

  @Transactional
  Plot change(String code, String ifMatch, PlotRequest request) {
    Plot plot = get(code);
    PlotCheck check = new PlotCheck(request, regions);
    check.require();
    EcologyOnly.require(caller.member());
    if (!request.code().equals(code)) {
      throw ProblemException.rules(
          List.of(Violation.body("code", Text.of("地块代码不能更改。", "The code cannot be changed."))));
    }
    Preconditions.requireMatch(ifMatch, plot.version);
    PlotView before = PlotView.of(plot, null);
    check.writeTo(plot);
    repository.save(plot);
    totals.derive(plot.id);
    audit.record("soil-plot.change", entity(plot), before, PlotView.of(plot, null));
    return plot;
  }

  /** Says what a plot is from a day on; the plot's version counts it. */
  @Transactional
  Plot say(String code, String since, String ifMatch, StatusRequest request) {
    Plot plot = get(code);
    EcologyOnly.require(caller.member());
    LocalDate day = SoilDates.path("since", since);
    require(day, request);
    Preconditions.requireMatch(ifMatch, plot.version);
    repository.save(plot);
    Instant now = clock.instant();
    StatusView said =
        new StatusView(
            day, request.status(), request.measure(), caller.member().name(), LocalTime.at(now));
    StatusView before =
        statuses.of(plot.id).stream()
            .filter(each -> each.since().equals(day))
            .findFirst()
            .orElse(null);
    statuses.put(plot.id, said, now);
    totals.derive(plot.id);
    audit.record("soil-plot.status", entity(plot), before, said);
    return plot;
  }

  private void require(LocalDate day, StatusRequest request) {
    List<Violation> faults = new ArrayList<>();
    if (day.isAfter(today())) {
      faults.add(Violation.path("since", Text.of("不能晚于今天。", "After today.")));
    }
    if (request == null || PlotStatus.parse(request.status()).isEmpty()) {
      faults.add(
          Violation.body(
              "status",
              Text.of(
                  "须为 untreated、safely-used、strictly-controlled 或 removed。",
                  "One of untreated, safely-used, strictly-controlled, removed.")));
    } else if (PlotStatus.parse(request.status()).get().isSafe()
        && (request.measure() == null || request.measure().isBlank())) {
      faults.add(Violation.body("measure", Text.of("须说明采取的措施。", "The measure taken is required.")));
    }
    if (request != null && request.measure() != null && request.measure().length() > 500) {
      faults.add(Violation.body("measure", Text.of("最多 500 字。", "500 characters at most.")));
    }
    if (!faults.isEmpty()) {
      throw ProblemException.rules(faults);
    }
  }

  private static String entity(Plot plot) {
    return "soil-plot/" + plot.code;
  }

  private static ProblemException taken() {
    return new ProblemException(
        ProblemType.STATE_CONFLICT,
        Text.of("该地块代码已存在。", "A plot of that code exists."),
        List.of(Violation.body("code", Text.of("该代码已存在。", "The code exists."))));
  }
}
