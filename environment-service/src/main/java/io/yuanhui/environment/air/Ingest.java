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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

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
    Map<KnownStation, TreeSet<LocalDate>> changed = new LinkedHashMap<>();
    long lastHour = Long.MIN_VALUE;
    TreeSet<LocalDate> its = null;
    KnownStation station = null;
    LocalDate day = null;
    for (Reading reading : readings) {
      if (reading.station() != station) {
        station = reading.station();
        its = changed.computeIfAbsent(station, any -> new TreeSet<>());
        day = null;
      }
      if (day == null || Math.floorDiv(reading.hour() + 8, 24) != day.toEpochDay()) {
        day = EpochHour.day(reading.hour());
        its.add(day);
      }
      lastHour = Math.max(lastHour, reading.hour());
    }
    hours.lock(changed.keySet().stream().map(KnownStation::id).toList());
    hours.put(readings, confirmed);
    days.derive(changed);
    IngestView view = view(readings, changed, lastHour, confirmed);
    audit.record("air.ingest", entity, null, view);
    return view;
  }

  private static IngestView view(
      List<Reading> readings,
      Map<KnownStation, TreeSet<LocalDate>> changed,
      long lastHour,
      boolean confirmed) {
    List<IngestView.Flagged> flagged = new ArrayList<>();
    int invalid = 0;
    long firstHour = Long.MAX_VALUE;
    for (Reading reading : readings) {
      firstHour = Math.min(firstHour, reading.hour());
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
        changed.values().stream().mapToInt(TreeSet::size).sum(),
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
