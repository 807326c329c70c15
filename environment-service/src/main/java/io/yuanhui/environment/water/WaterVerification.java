package io.yuanhui.environment.water;

import io.yuanhui.statistics.storage.Snapshot;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Computes every period of sections anew from their samples, and says where what is kept differs.
 */
@ApplicationScoped
@Snapshot
class WaterVerification {

  private static final int MOST = 1000;
  private static final int ALL = 100_000;
  private static final Comparator<WaterSpan> BY_TIME =
      Comparator.comparing(WaterSpan::from).thenComparing(WaterSpan::to);

  private final Sections sections;
  private final SampleStore samples;
  private final PeriodStore store;
  private final DerivedPeriods derived;

  WaterVerification(
      Sections sections, SampleStore samples, PeriodStore store, DerivedPeriods derived) {
    this.sections = sections;
    this.samples = samples;
    this.store = store;
    this.derived = derived;
  }

  /**
   * @param year null for all
   */
  WaterVerificationView verify(SectionQuery query, Integer year) {
    List<Section> some = sections.search(query, null, ALL);
    Set<Integer> stale = store.stale(some.stream().map(each -> each.id).toList());
    List<WaterVerificationView.Difference> found = new ArrayList<>();
    int periods = 0;
    for (Section section : some) {
      if (!stale.contains(section.id)) {
        periods += verify(section, years(section, year), found);
      }
    }
    return new WaterVerificationView(
        periods,
        found.isEmpty(),
        some.stream().filter(each -> stale.contains(each.id)).map(each -> each.code).toList(),
        found.stream().limit(MOST).toList());
  }

  private Collection<Integer> years(Section section, Integer year) {
    if (year != null) {
      return List.of(year);
    }
    Set<Integer> years = new TreeSet<>(samples.years(section.id));
    years.addAll(store.years(section.id));
    return years;
  }

  private int verify(
      Section section, Collection<Integer> years, List<WaterVerificationView.Difference> found) {
    int periods = 0;
    for (int year : years) {
      Map<WaterSpan, WaterPeriod> was = store.year(section.id, year);
      Map<WaterSpan, WaterPeriod> is = derived.recompute(SectionPlan.of(section), year);
      periods += is.size();
      Set<WaterSpan> all = new TreeSet<>(BY_TIME);
      all.addAll(was.keySet());
      all.addAll(is.keySet());
      all.stream()
          .filter(span -> !was.containsKey(span) || !was.get(span).equals(is.get(span)))
          .map(
              span ->
                  new WaterVerificationView.Difference(
                      section.code,
                      span.from(),
                      span.to(),
                      !was.containsKey(span)
                          ? "missing"
                          : is.containsKey(span) ? "different" : "surplus"))
          .collect(Collectors.toCollection(() -> found));
    }
    return periods;
  }
}
