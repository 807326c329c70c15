package io.yuanhui.statistics.calendar;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.yuanhui.commons.time.LocalTime;
import io.yuanhui.commons.watch.Readings;
import io.yuanhui.commons.watch.Readings.Reading;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

/** How many fillings are late, extensions aside, of those that departments are still urged for. */
@ApplicationScoped
class LateForms {

  private final Calendar calendar;
  private final ReminderConfig config;
  private final Clock clock;
  private final Readings readings;
  private final Reading late;

  LateForms(Calendar calendar, ReminderConfig config, Clock clock, MeterRegistry registry) {
    this.calendar = calendar;
    this.config = config;
    this.clock = clock;
    this.readings = new Readings(registry, "forms");
    this.late =
        readings.gauge(
            "yuanhui.forms.late", null, "Forms that are not submitted although their time is over");
  }

  @Scheduled(
      every = "${yuanhui.watch.calendar-every:2m}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void read() {
    readings.take(() -> late.set(count()));
  }

  private long count() {
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, LocalTime.ZONE);
    return calendar.between(null, null, today.minusDays(config.horizon().toDays()), today).stream()
        .filter(entry -> entry.status() == CalendarStatus.LATE)
        .filter(entry -> now.isAfter(entry.by().toInstant()))
        .count();
  }
}
