package io.yuanhui.statistics.target;

import io.yuanhui.commons.audit.AuditLog;
import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.problem.Text;
import io.yuanhui.commons.problem.Violation;
import io.yuanhui.commons.staff.Caller;
import io.yuanhui.commons.web.Preconditions;
import io.yuanhui.statistics.indicator.Indicator;
import io.yuanhui.statistics.indicator.Indicators;
import io.yuanhui.statistics.region.RegionTree;
import io.yuanhui.statistics.storage.RowExistsException;
import io.yuanhui.statistics.unit.Quantity;
import io.yuanhui.statistics.unit.StoredDecimal;
import io.yuanhui.statistics.unit.Unit;
import io.yuanhui.statistics.unit.UnknownUnitException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Sets and finds the targets of a year. */
@ApplicationScoped
public class Targets {

  private final TargetRepository repository;
  private final Indicators indicators;
  private final RegionTree regions;
  private final Caller caller;
  private final Clock clock;
  private final AuditLog audit;

  Targets(
      TargetRepository repository,
      Indicators indicators,
      RegionTree regions,
      Caller caller,
      Clock clock,
      AuditLog audit) {
    this.repository = repository;
    this.indicators = indicators;
    this.regions = regions;
    this.caller = caller;
    this.clock = clock;
    this.audit = audit;
  }

  /** The targets of a region and year, by indicator code. */
  public Map<String, Quantity> of(String region, int year) {
    return repository.quantities(region, year);
  }

  /** The target, or a 404. */
  Target get(String indicator, String region, int year) {
    return repository
        .find(indicators.get(indicator), region, year)
        .orElseThrow(ProblemException::notFound);
  }

  /** Sets a target for the first time, or again with the ETag of the one that was seen. */
  @Transactional
  Target set(String code, String region, int year, String ifMatch, TargetRequest request) {
    Indicator indicator = indicators.get(code);
    Unit unit = check(indicator, region, year, request);
    Target target = repository.find(indicator, region, year).orElse(null);
    boolean first = target == null;
    TargetView before = first ? null : TargetView.from(target);
    if (first) {
      target = new Target(indicator, region, year);
      Preconditions.checkAbsent(ifMatch);
    } else {
      Preconditions.requireMatch(ifMatch, target.version);
    }
    target.quantity = new Quantity(request.value().stripTrailingZeros(), unit);
    target.note = request.note();
    target.setBy = caller.member().name();
    target.setAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
    try {
      if (first) {
        repository.add(target);
      } else {
        repository.save(target);
      }
    } catch (RowExistsException atTheSameTime) {
      throw Preconditions.stale();
    }
    audit.record(
        "target.set",
        "target/" + code + "/" + region + "/" + year,
        before,
        TargetView.from(target));
    return target;
  }

  private Unit check(Indicator indicator, String region, int year, TargetRequest request) {
    List<Violation> faults = new ArrayList<>();
    if (regions.find(region).isEmpty()) {
      faults.add(Violation.path("region", Text.of("没有这个地区代码。", "There is no such region.")));
    }
    if (year < 1949 || year > 2199) {
      faults.add(Violation.path("year", Text.of("须在 1949 到 2199 之间。", "1949 to 2199.")));
    }
    BigDecimal value = request == null ? null : request.value();
    if (value == null) {
      faults.add(Violation.body("value", Text.of("必填。", "Required.")));
    } else if (!StoredDecimal.fits(value)) {
      faults.add(Violation.body("value", StoredDecimal.LIMITS));
    }
    if (request != null && request.note() != null && request.note().length() > 500) {
      faults.add(Violation.body("note", Text.of("最多 500 字。", "500 characters at most.")));
    }
    Unit unit = unit(indicator, request, faults);
    if (!faults.isEmpty()) {
      throw ProblemException.rules(faults);
    }
    return unit;
  }

  private static Unit unit(Indicator indicator, TargetRequest request, List<Violation> faults) {
    if (request == null || request.unit() == null) {
      return indicator.unit();
    }
    try {
      Unit unit = Unit.parse(request.unit());
      if (unit.dimension() != indicator.unit().dimension()) {
        faults.add(
            Violation.body(
                "unit", Text.of("与指标单位不同量纲。", "Of another dimension than the indicator.")));
      }
      return unit;
    } catch (UnknownUnitException unknown) {
      faults.add(Violation.body("unit", unknown.text()));
      return null;
    }
  }
}
