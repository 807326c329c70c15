package io.yuanhui.statistics.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.yuanhui.commons.time.LocalTime;
import io.yuanhui.statistics.observation.Observation;
import io.yuanhui.statistics.observation.Place;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Writes vintages as CloudEvents: one alone, or several as a batch. */
@ApplicationScoped
class Messages {

  private static final String SINGLE = "application/cloudevents+json";
  private static final String BATCH = "application/cloudevents-batch+json";
  private static final String FIGURE = "io.yuanhui.figure.";

  private final ObjectMapper json;
  private final Clock clock;
  private final String source;

  Messages(
      ObjectMapper json, Clock clock, @ConfigProperty(name = "quarkus.rest.path") String path) {
    this.json = json;
    this.clock = clock;
    this.source = path + "/observations";
  }

  /**
   * A message of some vintages; one at least.
   *
   * @param asBatch whether the subscription takes batches, which then are all that it gets
   */
  Message of(List<Observation> vintages, boolean asBatch) {
    List<CloudEvent> events = vintages.stream().map(this::event).toList();
    String first = events.get(0).id();
    return asBatch
        ? new Message(first + "_x" + events.size(), BATCH, bytes(events), vintages)
        : new Message(first, SINGLE, bytes(events.get(0)), vintages);
  }

  /** Says nothing but that it came. */
  Message test() {
    String id = "test_" + UUID.randomUUID();
    return new Message(
        id,
        SINGLE,
        bytes(
            new CloudEvent(
                "1.0",
                id,
                source,
                "io.yuanhui.webhook.test",
                null,
                LocalTime.at(clock.instant()),
                null,
                null,
                null)),
        List.of());
  }

  /** What names an event: series, period and vintage. No full stop, as signatures use that. */
  static String idOf(Place place) {
    return "figure_%d_%s_%d"
        .formatted(place.seriesId(), place.periodStart().toString(), place.vintage());
  }

  /** What an event is about, for people. */
  static String subjectOf(Observation o) {
    return seriesOf(o) + "/" + o.period().code();
  }

  private static String seriesOf(Observation o) {
    return String.join("/", o.indicator().code(), o.measure().name(), o.region());
  }

  private CloudEvent event(Observation o) {
    return new CloudEvent(
        "1.0",
        idOf(Place.of(o)),
        source,
        FIGURE + kind(o),
        subjectOf(o),
        LocalTime.at(o.publishedAt()),
        "application/json",
        seriesOf(o),
        FigureData.of(o));
  }

  private static String kind(Observation o) {
    if (o.restores() != null || o.withdrawn()) {
      return "withdrawn";
    }
    return o.vintage() == 1 ? "published" : "corrected";
  }

  private byte[] bytes(Object events) {
    try {
      return json.writeValueAsBytes(events);
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
