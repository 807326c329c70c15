package io.yuanhui.environment.water;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a section's samples amount to: each month by the mean of its samples, a longer period by the
 * mean of all, each under the standard of its last day; pure.
 */
final class WaterDerivation {

  private final Function<LocalDate, WaterStandard> standards;

  /**
   * @param standards the one that holds on a day
   */
  WaterDerivation(Function<LocalDate, WaterStandard> standards) {
    this.standards = standards;
  }

  /**
   * Of some months.
   *
   * @param samples what counts of the section in those months
   */
  WaterPeriod period(SectionPlan plan, List<Sample> samples) {
    return period(plan, samples, verdicts(plan, samples));
  }

  /**
   * Of each span; those without samples are absent.
   *
   * @param samples what counts of the section in all months of the spans' years
   */
  Map<WaterSpan, WaterPeriod> periods(
      SectionPlan plan, Iterable<WaterSpan> spans, List<Sample> samples) {
    Map<YearMonth, Boolean> verdicts = verdicts(plan, samples);
    Map<WaterSpan, WaterPeriod> periods = new LinkedHashMap<>();
    for (WaterSpan span : spans) {
      List<Sample> its = samples.stream().filter(each -> span.contains(each.day())).toList();
      if (!its.isEmpty()) {
        Map<YearMonth, Boolean> ofSpan = new TreeMap<>(verdicts);
        ofSpan.keySet().removeIf(month -> !span.contains(month.atDay(1)));
        periods.put(span, period(plan, its, ofSpan));
      }
    }
    return periods;
  }

  /** The class of means over months that end on a day; empty where nothing that is due is there. */
  Optional<WaterAssessment> assess(SectionPlan plan, LocalDate day, Map<String, BigDecimal> means) {
    return WaterCalculator.assess(
        standards.apply(day), plan.body(), plan.target(), plan.due(), means);
  }

  private WaterPeriod period(
      SectionPlan plan, List<Sample> samples, Map<YearMonth, Boolean> verdicts) {
    return new WaterPeriod(
        means(plan, samples),
        verdicts.size(),
        (int) verdicts.values().stream().filter(each -> each).count(),
        samples.size(),
        samples.stream().anyMatch(sample -> !sample.confirmed()));
  }

  /** Of the months that can be judged, whether the section complies. */
  private Map<YearMonth, Boolean> verdicts(SectionPlan plan, List<Sample> samples) {
    Map<YearMonth, List<Sample>> months =
        samples.stream().collect(Collectors.groupingBy(each -> YearMonth.from(each.day())));
    Map<YearMonth, Boolean> verdicts = new TreeMap<>();
    months.forEach(
        (month, its) ->
            assess(plan, month.atEndOfMonth(), means(plan, its))
                .map(WaterAssessment::compliant)
                .ifPresent(complies -> verdicts.put(month, complies)));
    return verdicts;
  }

  private Map<String, BigDecimal> means(SectionPlan plan, List<Sample> samples) {
    Map<String, List<BigDecimal>> values = new TreeMap<>();
    for (Sample sample : samples) {
      standards
          .apply(sample.day())
          .find(plan.body(), sample.item())
          .flatMap(item -> WaterUnit.convert(sample.value(), sample.unit(), item.unit()))
          .ifPresent(
              value -> values.computeIfAbsent(sample.item(), any -> new ArrayList<>()).add(value));
    }
    Map<String, BigDecimal> means = new TreeMap<>();
    values.forEach((item, each) -> means.put(item, WaterNumbers.mean(item, each)));
    return means;
  }
}
