package io.yuanhui.environment.water;

import io.yuanhui.statistics.period.Frequency;
import io.yuanhui.statistics.period.Period;
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
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What sections amount to over periods of whole months: each month by the mean of its samples, the
 * period by the mean of all, each under the standard of its last day.
 */
@ApplicationScoped
class WaterAssessments {

  private final SampleStore store;
  private final WaterStandards standards;

  WaterAssessments(SampleStore store, WaterStandards standards) {
    this.store = store;
    this.standards = standards;
  }

  /** One for each section, in their order, those without samples too. */
  List<SectionPeriod> of(List<Section> sections, LocalDate from, LocalDate to) {
    Map<Integer, List<Sample>> samples =
        store.counting(sections.stream().map(each -> each.id).toList(), from, to).stream()
            .collect(Collectors.groupingBy(Sample::sectionId));
    return sections.stream()
        .map(section -> of(section, from, to, samples.getOrDefault(section.id, List.of())))
        .toList();
  }

  /** A river's water: that of the mean of its sections' means, under the worst target of theirs. */
  Optional<WaterAssessment> ofRiver(List<SectionPeriod> sections, LocalDate to) {
    Map<String, List<BigDecimal>> values = new LinkedHashMap<>();
    Set<String> due = new LinkedHashSet<>();
    WaterClass target = WaterClass.I;
    for (SectionPeriod each : sections) {
      each.means()
          .forEach(
              (item, mean) -> values.computeIfAbsent(item, any -> new ArrayList<>()).add(mean));
      due.addAll(each.section().dueItems());
      target =
          each.section().targetClass().isWorseThan(target) ? each.section().targetClass() : target;
    }
    return WaterCalculator.assess(
        standards.on(to), sections.get(0).section().body, target, due, means(values));
  }

  private SectionPeriod of(Section section, LocalDate from, LocalDate to, List<Sample> samples) {
    Map<Period, List<Sample>> months =
        samples.stream()
            .collect(
                Collectors.groupingBy(
                    sample -> Period.of(Frequency.MONTH, sample.day()),
                    TreeMap::new,
                    Collectors.toList()));
    int assessed = 0;
    int compliant = 0;
    for (Map.Entry<Period, List<Sample>> month : months.entrySet()) {
      Boolean complies =
          assess(section, month.getKey().end(), means(section, month.getValue()))
              .map(WaterAssessment::compliant)
              .orElse(null);
      assessed += complies == null ? 0 : 1;
      compliant += Boolean.TRUE.equals(complies) ? 1 : 0;
    }
    Map<String, BigDecimal> means = means(section, samples);
    return new SectionPeriod(
        section,
        from,
        to,
        means,
        assess(section, to, means).orElse(null),
        assessed,
        compliant,
        samples.size(),
        samples.stream().anyMatch(sample -> !sample.confirmed()));
  }

  private Optional<WaterAssessment> assess(
      Section section, LocalDate day, Map<String, BigDecimal> means) {
    return WaterCalculator.assess(
        standards.on(day), section.body, section.targetClass(), section.dueItems(), means);
  }

  private Map<String, BigDecimal> means(Section section, List<Sample> samples) {
    Map<String, List<BigDecimal>> values = new LinkedHashMap<>();
    for (Sample sample : samples) {
      standards
          .on(sample.day())
          .find(section.body, sample.item())
          .flatMap(item -> WaterUnit.convert(sample.value(), sample.unit(), item.unit()))
          .ifPresent(
              value -> values.computeIfAbsent(sample.item(), any -> new ArrayList<>()).add(value));
    }
    return means(values);
  }

  private static Map<String, BigDecimal> means(Map<String, List<BigDecimal>> values) {
    Map<String, BigDecimal> means = new LinkedHashMap<>();
    values.forEach((item, each) -> means.put(item, WaterNumbers.mean(item, each)));
    return means;
  }
}
