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

/** Reads what a submission is about, and says whether its author may report that. */
@ApplicationScoped
class FrameCheck {

  private final Indicators indicators;
  private final RegionTree regions;
  private final Clock clock;

  FrameCheck(Indicators indicators, RegionTree regions, Clock clock) {
    this.indicators = indicators;
    this.regions = regions;
    this.clock = clock;
  }

  /**
   * Reads it.
   *
   * @param further faults that were found in the same request
   * @throws ProblemException 422 with every fault, 403 for another's department or region
   */
  Frame read(
      String department,
      String region,
      String period,
      StaffMember author,
      List<Violation> further) {
    List<Violation> faults = new ArrayList<>();
    Period parsed = period(period, faults);
    if (department == null || department.isBlank()) {
      faults.add(Violation.body("department", Text.of("必填。", "Required.")));
    }
    if (region == null || regions.find(region).isEmpty()) {
      faults.add(Violation.body("region", Text.of("没有这个地区代码。", "There is no such region.")));
    }
    faults.addAll(further);
    if (!faults.isEmpty()) {
      throw ProblemException.rules(faults);
    }
    SubmissionPolicy.requireOwnDepartment(author, department);
    requireOwnRegion(author, region);
    return new Frame(department, region, parsed);
  }

  /** A reading of cells within the frame. */
  CellReading cells(Frame frame) {
    return new CellReading(
        indicators.catalogue(), regions, LocalDate.now(clock.withZone(LocalTime.ZONE)), frame);
  }

  private static Period period(String code, List<Violation> faults) {
    if (code == null) {
      faults.add(Violation.body("period", Text.of("必填。", "Required.")));
      return null;
    }
    try {
      return Period.parse(code);
    } catch (InvalidPeriodException invalid) {
      faults.add(Violation.body("period", invalid.text()));
      return null;
    }
  }

  private void requireOwnRegion(StaffMember author, String region) {
    if (author.region() == null || !regions.isWithin(region, author.region())) {
      throw ProblemException.forbidden(
          Text.of("该地区不在您的数据范围内。", "The region lies outside your data scope."));
    }
  }
}
