package io.yuanhui.environment.air;

import io.yuanhui.environment.air.DayStore.Scope;
import io.yuanhui.environment.aqi.AirDay;
import io.yuanhui.environment.aqi.DayMeans;
import io.yuanhui.environment.station.KnownStation;
import io.yuanhui.environment.station.StationChanged;
import io.yuanhui.environment.station.Stations;
import io.yuanhui.statistics.region.RegionTree;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jdbi.v3.core.Jdbi;

/**
 * Keeps the days that follow from hours: a changed hour means its station's day, and that day of
 * the regions the station is part of, and nothing else. Periods are made of days when asked for.
 *
 * <p>Everything is read and written by sets, in the caller's transaction, which has locked the
 * stations. The region's row is locked before its stations' days are read, so that whoever comes
 * last sees all.
 */
@ApplicationScoped
class DerivedDays {

  private static final int STATIONS_AT_ONCE = 100;

  private final Standards standards;
  private final HourStore hours;
  private final DayStore days;
  private final Stations stations;
  private final RegionTree regions;
  private final Jdbi jdbi;
  private final Event<DaysDerived> derived;

  DerivedDays(
      Standards standards,
      HourStore hours,
      DayStore days,
      Stations stations,
      RegionTree regions,
      Jdbi jdbi,
      Event<DaysDerived> derived) {
    this.standards = standards;
    this.hours = hours;
    this.days = days;
    this.stations = stations;
    this.regions = regions;
    this.jdbi = jdbi;
    this.derived = derived;
  }

  /** Derives days of stations anew, and those days of their regions. */
  void derive(Map<KnownStation, ? extends SortedSet<LocalDate>> changed) {
    ofRegions(changed, ofStations(changed, DeliveredHours.NONE));
  }

  /**
   * Derives days of stations anew, of the hours that are there and those that are being delivered.
   * Their regions' days are due then.
   */
  StationDays ofStations(
      Map<KnownStation, ? extends SortedSet<LocalDate>> changed, DeliveredHours delivered) {
    StationDays made = new StationDays(days);
    PendingDays pending = new PendingDays(days, Scope.STATION);
    byRun(changed)
        .forEach(
            (run, its) -> {
              for (int from = 0; from < its.size(); from += STATIONS_AT_ONCE) {
                List<KnownStation> some =
                    its.subList(from, Math.min(from + STATIONS_AT_ONCE, its.size()));
                deriveStations(run, some, delivered)
                    .forEach(
                        (station, days) -> {
                          pending.add(Integer.toString(station.id()), days);
                          made.made(station, run.days(), days);
                        });
              }
            });
    pending.write();
    return made;
  }

  /** Derives those days of the stations' regions. */
  void ofRegions(Map<KnownStation, ? extends SortedSet<LocalDate>> changed, StationDays made) {
    Networks networks = new Networks(stations.all(), regions);
    Map<String, SortedSet<LocalDate>> ofRegions = new TreeMap<>();
    changed.forEach(
        (station, its) ->
            networks
                .regionsOf(station)
                .forEach(
                    region ->
                        ofRegions.computeIfAbsent(region, any -> new TreeSet<>()).addAll(its)));
    deriveRegions(ofRegions, networks, made);
  }

  /** A station's region, kind or dates decide whose value it is part of, and when. */
  void follow(@Observes StationChanged change) {
    String id = Integer.toString(change.after().id());
    LocalDate first = days.edge(Scope.STATION, id, true);
    if (change.before() == null || first == null) {
      return;
    }
    SortedSet<LocalDate> its = new TreeSet<>();
    first.datesUntil(days.edge(Scope.STATION, id, false).plusDays(1)).forEach(its::add);
    Networks networks = new Networks(stations.all(), regions);
    Map<String, SortedSet<LocalDate>> ofRegions = new TreeMap<>();
    networks.regionsOf(change.before()).forEach(region -> ofRegions.put(region, its));
    networks.regionsOf(change.after()).forEach(region -> ofRegions.put(region, its));
    deriveRegions(ofRegions, networks, new StationDays(days));
  }

  private Map<KnownStation, List<AirDay>> deriveStations(
      DayRun run, List<KnownStation> its, DeliveredHours delivered) {
    // With the hours around, in which a run of the same value may have begun.
    Map<Integer, StationHours> read =
        hours.read(
            its.stream().map(KnownStation::id).toList(),
            EpochHour.first(run.first()) - StuckRuns.AROUND,
            EpochHour.first(run.last().plusDays(1)) + StuckRuns.AROUND);
    DayDerivation derivation = new DayDerivation(standards.book());
    Map<KnownStation, List<AirDay>> made = new LinkedHashMap<>();
    for (KnownStation station : its) {
      StationHours its24 = read.get(station.id());
      delivered.layOver(station.id(), its24);
      List<AirDay> ofStation = new ArrayList<>();
      for (LocalDate day : run.days()) {
        derivation.ofStation(its24, day).ifPresent(ofStation::add);
      }
      made.put(station, ofStation);
      derived.fire(new DaysDerived(station, ofStation, its24));
    }
    return made;
  }

  private void deriveRegions(
      Map<String, SortedSet<LocalDate>> changed, Networks networks, StationDays made) {
    lock(changed.keySet());
    DayDerivation derivation = new DayDerivation(standards.book());
    PendingDays pending = new PendingDays(days, Scope.REGION);
    byRun(changed)
        .forEach(
            (run, its) -> {
              for (String region : its) {
                List<AirDay> now = regionDays(region, run, networks, derivation, made);
                pending.add(region, now);
                Set<LocalDate> without = new TreeSet<>(run.days());
                now.forEach(day -> without.remove(day.day()));
                days.remove(Scope.REGION, region, without);
              }
            });
    pending.write();
  }

  /** A region's days as they follow from its stations' days now. */
  List<AirDay> regionDays(
      String region,
      DayRun run,
      Networks networks,
      DayDerivation derivation,
      StationDays stationDays) {
    List<KnownStation> inRegion = networks.in(region);
    Map<Integer, Map<LocalDate, DayMeans>> byStation = stationDays.of(inRegion, run);
    List<AirDay> made = new ArrayList<>();
    for (LocalDate day : run.days()) {
      List<DayMeans> ofStations = new ArrayList<>();
      for (KnownStation station : Networks.counting(inRegion, day)) {
        DayMeans its = byStation.getOrDefault(station.id(), Map.of()).get(day);
        if (its != null) {
          ofStations.add(its);
        }
      }
      derivation.ofRegion(day, ofStations).ifPresent(made::add);
    }
    return made;
  }

  private void lock(Set<String> codes) {
    jdbi.useHandle(
        handle -> {
          for (String code : new TreeSet<>(codes)) {
            handle.execute(
                "INSERT INTO air_region (region_code) VALUES (?)"
                    + " ON DUPLICATE KEY UPDATE region_code = VALUES(region_code)",
                code);
          }
        });
  }

  /** Stations, or regions, that have the same days to derive are read together. */
  private static <T> Map<DayRun, List<T>> byRun(Map<T, ? extends Collection<LocalDate>> changed) {
    Map<DayRun, List<T>> byRun = new LinkedHashMap<>();
    changed.forEach(
        (whose, its) ->
            DayRun.of(new TreeSet<>(its))
                .forEach(run -> byRun.computeIfAbsent(run, any -> new ArrayList<>()).add(whose)));
    return byRun;
  }
}
