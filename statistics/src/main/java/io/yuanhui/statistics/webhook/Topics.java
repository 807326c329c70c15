package io.yuanhui.statistics.webhook;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What a service has events of. */
@ApplicationScoped
class Topics {

  private final Map<String, EventSource> sources = new TreeMap<>();

  Topics(@All List<EventSource> sources) {
    sources.forEach(source -> this.sources.put(source.topic(), source));
  }

  /**
   * @throws IllegalStateException for a topic that the service does not have
   */
  EventSource of(String topic) {
    EventSource source = sources.get(topic);
    if (source == null) {
      throw new IllegalStateException("nothing is known of " + topic);
    }
    return source;
  }

  Set<String> names() {
    return sources.keySet();
  }
}
