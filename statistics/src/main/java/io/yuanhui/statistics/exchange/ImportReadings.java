package io.yuanhui.statistics.exchange;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.yuanhui.commons.watch.Readings;
import io.yuanhui.commons.watch.Readings.Reading;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Imports by where they stand, and how long one has been waiting; by the database's clock. */
@ApplicationScoped
class ImportReadings {

  private static final double MICROS = 1e6;

  private final Jdbi jdbi;
  private final Readings readings;
  private final Map<ImportState, Reading> states = new EnumMap<>(ImportState.class);
  private final Reading oldest;

  ImportReadings(MeterRegistry registry, Jdbi jdbi) {
    this.jdbi = jdbi;
    this.readings = new Readings(registry, "imports");
    for (ImportState state : ImportState.values()) {
      String name = state.name().toLowerCase(Locale.ROOT);
      states.put(
          state,
          readings.gauge(
              "yuanhui.imports",
              null,
              "Imports that are kept, by where they stand",
              "state",
              name));
    }
    this.oldest =
        readings.gauge(
            "yuanhui.imports.oldest.waiting",
            "seconds",
            "How long the oldest import has been waiting for somebody to run it");
  }

  @Scheduled(every = "${yuanhui.watch.every:30s}", concurrentExecution = ConcurrentExecution.SKIP)
  void read() {
    readings.take(() -> jdbi.useHandle(this::read));
  }

  private void read(Handle handle) {
    Map<ImportState, Long> counts = new EnumMap<>(ImportState.class);
    handle
        .createQuery("SELECT state, COUNT(*) FROM import_job GROUP BY state")
        .map((row, context) -> Map.entry(row.getString(1), row.getLong(2)))
        .forEach(count -> counts.put(ImportState.valueOf(count.getKey()), count.getValue()));
    states.forEach((state, reading) -> reading.set(counts.getOrDefault(state, 0L)));
    oldest.set(
        handle
                .createQuery(
                    "SELECT COALESCE(MAX(TIMESTAMPDIFF(MICROSECOND, created_at,"
                        + " UTC_TIMESTAMP(6))), 0) FROM import_job WHERE state = 'QUEUED'"
                        + " OR (state = 'RUNNING' AND lease_until < UTC_TIMESTAMP(6))")
                .mapTo(Double.class)
                .one()
            / MICROS);
  }
}
