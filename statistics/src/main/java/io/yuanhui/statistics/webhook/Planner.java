package io.yuanhui.statistics.webhook;

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
 * Finds what a subscription gets next: first what was released of its dead letters, then what came
 * after its place. What belongs to a series with dead letters goes behind these.
 */
@ApplicationScoped
class Planner {

  private static final int AT_ONCE = 100;

  private final Progress progress;
  private final DeadLetterTable letters;
  private final Topics topics;
  private final Clock clock;

  Planner(Progress progress, DeadLetterTable letters, Topics topics, Clock clock) {
    this.progress = progress;
    this.letters = letters;
    this.topics = topics;
    this.clock = clock;
  }

  /** The next plan; empty where there is nothing more, or somebody else delivers. */
  @Transactional(TxType.REQUIRES_NEW)
  Optional<Plan> next(UUID id, UUID lease) {
    return progress.hold(id, lease).flatMap(standing -> next(standing, lease));
  }

  private Optional<Plan> next(Standing standing, UUID lease) {
    EventSource source = topics.of(standing.topic());
    Optional<DeadLetter> released = letters.released(standing.id());
    if (released.isPresent()) {
      return source
          .at(released.get().place())
          .map(event -> new Plan(standing, released.get(), List.of(event)));
    }
    Place place = standing.place();
    Instant until = source.next(place.publishedAt()).orElse(place.publishedAt());
    if (place.equals(Place.endOf(until))) {
      return Optional.empty();
    }
    List<Event> found = source.events(standing.wanted(), place, until, AT_ONCE);
    if (found.isEmpty()) {
      progress.advance(standing.id(), lease, Place.endOf(until));
      return Optional.of(new Plan(standing, null, List.of()));
    }
    return Optional.of(new Plan(standing, null, free(standing, lease, found)));
  }

  /** Puts what has to wait behind dead letters there; gives what comes then and need not wait. */
  private List<Event> free(Standing standing, UUID lease, List<Event> found) {
    Set<Long> blocked =
        letters.blocked(
            standing.id(),
            found.stream().map(event -> event.place().seriesId()).distinct().toList());
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    List<Event> waiting =
        found.stream().takeWhile(event -> blocked.contains(event.place().seriesId())).toList();
    if (!waiting.isEmpty()) {
      letters.add(
          standing.id(),
          waiting.stream()
              .map(event -> DeadLetter.of(event, State.WAITING, now, 0, null))
              .toList());
      progress.advance(standing.id(), lease, waiting.get(waiting.size() - 1).place());
    }
    return found.stream()
        .skip(waiting.size())
        .takeWhile(event -> !blocked.contains(event.place().seriesId()))
        .toList();
  }
}
