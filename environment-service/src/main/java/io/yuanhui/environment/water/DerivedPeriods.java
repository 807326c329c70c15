package io.yuanhui.environment.water;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Keeps what follows from samples: a changed sample means its section's month and the periods over
 * it, and nothing else; a changed target or item all of its section.
 *
 * <p>Everything is read and written in the caller's transaction, which has locked the sections.
 */
@ApplicationScoped
class DerivedPeriods {

  private static final int SECTIONS_AT_ONCE = 50;

  private final SampleStore samples;
  private final PeriodStore store;
  private final WaterStandards standards;

  DerivedPeriods(SampleStore samples, PeriodStore store, WaterStandards standards) {
    this.samples = samples;
    this.store = store;
    this.standards = standards;
  }

  /** Derives anew what samples are part of, of sections that are locked. */
  void follow(Collection<SectionPlan> plans, Collection<Sample> changes) {
    Map<Integer, SortedMap<Integer, Set<WaterSpan>>> spans =
        changes.stream()
            .collect(
                Collectors.groupingBy(
                    Sample::sectionId,
                    Collectors.groupingBy(
                        sample -> sample.day().getYear(),
                        TreeMap::new,
                        Collectors.flatMapping(
                            sample -> WaterSpan.over(YearMonth.from(sample.day())).stream(),
                            Collectors.toSet()))));
    Set<Integer> years = new TreeSet<>();
    spans.values().forEach(each -> years.addAll(each.keySet()));
    for (int year : years) {
      List<SectionPlan> its =
          plans.stream()
              .filter(plan -> spans.getOrDefault(plan.id(), new TreeMap<>()).containsKey(year))
              .toList();
      for (int from = 0; from < its.size(); from += SECTIONS_AT_ONCE) {
        derive(its.subList(from, Math.min(from + SECTIONS_AT_ONCE, its.size())), year, spans);
      }
    }
  }

  /** Derives anew all of a section that is locked. */
  void deriveAll(SectionPlan plan) {
    for (int year : samples.years(plan.id())) {
      store.put(plan.id(), recompute(plan, year));
    }
    store.followsSamples(plan.id());
    store.follows(plan);
  }

  /** What is to be kept of a section and a year, from its samples. */
  Map<WaterSpan, WaterPeriod> recompute(SectionPlan plan, int year) {
    Set<WaterSpan> spans = new LinkedHashSet<>();
    for (int month = 1; month <= 12; month++) {
      spans.addAll(WaterSpan.over(YearMonth.of(year, month)));
    }
    return new WaterDerivation(standards::on)
        .periods(plan, spans, ofYear(List.of(plan.id()), year));
  }

  private void derive(
      List<SectionPlan> plans, int year, Map<Integer, SortedMap<Integer, Set<WaterSpan>>> spans) {
    WaterDerivation derivation = new WaterDerivation(standards::on);
    Map<Integer, List<Sample>> read =
        ofYear(plans.stream().map(SectionPlan::id).toList(), year).stream()
            .collect(Collectors.groupingBy(Sample::sectionId));
    for (SectionPlan plan : plans) {
      store.put(
          plan.id(), derivation.periods(plan, spans.get(plan.id()).get(year), read.get(plan.id())));
    }
  }

  private List<Sample> ofYear(Collection<Integer> sections, int year) {
    return samples.counting(sections, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
  }
}
