package io.yuanhui.environment.water;

import io.yuanhui.statistics.storage.Snapshot;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What sections amount to over periods of whole months, out of the derived rows. What no row is
 * kept of, and a section whose rows do not follow from everything yet, is computed from samples.
 */
@ApplicationScoped
class WaterAssessments {

  private final Sections sections;
  private final SampleStore samples;
  private final PeriodStore store;
  private final WaterDerivation derivation;

  WaterAssessments(
      Sections sections, SampleStore samples, PeriodStore store, WaterStandards standards) {
    this.sections = sections;
    this.samples = samples;
    this.store = store;
    this.derivation = new WaterDerivation(standards::on);
  }

  /** Of the sections after a code, in the order of codes, those without samples too. */
  @Snapshot
  List<SectionPeriod> search(
      SectionQuery query, String afterCode, int most, LocalDate from, LocalDate to) {
    return of(sections.search(query, afterCode, most), from, to);
  }

  /** Of one section; empty where there is none of the code. */
  @Snapshot
  Optional<SectionPeriod> of(String code, LocalDate from, LocalDate to) {
    return sections.known(code).map(section -> of(List.of(section), from, to).get(0));
  }

  /** A river's water: that of the mean of its sections' means, under the worst target of theirs. */
  Optional<WaterAssessment> ofRiver(List<SectionPeriod> sections, LocalDate to) {
    Map<String, List<BigDecimal>> values = new LinkedHashMap<>();
    Set<String> due = new LinkedHashSet<>();
    WaterClass target = WaterClass.I;
    for (SectionPeriod each : sections) {
      each.kept()
          .means()
          .forEach(
              (item, mean) -> values.computeIfAbsent(item, any -> new ArrayList<>()).add(mean));
      due.addAll(each.section().dueItems());
      target =
          each.section().targetClass().isWorseThan(target) ? each.section().targetClass() : target;
    }
    Map<String, BigDecimal> means = new LinkedHashMap<>();
    values.forEach((item, each) -> means.put(item, WaterNumbers.mean(item, each)));
    Section first = sections.get(0).section();
    return derivation.assess(
        new SectionPlan(first.id, first.body, target, due, first.version), to, means);
  }

  private List<SectionPeriod> of(List<Section> sections, LocalDate from, LocalDate to) {
    Map<Integer, WaterPeriod> periods =
        periods(
            sections.stream().collect(Collectors.toMap(each -> each.id, SectionPlan::of)),
            new WaterSpan(from, to));
    return sections.stream()
        .map(
            section -> {
              WaterPeriod kept = periods.getOrDefault(section.id, WaterPeriod.NOTHING);
              return new SectionPeriod(
                  section,
                  from,
                  to,
                  kept,
                  derivation.assess(SectionPlan.of(section), to, kept.means()).orElse(null));
            })
        .toList();
  }

  private Map<Integer, WaterPeriod> periods(Map<Integer, SectionPlan> plans, WaterSpan span) {
    if (!span.isKept()) {
      return computed(plans, plans.keySet(), span);
    }
    Map<Integer, WaterPeriod> periods = store.read(plans.keySet(), span);
    Set<Integer> stale = store.stale(plans.keySet());
    periods.keySet().removeAll(stale);
    periods.putAll(computed(plans, stale, span));
    return periods;
  }

  private Map<Integer, WaterPeriod> computed(
      Map<Integer, SectionPlan> plans, Set<Integer> some, WaterSpan span) {
    return samples.counting(some, span.from(), span.to()).stream()
        .collect(
            Collectors.groupingBy(
                Sample::sectionId,
                Collectors.collectingAndThen(
                    Collectors.toList(),
                    its -> derivation.period(plans.get(its.get(0).sectionId()), its))));
  }
}
