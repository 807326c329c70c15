package io.yuanhui.environment.air;

import io.yuanhui.commons.audit.AuditLog;
import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.problem.Text;
import io.yuanhui.commons.problem.Violation;
import io.yuanhui.commons.staff.Caller;
import io.yuanhui.environment.aqi.DayCalculator;
import io.yuanhui.environment.station.EcologyOnly;
import io.yuanhui.environment.station.KnownStation;
import io.yuanhui.environment.station.Pollutant;
import io.yuanhui.environment.station.Stations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** Takes a reviewer's word on hours and days; every figure that follows from them follows. */
@ApplicationScoped
class Invalidations {

  private static final int LONGEST = 1000;

  private final Stations stations;
  private final InvalidationStore store;
  private final HourStore hours;
  private final DerivedDays days;
  private final Caller caller;
  private final Clock clock;
  private final AuditLog audit;

  Invalidations(
      Stations stations,
      InvalidationStore store,
      HourStore hours,
      DerivedDays days,
      Caller caller,
      Clock clock,
      AuditLog audit) {
    this.stations = stations;
    this.store = store;
    this.hours = hours;
    this.days = days;
    this.caller = caller;
    this.clock = clock;
    this.audit = audit;
  }

  List<InvalidationView> of(String code) {
    KnownStation station = stations.known(code).orElseThrow(ProblemException::notFound);
    return store.of(station.id()).stream()
        .map(said -> InvalidationView.from(said, station.code()))
        .toList();
  }

  @Transactional
  InvalidationView add(String code, InvalidationRequest request) {
    KnownStation station = stations.known(code).orElseThrow(ProblemException::notFound);
    Invalidation said = read(station, request);
    EcologyOnly.require(caller.member());
    hours.lock(List.of(station.id()));
    store.add(said);
    derive(station, said);
    InvalidationView view = InvalidationView.from(said, station.code());
    audit.record("air.invalidate", "station/" + code, null, view);
    return view;
  }

  @Transactional
  InvalidationView revoke(String code, UUID id, RevocationRequest request) {
    KnownStation station = stations.known(code).orElseThrow(ProblemException::notFound);
    Invalidation before =
        store
            .find(id)
            .filter(said -> said.stationId() == station.id())
            .orElseThrow(ProblemException::notFound);
    String reason = request == null ? null : request.reason();
    if (reason == null || reason.isBlank() || reason.length() > LONGEST) {
      throw ProblemException.rules(
          List.of(
              Violation.body(
                  "reason", Text.of("必填，不超过 1000 字。", "Required, 1000 characters at most."))));
    }
    EcologyOnly.require(caller.member());
    hours.lock(List.of(station.id()));
    if (!store.revoke(
        id,
        caller.member().name(),
        clock.instant().truncatedTo(ChronoUnit.MICROS),
        reason.strip())) {
      throw ProblemException.conflict(Text.of("已撤销。", "It was revoked already."));
    }
    derive(station, before);
    InvalidationView after = InvalidationView.from(store.find(id).orElseThrow(), station.code());
    audit.record(
        "air.revoke-invalidation",
        "station/" + code,
        InvalidationView.from(before, station.code()),
        after);
    return after;
  }

  private void derive(KnownStation station, Invalidation said) {
    TreeSet<LocalDate> its = new TreeSet<>();
    EpochHour.day(said.firstHour())
        .datesUntil(EpochHour.day(said.lastHour()).plusDays(1))
        .forEach(its::add);
    days.derive(Map.of(station, its));
  }

  private Invalidation read(KnownStation station, InvalidationRequest request) {
    if (request == null) {
      throw ProblemException.malformed(
          Violation.body("", Text.of("请求没有内容。", "The request has no body.")));
    }
    List<Violation> faults = new ArrayList<>();
    Optional<Invalidation.Reason> reason = Invalidation.Reason.parse(request.reason());
    if (reason.isEmpty()) {
      fault(
          faults,
          "reason",
          "须为 maintenance、fault、sand-dust 或 other。",
          "One of maintenance, fault, sand-dust, other.");
    }
    OptionalLong hour = EpochHour.parse(request.hour());
    if (request.hour() != null && hour.isEmpty()) {
      fault(faults, "hour", "须为整点的 RFC 3339 时间。", "The beginning of an hour in RFC 3339.");
    }
    if ((request.hour() == null) == (request.day() == null)) {
      fault(faults, "day", "hour 和 day 须给且只给一个。", "Either hour or day.");
    }
    if (request.hour() != null
        && reason.filter(Invalidation.Reason.SAND_DUST::equals).isPresent()) {
      fault(faults, "hour", "沙尘只能判定整日。", "Sand-dust is said of whole days.");
    }
    boolean noteDue = reason.filter(Invalidation.Reason.OTHER::equals).isPresent();
    if (noteDue && (request.note() == null || request.note().isBlank())) {
      fault(faults, "note", "其他原因须说明。", "Another reason needs a note.");
    }
    if (request.note() != null && request.note().length() > LONGEST) {
      fault(faults, "note", "最多 1000 字。", "1000 characters at most.");
    }
    Set<Pollutant> pollutants = pollutants(request, faults);
    if (!faults.isEmpty()) {
      throw ProblemException.rules(faults);
    }
    long first = request.day() == null ? hour.getAsLong() : EpochHour.first(request.day());
    return new Invalidation(
        UUID.randomUUID(),
        station.id(),
        first,
        request.day() == null ? first : first + DayCalculator.HOURS - 1,
        pollutants,
        reason.orElseThrow(),
        request.note(),
        caller.member().name(),
        clock.instant().truncatedTo(ChronoUnit.MICROS),
        null,
        null,
        null);
  }

  private static Set<Pollutant> pollutants(InvalidationRequest request, List<Violation> faults) {
    if (request.pollutants() == null) {
      return Set.copyOf(Pollutant.ALL);
    }
    if (request.pollutants().isEmpty()
        || request.pollutants().stream().anyMatch(code -> Pollutant.parse(code).isEmpty())) {
      fault(faults, "pollutants", "须为监测项目。", "Some of the pollutants.");
      return Set.of();
    }
    return request.pollutants().stream()
        .map(code -> Pollutant.parse(code).orElseThrow())
        .collect(Collectors.toSet());
  }

  private static void fault(List<Violation> faults, String field, String zh, String en) {
    faults.add(Violation.body(field, Text.of(zh, en)));
  }
}
