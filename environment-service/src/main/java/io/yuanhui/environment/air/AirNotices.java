package io.yuanhui.environment.air;

import io.yuanhui.commons.problem.Text;
import io.yuanhui.commons.time.LocalTime;
import io.yuanhui.environment.aqi.AirDay;
import io.yuanhui.environment.aqi.FaultRules;
import io.yuanhui.environment.notice.NoticeRule;
import io.yuanhui.environment.notice.Notices;
import io.yuanhui.environment.station.KnownStation;
import io.yuanhui.environment.station.Pollutant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Notices on what hours have just shown: values that are stuck, days above 200. What lies more than
 * a month back raises none: it is history that was brought in.
 */
@ApplicationScoped
class AirNotices {

  static final int HEAVY = 200;

  private static final Duration RECENT = Duration.ofDays(31);

  private final Notices notices;
  private final Clock clock;

  AirNotices(Notices notices, Clock clock) {
    this.notices = notices;
    this.clock = clock;
  }

  void look(@Observes DaysDerived derived) {
    LocalDate recent = LocalDate.ofInstant(clock.instant().minus(RECENT), LocalTime.ZONE);
    List<AirDay> days = derived.days().stream().filter(day -> !day.day().isBefore(recent)).toList();
    if (!days.isEmpty()) {
      // Asked once: at five past an hour there are hundreds of stations, nearly all without any.
      Set<String> open = notices.open(subjects(derived.station()));
      days.forEach(day -> heavy(derived.station(), day, open));
      stuck(derived.station(), derived.hours(), open);
    }
  }

  private static String subject(KnownStation station) {
    return "station/" + station.code();
  }

  private static String subject(KnownStation station, Pollutant pollutant) {
    return subject(station) + "/" + pollutant.code();
  }

  private static List<String> subjects(KnownStation station) {
    return Stream.concat(
            Stream.of(subject(station)),
            Pollutant.ALL.stream().map(pollutant -> subject(station, pollutant)))
        .toList();
  }

  private void heavy(KnownStation station, AirDay day, Set<String> open) {
    Instant since = day.day().atStartOfDay(LocalTime.ZONE).toInstant();
    String subject = subject(station);
    if (day.aqi() != null && day.aqi() > HEAVY) {
      notices.raise(
          NoticeRule.AQI_ABOVE_200,
          subject,
          since,
          Text.of(
              "%s %s 日 AQI 为 %d，超过 %d。".formatted(station.name(), day.day(), day.aqi(), HEAVY),
              "The AQI of %s on %s is %d, above %d."
                  .formatted(station.code(), day.day(), day.aqi(), HEAVY)));
    } else if (open.contains(subject)) {
      notices.resolve(NoticeRule.AQI_ABOVE_200, subject, since, since.plusSeconds(1), Set.of());
    }
  }

  private void stuck(KnownStation station, StationHours hours, Set<String> open) {
    List<StuckRuns.Run> runs = StuckRuns.of(hours);
    for (Pollutant pollutant : Pollutant.ALL) {
      String subject = subject(station, pollutant);
      Set<Instant> still = new HashSet<>();
      for (StuckRuns.Run run : runs) {
        // A run that begins where the hours do has been seen before, from its beginning.
        if (run.pollutant() == pollutant && run.firstHour() > hours.firstHour()) {
          Instant since = EpochHour.time(run.firstHour()).toInstant();
          still.add(since);
          notices.raise(
              NoticeRule.VALUE_STUCK,
              subject,
              since,
              Text.of(
                  "%s 的 %s 连续 %d 小时数值不变。"
                      .formatted(station.name(), pollutant.formula(), run.hours()),
                  "%s of %s has been the same for %d hours."
                      .formatted(pollutant.formula(), station.code(), run.hours())));
        }
      }
      if (open.contains(subject)) {
        notices.resolve(
            NoticeRule.VALUE_STUCK,
            subject,
            EpochHour.time(hours.firstHour() + 1).toInstant(),
            EpochHour.time(hours.firstHour() + hours.size() - FaultRules.STUCK_HOURS).toInstant(),
            still);
      }
    }
  }
}
