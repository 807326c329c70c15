package io.yuanhui.environment.notice;

import io.yuanhui.statistics.observation.Place;
import io.yuanhui.statistics.webhook.Event;
import io.yuanhui.statistics.webhook.EventSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Notices as events: each time that one is raised or resolved is one. */
@ApplicationScoped
class NoticeEvents implements EventSource {

  private final NoticeLog log;

  NoticeEvents(NoticeLog log) {
    this.log = log;
  }

  @Override
  public String topic() {
    return NoticeLog.TOPIC;
  }

  @Override
  public Instant clock() {
    return log.clock();
  }

  @Override
  public Optional<Instant> next(Instant time) {
    return Optional.of(log.clock()).filter(clock -> clock.isAfter(time));
  }

  @Override
  public List<Event> events(Wanted all, Place after, Instant until, int most) {
    return log.after(after, until, most).stream().map(NoticeEvents::event).toList();
  }

  @Override
  public Optional<Event> at(Place place) {
    return log.at(place).map(NoticeEvents::event);
  }

  private static Event event(NoticeLog.Entry entry) {
    String notice = entry.rule().code() + "/" + entry.subject();
    return new Event(
        entry.place(),
        "notice_%d_%d".formatted(entry.notice(), entry.number()),
        "/notices",
        "io.yuanhui.notice." + entry.change().code(),
        notice,
        "notice/" + entry.notice(),
        entry.at(),
        NoticeData.of(entry));
  }
}
