package io.yuanhui.statistics.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.yuanhui.commons.time.LocalTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Writes events as CloudEvents: one alone, or several as a batch. */
@ApplicationScoped
class Messages {

  private static final String SINGLE = "application/cloudevents+json";
  private static final String BATCH = "application/cloudevents-batch+json";

  private final ObjectMapper json;
  private final Clock clock;
  private final String path;

  Messages(
      ObjectMapper json, Clock clock, @ConfigProperty(name = "quarkus.rest.path") String path) {
    this.json = json;
    this.clock = clock;
    this.path = path;
  }

  /**
   * A message of some events; one at least.
   *
   * @param asBatch whether the subscription takes batches, which then are all that it gets
   */
  Message of(List<Event> events, boolean asBatch) {
    List<CloudEvent> written = events.stream().map(this::cloudEvent).toList();
    String first = events.get(0).id();
    return asBatch
        ? new Message(first + "_x" + events.size(), BATCH, bytes(written), events)
        : new Message(first, SINGLE, bytes(written.get(0)), events);
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
                path + "/observations",
                "io.yuanhui.webhook.test",
                null,
                LocalTime.at(clock.instant()),
                null,
                null,
                null)),
        List.of());
  }

  private CloudEvent cloudEvent(Event event) {
    return new CloudEvent(
        "1.0",
        event.id(),
        path + event.source(),
        event.type(),
        event.subject(),
        LocalTime.at(event.time()),
        "application/json",
        event.partition(),
        event.data());
  }

  private byte[] bytes(Object events) {
    try {
      return json.writeValueAsBytes(events);
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
