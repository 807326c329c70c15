package io.yuanhui.environment.water;

import io.yuanhui.commons.audit.AuditLog;
import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.problem.ProblemType;
import io.yuanhui.commons.problem.Text;
import io.yuanhui.commons.problem.Violation;
import io.yuanhui.commons.staff.Caller;
import io.yuanhui.commons.web.Preconditions;
import io.yuanhui.environment.station.EcologyOnly;
import io.yuanhui.statistics.region.RegionTree;
import io.yuanhui.statistics.storage.RowExistsException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Reads and keeps the water sections. */
@ApplicationScoped
class Sections {

  private final SectionRepository repository;
  private final RegionTree regions;
  private final Caller caller;
  private final AuditLog audit;
  private final WaterStandards standards;
  private final PeriodStore periods;
  private final DerivedPeriods derived;

  Sections(
      SectionRepository repository,
      RegionTree regions,
      Caller caller,
      AuditLog audit,
      WaterStandards standards,
      PeriodStore periods,
      DerivedPeriods derived) {
    this.repository = repository;
    this.regions = regions;
    this.caller = caller;
    this.audit = audit;
    this.standards = standards;
    this.periods = periods;
    this.derived = derived;
  }

  /** All of them, in the order of codes. */
  List<Section> all() {
    return repository.all();
  }

  /** Those of some codes that exist. */
  List<Section> known(Collection<String> codes) {
    return repository.find(codes);
  }

  Optional<Section> known(String code) {
    return repository.find(code);
  }

  /** The section of a code, or a 404. */
  Section get(String code) {
    return repository.find(code).orElseThrow(ProblemException::notFound);
  }

  /** Those after a code, in the order of codes. */
  List<Section> search(SectionQuery query, String afterCode, int most) {
    return repository.search(query, afterCode, most);
  }

  @Transactional
  Section add(SectionRequest request) {
    SectionCheck check = new SectionCheck(request, regions, standards.latest());
    check.require();
    EcologyOnly.require(caller.member());
    if (repository.find(request.code()).isPresent()) {
      throw taken();
    }
    Section section = new Section(request.code());
    check.writeTo(section);
    try {
      repository.add(section);
    } catch (RowExistsException atTheSameTime) {
      throw taken();
    }
    periods.follows(SectionPlan.of(section));
    audit.record("water-section.add", entity(section), null, SectionView.from(section));
    return section;
  }

  @Transactional
  Section change(String code, String ifMatch, SectionRequest request) {
    Section section = get(code);
    SectionCheck check = new SectionCheck(request, regions, standards.latest());
    check.require();
    EcologyOnly.require(caller.member());
    if (!request.code().equals(code)) {
      throw ProblemException.rules(
          List.of(Violation.body("code", Text.of("断面代码不能更改。", "The code cannot be changed."))));
    }
    Preconditions.requireMatch(ifMatch, section.version);
    SectionView before = SectionView.from(section);
    check.writeTo(section);
    repository.save(section);
    periods.lock(List.of(section.id)).forEach(derived::deriveAll);
    audit.record("water-section.change", entity(section), before, SectionView.from(section));
    return section;
  }

  private static String entity(Section section) {
    return "water-section/" + section.code;
  }

  private static ProblemException taken() {
    return new ProblemException(
        ProblemType.STATE_CONFLICT,
        Text.of("该断面代码已存在。", "A section of that code exists."),
        List.of(Violation.body("code", Text.of("该代码已存在。", "The code exists."))));
  }
}
