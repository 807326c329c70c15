package io.yuanhui.statistics.webhook;

import io.yuanhui.statistics.indicator.Catalogue;
import io.yuanhui.statistics.indicator.Indicator;
import io.yuanhui.statistics.indicator.Indicators;
import io.yuanhui.statistics.observation.ChangeFeed;
import io.yuanhui.statistics.observation.Observation;
import io.yuanhui.statistics.observation.ObservationFilter;
import io.yuanhui.statistics.observation.Place;
import io.yuanhui.statistics.webhook.DeadLetter.State;
import io.yuanhui.statistics.webhook.Progress.Standing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Finds what a subscription gets next: first what was released of its dead letters, then what was
 * published. What belongs to a series with dead letters goes behind these.
 */
@ApplicationScoped
class Planner {

  private static final int AT_ONCE = 100;

  /** So that a look at figures that a subscription does not want takes a bounded time. */
  private static final int MOST_PUBLICATIONS = 200;

  private final Progress progress;
  private final DeadLetterTable letters;
  private final ChangeFeed feed;
  private final Indicators indicators;
  private final Clock clock;

  Planner(
      Progress progress,
      DeadLetterTable letters,
      ChangeFeed feed,
      Indicators indicators,
      Clock clock) {
    this.progress = progress;
    this.letters = letters;
    this.feed = feed;
    this.indicators = indicators;
    this.clock = clock;
  }

  /** The next plan; empty where there is nothing more, or somebody else delivers. */
  @Transactional(TxType.REQUIRES_NEW)
  Optional<Plan> next(UUID id, UUID lease) {
    return progress.hold(id, lease).flatMap(standing -> next(standing, lease));
  }

  private Optional<Plan> next(Standing standing, UUID lease) {
    Optional<DeadLetter> released = letters.released(standing.id());
    if (released.isPresent()) {
      Catalogue catalogue = indicators.catalogueAsStored();
      return feed.at(released.get().place(), catalogue)
          .map(vintage -> new Plan(standing, released.get(), List.of(vintage)));
    }
    Place place = standing.place();
    Instant until =
        feed.publicationAfter(place.publishedAt(), MOST_PUBLICATIONS).orElse(place.publishedAt());
    if (place.equals(Place.endOf(until))) {
      return Optional.empty();
    }
    List<Observation> found = changes(standing, until);
    if (found.isEmpty()) {
      progress.advance(standing.id(), lease, Place.endOf(until));
      return Optional.of(new Plan(standing, null, List.of()));
    }
    return Optional.of(new Plan(standing, null, free(standing, lease, found)));
  }

  /** All statements before have seen what was published until then, and so does this. */
  private List<Observation> changes(Standing standing, Instant until) {
    Catalogue catalogue = indicators.catalogueAsStored();
    List<Indicator> wanted =
        standing.indicators().isEmpty()
            ? catalogue.all()
            : standing.indicators().stream()
                .flatMap(selector -> catalogue.select(selector).stream())
                .distinct()
                .toList();
    return feed.changes(
        ObservationFilter.publishedUntil(
            until, wanted, standing.regions().isEmpty() ? null : standing.regions()),
        catalogue,
        standing.place(),
        AT_ONCE);
  }

  /** Puts what has to wait behind dead letters there; gives what comes then and need not wait. */
  private List<Observation> free(Standing standing, UUID lease, List<Observation> found) {
    Set<Long> blocked =
        letters.blocked(
            standing.id(), found.stream().map(Observation::seriesId).distinct().toList());
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    List<Observation> waiting =
        found.stream().takeWhile(vintage -> blocked.contains(vintage.seriesId())).toList();
    if (!waiting.isEmpty()) {
      letters.add(
          standing.id(),
          waiting.stream()
              .map(vintage -> DeadLetter.of(vintage, State.WAITING, now, 0, null))
              .toList());
      progress.advance(standing.id(), lease, Place.of(waiting.get(waiting.size() - 1)));
    }
    return found.stream()
        .skip(waiting.size())
        .takeWhile(vintage -> !blocked.contains(vintage.seriesId()))
        .toList();
  }
}
