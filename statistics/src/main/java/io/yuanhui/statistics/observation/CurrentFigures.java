package io.yuanhui.statistics.observation;

import io.yuanhui.statistics.indicator.Catalogue;
import io.yuanhui.statistics.indicator.Indicator;
import io.yuanhui.statistics.measure.Measure;
import io.yuanhui.statistics.period.Period;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** What analyses read: figures as they stand now. */
@ApplicationScoped
public class CurrentFigures {

  private final ObservationStore store;
  private final Jdbi jdbi;

  CurrentFigures(ObservationStore store, Jdbi jdbi) {
    this.store = store;
    this.jdbi = jdbi;
  }

  /**
   * All measures of some indicators, and of the indicators that their formulas take, in one region.
   *
   * @param from the first day on which a period may begin; null for no bound
   * @param to the last such day; null for no bound
   */
  public PublishedFigures of(
      Collection<Indicator> indicators,
      String region,
      LocalDate from,
      LocalDate to,
      Catalogue catalogue) {
    List<Indicator> needed =
        java.util.stream.Stream.concat(
                indicators.stream(), PublishedFigures.inputsOf(indicators, catalogue).stream())
            .distinct()
            .toList();
    return new PublishedFigures(
        catalogue,
        store.all(
            ObservationFilter.current(needed, null, List.of(region)).between(from, to), catalogue));
  }

  /** What is published at some places and in the year before each. */
  public EarlierFigures around(Collection<FigureKey> places, Catalogue catalogue) {
    if (places.isEmpty()) {
      return new EarlierFigures(List.of());
    }
    List<Indicator> indicators =
        places.stream()
            .map(FigureKey::indicator)
            .distinct()
            .flatMap(code -> catalogue.find(code).stream())
            .toList();
    List<String> regions = places.stream().map(FigureKey::region).distinct().toList();
    List<Period> periods = places.stream().map(FigureKey::period).distinct().toList();
    return new EarlierFigures(
        store.all(
            ObservationFilter.current(indicators, null, regions)
                .between(
                    periods.stream()
                        .map(period -> period.samePeriodLastYear().start())
                        .min(LocalDate::compareTo)
                        .get(),
                    periods.stream().map(Period::start).max(LocalDate::compareTo).get()),
            catalogue));
  }

  /** One measure of one indicator in one period, in every region that has it. */
  public List<Observation> across(
      Indicator indicator, Measure measure, Period period, Catalogue catalogue) {
    return store.across(indicator, measure, period, catalogue);
  }

  /** The latest period before another in which any region has that measure. */
  public Optional<Period> previousPeriod(Indicator indicator, Measure measure, Period period) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT o.period FROM observation o WHERE o.indicator_id = :indicator"
                        + " AND o.measure = :measure AND o.period_start < :start"
                        + " AND o.superseded_at = "
                        + ObservationStore.CURRENT
                        + " AND o.withdrawn = 0 ORDER BY o.period_start DESC LIMIT 1")
                .bind("indicator", indicator.id())
                .bind("measure", measure.name())
                .bind("start", period.start())
                .mapTo(String.class)
                .findOne()
                .map(Period::parse));
  }
}
