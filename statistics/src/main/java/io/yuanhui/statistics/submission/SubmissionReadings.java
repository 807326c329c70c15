package io.yuanhui.statistics.submission;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.yuanhui.commons.watch.Readings;
import io.yuanhui.commons.watch.Readings.Reading;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Where submissions stand, and those whose hour of publication has passed; from one index. */
@ApplicationScoped
class SubmissionReadings {

  private final Jdbi jdbi;
  private final Clock clock;
  private final Readings readings;
  private final Map<SubmissionState, Reading> states = new EnumMap<>(SubmissionState.class);
  private final Reading overdue;

  SubmissionReadings(MeterRegistry registry, Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.readings = new Readings(registry, "submissions");
    for (SubmissionState state : SubmissionState.values()) {
      String name = state.name().toLowerCase(Locale.ROOT);
      states.put(
          state,
          readings.gauge(
              "yuanhui.submissions", null, "Submissions by where they stand", "state", name));
    }
    this.overdue =
        readings.gauge(
            "yuanhui.submissions.overdue",
            null,
            "Scheduled submissions whose hour of publication has passed");
  }

  @Scheduled(every = "${yuanhui.watch.every:30s}", concurrentExecution = ConcurrentExecution.SKIP)
  void read() {
    readings.take(() -> jdbi.useHandle(this::read));
  }

  private void read(Handle handle) {
    Map<SubmissionState, Long> counts = new EnumMap<>(SubmissionState.class);
    handle
        .createQuery("SELECT state, COUNT(*) FROM submission GROUP BY state")
        .map((row, context) -> Map.entry(row.getString(1), row.getLong(2)))
        .forEach(count -> counts.put(SubmissionState.valueOf(count.getKey()), count.getValue()));
    states.forEach((state, reading) -> reading.set(counts.getOrDefault(state, 0L)));
    overdue.set(
        handle
            .createQuery(
                "SELECT COUNT(*) FROM submission WHERE state = 'SCHEDULED' AND publish_at < :now")
            .bind("now", clock.instant())
            .mapTo(Long.class)
            .one());
  }
}
