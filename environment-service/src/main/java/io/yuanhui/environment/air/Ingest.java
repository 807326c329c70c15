package io.yuanhui.environment.air;

import io.yuanhui.commons.audit.AuditLog;
import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.staff.Caller;
import io.yuanhui.environment.aqi.Fault;
import io.yuanhui.environment.aqi.FaultRules;
import io.yuanhui.environment.aqi.HourOfAir;
import io.yuanhui.environment.station.EcologyOnly;
import io.yuanhui.environment.station.KnownStation;
import io.yuanhui.environment.station.Pollutant;
import io.yuanhui.environment.station.Stations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;

/**
 * Takes deliveries of hours: all of one or nothing, with the days that follow, in one transaction.
 * The same delivery again changes nothing; an hour that comes late or out of order is an hour.
 */
@ApplicationScoped
class Ingest {

  private static final int MOST_FLAGGED = 100;

  private final Stations stations;
  private final HourStore hours;
  private final DerivedDays days;
  private final Caller caller;
  private final Clock clock;
  private final AuditLog audit;

  Ingest(
      Stations stations,
      HourStore hours,
      DerivedDays days,
      Caller caller,
      Clock clock,
      AuditLog audit) {
    this.stations = stations;
    this.hours = hours;
    this.days = days;
    this.caller = caller;
    this.clock = clock;
    this.audit = audit;
  }

  /** The hours of one station. */
  @Transactional
  IngestView one(
      String code, InputStream body, ReadingFormat format, Units units, boolean confirmed) {
    KnownStation station = stations.known(code).orElseThrow(ProblemException::notFound);
    ReadingCheck check = new ReadingCheck(any -> station, station, units, thisHour());
    format.into(body, check);
    return take("station/" + code, check.result(), confirmed);
  }

  /** The hours of many. */
  @Transactional
  IngestView many(InputStream body, ReadingFormat format, Units units, boolean confirmed) {
    Map<String, KnownStation> known = new HashMap<>();
    stations.all().forEach(station -> known.put(station.code(), station));
    ReadingCheck check = new ReadingCheck(known::get, null, units, thisHour());
    format.into(body, check);
    return take("stations", check.result(), confirmed);
  }

  private long thisHour() {
    return EpochHour.of(clock.instant());
  }

  private IngestView take(String entity, List<Reading> readings, boolean confirmed) {
    EcologyOnly.require(caller.member());
    DeliveredHours delivered = new DeliveredHours(readings, confirmed);
    Map<KnownStation, SortedSet<LocalDate>> changed = delivered.days();
    hours.lock(changed.keySet().stream().map(KnownStation::id).toList());
    StationDays made = days.ofStations(changed, delivered);
    hours.put(delivered);
    days.ofRegions(changed, made);
    IngestView view = view(readings, changed, confirmed);
    audit.record("air.ingest", entity, null, view);
    return view;
  }

  private static IngestView view(
      List<Reading> readings, Map<KnownStation, SortedSet<LocalDate>> changed, boolean confirmed) {
    List<IngestView.Flagged> flagged = new ArrayList<>();
    int invalid = 0;
    long firstHour = Long.MAX_VALUE;
    long lastHour = Long.MIN_VALUE;
    for (Reading reading : readings) {
      firstHour = Math.min(firstHour, reading.hour());
      lastHour = Math.max(lastHour, reading.hour());
      for (Pollutant pollutant : Pollutant.ALL) {
        long value = reading.values().get(pollutant);
        if (value != HourOfAir.NONE && value < 0) {
          invalid++;
          if (flagged.size() < MOST_FLAGGED) {
            flagged.add(flagged(reading, pollutant, FaultRules.invalid(value).orElseThrow()));
          }
        }
      }
    }
    return new IngestView(
        readings.size(),
        changed.size(),
        changed.values().stream().mapToInt(SortedSet::size).sum(),
        EpochHour.time(firstHour),
        EpochHour.time(lastHour),
        confirmed ? "confirmed" : "provisional",
        invalid,
        flagged);
  }

  private static IngestView.Flagged flagged(Reading reading, Pollutant pollutant, Fault fault) {
    return new IngestView.Flagged(
        reading.station().code(),
        EpochHour.time(reading.hour()),
        pollutant.code(),
        fault.name().toLowerCase(Locale.ROOT).replace('_', '-'),
        fault.reason().zh());
  }
}
