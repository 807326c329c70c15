package io.yuanhui.statistics.submission;

import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.problem.Text;
import io.yuanhui.commons.problem.Violation;
import io.yuanhui.commons.staff.StaffMember;
import io.yuanhui.commons.time.LocalTime;
import io.yuanhui.statistics.indicator.Indicators;
import io.yuanhui.statistics.period.InvalidPeriodException;
import io.yuanhui.statistics.period.Period;
import io.yuanhui.statistics.region.RegionTree;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Reads a submission request into what can be stored, or refuses it with every reason. */
@ApplicationScoped
class SubmissionRequestCheck {

  private static final int MOST_CELLS = 200_000;

  private final Indicators indicators;
  private final RegionTree regions;
  private final Clock clock;

  SubmissionRequestCheck(Indicators indicators, RegionTree regions, Clock clock) {
    this.indicators = indicators;
    this.regions = regions;
    this.clock = clock;
  }

  /** A request that passed. */
  record Checked(String department, String region, Period period, List<Cell> cells) {}

  Checked read(SubmissionRequest request, StaffMember member) {
    if (request == null) {
      throw ProblemException.malformed(
          Violation.body("", Text.of("请求没有内容。", "The request has no body.")));
    }
    List<Violation> faults = new ArrayList<>();
    Period period = period(request, faults);
    if (request.department() == null || request.department().isBlank()) {
      faults.add(Violation.body("department", Text.of("必填。", "Required.")));
    }
    if (request.region() == null || regions.find(request.region()).isEmpty()) {
      faults.add(Violation.body("region", Text.of("没有这个地区代码。", "There is no such region.")));
    }
    if (request.cells() == null
        || request.cells().isEmpty()
        || request.cells().size() > MOST_CELLS) {
      faults.add(Violation.body("cells", Text.of("须有 1 至 200000 个数据。", "1 to 200000 figures.")));
    }
    if (!faults.isEmpty()) {
      throw ProblemException.rules(faults);
    }
    SubmissionPolicy.requireOwnDepartment(member, request.department());
    requireOwnRegion(member, request.region());
    CellCheck cells =
        new CellCheck(
            indicators.catalogue(),
            regions,
            LocalDate.now(clock.withZone(LocalTime.ZONE)),
            request.department(),
            request.region(),
            period);
    return new Checked(request.department(), request.region(), period, cells.read(request.cells()));
  }

  private static Period period(SubmissionRequest request, List<Violation> faults) {
    if (request.period() == null) {
      faults.add(Violation.body("period", Text.of("必填。", "Required.")));
      return null;
    }
    try {
      return Period.parse(request.period());
    } catch (InvalidPeriodException invalid) {
      faults.add(Violation.body("period", invalid.text()));
      return null;
    }
  }

  private void requireOwnRegion(StaffMember member, String region) {
    if (member.region() == null || !regions.isWithin(region, member.region())) {
      throw ProblemException.forbidden(
          Text.of("该地区不在您的数据范围内。", "The region lies outside your data scope."));
    }
  }
}
