package io.yuanhui.environment.water;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.yuanhui.commons.audit.AuditLog;
import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.problem.ProblemType;
import io.yuanhui.commons.problem.Text;
import io.yuanhui.commons.problem.Violation;
import io.yuanhui.commons.staff.Caller;
import io.yuanhui.commons.web.Preconditions;
import io.yuanhui.environment.station.EcologyOnly;
import io.yuanhui.statistics.region.RegionTree;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hibernate.exception.ConstraintViolationException;

/** Reads and keeps the water sections. */
@ApplicationScoped
class Sections implements PanacheRepositoryBase<Section, Integer> {

  private final RegionTree regions;
  private final Caller caller;
  private final AuditLog audit;
  private final WaterStandards standards;
  private final PeriodStore periods;
  private final DerivedPeriods derived;

  Sections(
      RegionTree regions,
      Caller caller,
      AuditLog audit,
      WaterStandards standards,
      PeriodStore periods,
      DerivedPeriods derived) {
    this.regions = regions;
    this.caller = caller;
    this.audit = audit;
    this.standards = standards;
    this.periods = periods;
    this.derived = derived;
  }

  /** All of them, in the order of codes. */
  List<Section> all() {
    return list("order by code");
  }

  /** Those of some codes that exist. */
  List<Section> known(Collection<String> codes) {
    return codes.isEmpty() ? List.of() : list("code in ?1 order by id", codes);
  }

  Optional<Section> known(String code) {
    return find("code", code).firstResultOptional();
  }

  /** The section of a code, or a 404. */
  Section get(String code) {
    return find("code", code).firstResultOptional().orElseThrow(ProblemException::notFound);
  }

  /** Those after a code, in the order of codes. */
  @SuppressWarnings("unchecked")
  List<Section> search(SectionQuery query, String afterCode, int most) {
    var found =
        getEntityManager()
            .createNativeQuery(
                "SELECT * FROM water_section WHERE code > :after AND region_code LIKE :region"
                    + " AND (:river IS NULL OR river = :river)"
                    + " AND (:section IS NULL OR code = :section) AND "
                    + query.places().sql("longitude", "latitude")
                    + " ORDER BY code LIMIT "
                    + most,
                Section.class)
            .setParameter("after", afterCode == null ? "" : afterCode)
            .setParameter("region", query.regionPattern())
            .setParameter("river", query.river())
            .setParameter("section", query.section());
    query.places().parameters().forEach(found::setParameter);
    return found.getResultList();
  }

  @Transactional
  Section add(SectionRequest request) {
    SectionCheck check = new SectionCheck(request, regions, standards.latest());
    check.require();
    EcologyOnly.require(caller.member());
    if (find("code", request.code()).firstResultOptional().isPresent()) {
      throw taken();
    }
    Section section = new Section(request.code());
    check.writeTo(section);
    try {
      persistAndFlush(section);
    } catch (ConstraintViolationException atTheSameTime) {
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
    flush();
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
