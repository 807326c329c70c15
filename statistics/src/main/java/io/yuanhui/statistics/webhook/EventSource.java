package io.yuanhui.statistics.webhook;

import io.yuanhui.statistics.observation.Place;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What subscriptions to a topic get: a log in the order of times at which its events came to be
 * seen. What is seen at a time is never joined by something earlier, so that whoever has come to a
 * place has missed nothing.
 */
public interface EventSource {

  /** What everybody may subscribe to, in every service. */
  String FIGURES = "figures";

  /** What it is called in subscriptions; 16 characters at most. */
  String topic();

  /** The time of the latest event that the transaction sees. */
  Instant clock();

  /** A time after another up to which to look for events next; empty where there is nothing yet. */
  Optional<Instant> next(Instant time);

  /**
   * Events in their order.
   *
   * @param wanted which of them
   * @param after goes on after that place
   * @param until and no later
   * @param most at most so many
   */
  List<Event> events(Wanted wanted, Place after, Instant until, int most);

  /** The event that stands at a place; empty where there is none. */
  Optional<Event> at(Place place);

  /**
   * What a subscription wants of a topic.
   *
   * @param indicators codes, or prefixes ending in {@code .*}; empty for all
   * @param regions codes; empty for all
   */
  record Wanted(List<String> indicators, List<String> regions) {}
}
