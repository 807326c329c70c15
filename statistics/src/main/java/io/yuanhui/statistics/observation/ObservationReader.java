package io.yuanhui.statistics.observation;

import io.yuanhui.commons.page.Page;
import io.yuanhui.commons.time.LocalTime;
import io.yuanhui.statistics.indicator.Catalogue;
import io.yuanhui.statistics.indicator.Indicators;
import io.yuanhui.statistics.measure.Measure;
import io.yuanhui.statistics.storage.Snapshot;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Reads a page of figures: the vintages that a query names, then what formulas give where nothing
 * is published. One transaction, so that a page never straddles a publication.
 */
@ApplicationScoped
@Snapshot
class ObservationReader {

  private final Indicators indicators;
  private final ObservationStore store;
  private final ChangeFeed feed;
  private final ComputedFigures computed;
  private final Provenances provenances;

  ObservationReader(
      Indicators indicators,
      ObservationStore store,
      ChangeFeed feed,
      ComputedFigures computed,
      Provenances provenances) {
    this.indicators = indicators;
    this.store = store;
    this.feed = feed;
    this.computed = computed;
    this.provenances = provenances;
  }

  /**
   * One page.
   *
   * @param following reads the page at a cursor, for exports; null where a page is all there is
   */
  Page<ObservationView> page(
      ObservationQuery query,
      ObservationCursor from,
      int most,
      Function<String, Page<ObservationView>> following) {
    if (query.byPublication()) {
      return changes(query, from.stored(), most, following);
    }
    Catalogue catalogue = indicators.catalogue();
    ObservationFilter filter = query.filter(catalogue);
    List<ObservationView> items = new ArrayList<>();
    if (!from.amongComputed()) {
      List<Observation> stored = store.find(filter, catalogue, from.stored(), most + 1);
      if (stored.size() > most) {
        List<Observation> page = stored.subList(0, most);
        items.addAll(views(page, filter, catalogue));
        String next = ObservationCursor.after(page.get(most - 1), false);
        return new Page<>(items, next, following);
      }
      items.addAll(views(stored, filter, catalogue));
    }
    String next = addComputed(items, filter, catalogue, from.computed(), most);
    return new Page<>(items, next, following);
  }

  /** All statements see one moment: the clock, the catalogue and what was published until then. */
  private Page<ObservationView> changes(
      ObservationQuery query,
      Place after,
      int most,
      Function<String, Page<ObservationView>> following) {
    Instant upTo = feed.clock();
    Catalogue catalogue = indicators.catalogueAsStored();
    ObservationFilter filter = query.filter(catalogue);
    List<Observation> found = feed.changes(filter, catalogue, after, most + 1);
    boolean more = found.size() > most;
    List<Observation> page = more ? found.subList(0, most) : found;
    List<ObservationView> items = views(page, filter, catalogue);
    return more
        ? new Page<>(items, ObservationCursor.after(page.get(most - 1), true), following)
        : Page.endOfChanges(items, LocalTime.at(query.completeUntil(upTo)));
  }

  private List<ObservationView> views(
      List<Observation> observations, ObservationFilter filter, Catalogue catalogue) {
    Map<FigureKey, BigDecimal> beside =
        filter.history() ? Map.of() : computed.beside(observations, filter, catalogue);
    Map<Observation, Provenance> provenance =
        filter.history() ? provenances.of(observations) : Map.of();
    return observations.stream()
        .map(
            o ->
                ObservationView.from(
                    o, beside.get(o.key()), provenance.getOrDefault(o, Provenance.UNTOLD)))
        .toList();
  }

  /** Fills the page up with computed figures; returns the cursor after it, or null at the end. */
  private String addComputed(
      List<ObservationView> items,
      ObservationFilter filter,
      Catalogue catalogue,
      ComputedPlace after,
      int most) {
    boolean levelsAsked = filter.measure() == null || filter.measure() == Measure.VALUE;
    if (!levelsAsked || filter.history()) {
      return null;
    }
    int room = most - items.size();
    List<ComputedFigure> figures = computed.unpublished(filter, catalogue, after, room + 1);
    figures.stream().limit(room).map(ObservationView::computed).forEach(items::add);
    if (figures.size() <= room) {
      return null;
    }
    return room == 0
        ? ObservationCursor.firstComputed()
        : ObservationCursor.after(figures.get(room - 1));
  }
}
