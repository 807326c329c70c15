package io.yuanhui.environment.air;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.yuanhui.commons.audit.AuditLog;
import io.yuanhui.commons.audit.Origin;
import io.yuanhui.commons.problem.Text;
import io.yuanhui.environment.notice.NoticeRule;
import io.yuanhui.environment.notice.Notices;
import io.yuanhui.environment.station.KnownStation;
import io.yuanhui.environment.station.Stations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/** Looks every ten minutes for stations in use that have been silent; safe with many replicas. */
@ApplicationScoped
class SilentStations {

  private static final int HOURS = 3;
  private static final Instant EVER = Instant.parse("1900-01-01T00:00:00Z");

  private final Stations stations;
  private final HourStore hours;
  private final Notices notices;
  private final Clock clock;
  private final AuditLog audit;

  SilentStations(Stations stations, HourStore hours, Notices notices, Clock clock, AuditLog audit) {
    this.stations = stations;
    this.hours = hours;
    this.notices = notices;
    this.clock = clock;
    this.audit = audit;
  }

  @Scheduled(every = "10m", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
  @Transactional
  void look() {
    long now = EpochHour.of(clock.instant());
    for (KnownStation station : stations.all()) {
      if (station.isInUse(EpochHour.day(now))) {
        look(station, now);
      }
    }
  }

  /** The hour under way is not due yet: silent is who has none of the three before it. */
  private void look(KnownStation station, long now) {
    String subject = "station/" + station.code();
    OptionalLong last = hours.last(station.id());
    long silentFrom = last.isPresent() ? last.getAsLong() + 1 : EpochHour.first(station.from());
    if (now - silentFrom < HOURS) {
      if (notices.resolve(NoticeRule.STATION_SILENT, subject, EVER, clock.instant(), Set.of())
          > 0) {
        record("notice.resolve", subject);
      }
      return;
    }
    Instant since = EpochHour.time(silentFrom).toInstant();
    boolean isNew =
        notices.raise(
            NoticeRule.STATION_SILENT,
            subject,
            since,
            Text.of(
                "%s 自 %s 起没有数据。".formatted(station.name(), EpochHour.time(silentFrom)),
                "No data from %s since %s.".formatted(station.code(), EpochHour.time(silentFrom))));
    if (isNew) {
      notices.resolve(NoticeRule.STATION_SILENT, subject, EVER, clock.instant(), Set.of(since));
      record("notice.raise", subject);
    }
  }

  private void record(String action, String subject) {
    audit.record(
        Origin.inTheNameOf("environment-service"),
        action,
        subject,
        null,
        Map.of("rule", NoticeRule.STATION_SILENT.code()));
  }
}
