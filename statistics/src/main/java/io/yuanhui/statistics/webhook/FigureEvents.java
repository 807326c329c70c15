package io.yuanhui.statistics.webhook;

import io.yuanhui.statistics.indicator.Catalogue;
import io.yuanhui.statistics.indicator.Indicator;
import io.yuanhui.statistics.indicator.Indicators;
import io.yuanhui.statistics.observation.ChangeFeed;
import io.yuanhui.statistics.observation.Observation;
import io.yuanhui.statistics.observation.ObservationFilter;
import io.yuanhui.statistics.observation.Place;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What was published, as events: each vintage is one. */
@ApplicationScoped
class FigureEvents implements EventSource {

  private static final String FIGURE = "io.yuanhui.figure.";

  /** So that a look at figures that a subscription does not want takes a bounded time. */
  private static final int MOST_PUBLICATIONS = 200;

  private final ChangeFeed feed;
  private final Indicators indicators;

  FigureEvents(ChangeFeed feed, Indicators indicators) {
    this.feed = feed;
    this.indicators = indicators;
  }

  @Override
  public String topic() {
    return FIGURES;
  }

  @Override
  public Instant clock() {
    return feed.clock();
  }

  @Override
  public Optional<Instant> next(Instant time) {
    return feed.publicationAfter(time, MOST_PUBLICATIONS);
  }

  /** All statements before have seen what was published until then, and so does this. */
  @Override
  public List<Event> events(Wanted wanted, Place after, Instant until, int most) {
    Catalogue catalogue = indicators.catalogueAsStored();
    List<Indicator> some =
        wanted.indicators().isEmpty()
            ? catalogue.all()
            : wanted.indicators().stream()
                .flatMap(selector -> catalogue.select(selector).stream())
                .distinct()
                .toList();
    return feed
        .changes(
            ObservationFilter.publishedUntil(
                until, some, wanted.regions().isEmpty() ? null : wanted.regions()),
            catalogue,
            after,
            most)
        .stream()
        .map(FigureEvents::event)
        .toList();
  }

  @Override
  public Optional<Event> at(Place place) {
    return feed.at(place, indicators.catalogueAsStored()).map(FigureEvents::event);
  }

  private static Event event(Observation o) {
    Place place = Place.of(o);
    String series = String.join("/", o.indicator().code(), o.measure().name(), o.region());
    return new Event(
        place,
        "figure_%d_%s_%d".formatted(place.seriesId(), place.periodStart(), place.vintage()),
        "/observations",
        FIGURE + kind(o),
        series + "/" + o.period().code(),
        series,
        o.publishedAt(),
        FigureData.of(o));
  }

  private static String kind(Observation o) {
    if (o.restores() != null || o.withdrawn()) {
      return "withdrawn";
    }
    return o.vintage() == 1 ? "published" : "corrected";
  }
}
