package io.yuanhui.environment.air;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.yuanhui.commons.watch.Readings;
import io.yuanhui.commons.watch.Readings.Reading;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * How far the readings of stations in use are behind: since the end of the last hour that is there,
 * or since the station's first day. Stations whose readings are made up are left out.
 */
@ApplicationScoped
class StationReadings {

  private static final long HOUR_SECONDS = 3600;

  /** As {@link SilentStations} has it. */
  private static final long SILENT_SECONDS = 3 * HOUR_SECONDS;

  private final Jdbi jdbi;
  private final Clock clock;
  private final Readings readings;
  private final Reading inUse;
  private final Reading silent;
  private final Reading lag;

  StationReadings(MeterRegistry registry, Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.readings = new Readings(registry, "stations");
    this.inUse = readings.gauge("yuanhui.stations", null, "Air stations in use");
    this.silent =
        readings.gauge(
            "yuanhui.stations.silent", null, "Air stations in use without data for three hours");
    this.lag =
        readings.gauge(
            "yuanhui.stations.ingest.lag",
            "seconds",
            "How far the readings of the most belated air station in use are behind");
  }

  @Scheduled(every = "${yuanhui.watch.every:30s}", concurrentExecution = ConcurrentExecution.SKIP)
  void read() {
    readings.take(() -> jdbi.useHandle(this::read));
  }

  private void read(Handle handle) {
    Instant now = clock.instant();
    List<Long> lags = lags(handle, now);
    inUse.set(lags.size());
    silent.set(lags.stream().filter(seconds -> seconds >= SILENT_SECONDS).count());
    lag.set(lags.stream().mapToLong(Long::longValue).max().orElse(0));
  }

  /** The last hour is the end of one range of the table's key, for each station. */
  private static List<Long> lags(Handle handle, Instant now) {
    return handle
        .createQuery(
            "SELECT (SELECT TIMESTAMPDIFF(HOUR, '1970-01-01', MAX(h.hour)) FROM air_hour h"
                + " WHERE h.station_id = s.id), s.valid_from"
                + " FROM station s WHERE s.synthetic = 0 AND s.valid_from <= :today"
                + " AND (s.valid_to IS NULL OR s.valid_to >= :today)")
        .bind("today", EpochHour.day(EpochHour.of(now)))
        .map(
            (row, context) -> {
              long next = row.getLong(1) + 1;
              long due = row.wasNull() ? EpochHour.first(row.getObject(2, LocalDate.class)) : next;
              return Math.max(0, now.getEpochSecond() - due * HOUR_SECONDS);
            })
        .list();
  }
}
