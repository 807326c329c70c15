package io.yuanhui.environment.air;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import io.yuanhui.environment.air.DayStore.Scope;
import io.yuanhui.environment.aqi.AirDay;
import io.yuanhui.environment.station.KnownStation;
import io.yuanhui.environment.station.Stations;
import io.yuanhui.statistics.region.RegionTree;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Computes every day anew from the readings, and says where what is kept differs. */
@ApplicationScoped
class DayVerification {

  private static final int DAYS_AT_ONCE = 366;
  private static final int MOST = 1000;

  /** Many stations with many years take minutes. */
  private static final int SECONDS = 900;

  private final Stations stations;
  private final RegionTree regions;
  private final HourStore hours;
  private final DayStore store;
  private final DerivedDays derived;
  private final Standards standards;

  DayVerification(
      Stations stations,
      RegionTree regions,
      HourStore hours,
      DayStore store,
      DerivedDays derived,
      Standards standards) {
    this.stations = stations;
    this.regions = regions;
    this.hours = hours;
    this.store = store;
    this.derived = derived;
    this.standards = standards;
  }

  /**
   * Of the stations in a region, and of the regions that they are part of.
   *
   * @param first the first day; null for the first there is
   * @param last the last day; null for the last there is
   */
  @Transactional
  @TransactionConfiguration(timeout = SECONDS)
  VerificationView verify(String region, LocalDate first, LocalDate last) {
    List<KnownStation> all = stations.all();
    Networks networks = new Networks(all, regions);
    List<KnownStation> some = networks.in(region);
    DayDerivation derivation = new DayDerivation(standards.book());
    Tally tally = new Tally(first, last);
    Set<String> ofRegions = new TreeSet<>();
    for (KnownStation station : some) {
      verify(station, derivation, tally);
      ofRegions.addAll(networks.regionsOf(station));
    }
    for (String code : ofRegions) {
      verify(code, networks, derivation, tally);
    }
    return new VerificationView(tally.days, tally.found.isEmpty(), tally.found);
  }

  private void verify(KnownStation station, DayDerivation derivation, Tally tally) {
    String key = Integer.toString(station.id());
    OptionalLong first = hours.first(station.id());
    LocalDate begin =
        earlier(
            first.isEmpty() ? null : EpochHour.day(first.getAsLong()),
            store.edge(Scope.STATION, key, true));
    OptionalLong last = hours.last(station.id());
    LocalDate end =
        later(
            last.isEmpty() ? null : EpochHour.day(last.getAsLong()),
            store.edge(Scope.STATION, key, false));
    begin = tally.begin(begin);
    end = tally.end(end);
    for (LocalDate from = begin; from != null && !from.isAfter(end); ) {
      LocalDate to = min(from.plusDays(DAYS_AT_ONCE - 1L), end);
      StationHours its =
          hours
              .read(List.of(station.id()), EpochHour.first(from), EpochHour.first(to.plusDays(1)))
              .get(station.id());
      List<AirDay> recomputed = new ArrayList<>();
      from.datesUntil(to.plusDays(1))
          .forEach(day -> derivation.ofStation(its, day).ifPresent(recomputed::add));
      tally.compare(
          "station", station.code(), store.read(Scope.STATION, key, from, to), recomputed);
      from = to.plusDays(1);
    }
  }

  private void verify(String region, Networks networks, DayDerivation derivation, Tally tally) {
    LocalDate begin = store.edge(Scope.REGION, region, true);
    LocalDate end = store.edge(Scope.REGION, region, false);
    for (KnownStation station : networks.in(region)) {
      String key = Integer.toString(station.id());
      begin = earlier(begin, store.edge(Scope.STATION, key, true));
      end = later(end, store.edge(Scope.STATION, key, false));
    }
    begin = tally.begin(begin);
    end = tally.end(end);
    for (LocalDate from = begin; from != null && !from.isAfter(end); ) {
      LocalDate to = min(from.plusDays(DAYS_AT_ONCE - 1L), end);
      DayRun run = new DayRun(from.datesUntil(to.plusDays(1)).toList());
      tally.compare(
          "region",
          region,
          store.read(Scope.REGION, region, from, to),
          derived.regionDays(region, run, networks, derivation, new StationDays(store)));
      from = to.plusDays(1);
    }
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one == null || (other != null && other.isBefore(one)) ? other : one;
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one == null || (other != null && other.isAfter(one)) ? other : one;
  }

  private static LocalDate min(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  private static final class Tally {

    private final LocalDate first;
    private final LocalDate last;
    private final List<VerificationView.Difference> found = new ArrayList<>();
    private int days;

    Tally(LocalDate first, LocalDate last) {
      this.first = first;
      this.last = last;
    }

    /** The later of the first day there is and the first that is asked for. */
    LocalDate begin(LocalDate there) {
      return there == null ? null : later(there, first);
    }

    /** The earlier of the last day there is and the last that is asked for. */
    LocalDate end(LocalDate there) {
      return there == null ? null : earlier(there, last);
    }

    void compare(String scope, String code, List<AirDay> stored, List<AirDay> recomputed) {
      days += recomputed.size();
      Map<LocalDate, AirDay> was =
          stored.stream().collect(Collectors.toMap(AirDay::day, day -> day));
      Map<LocalDate, AirDay> is = new HashMap<>();
      recomputed.forEach(day -> is.put(day.day(), day));
      Set<LocalDate> all = new TreeSet<>(was.keySet());
      all.addAll(is.keySet());
      for (LocalDate day : all) {
        AirDay before = was.get(day);
        AirDay now = is.get(day);
        if (found.size() < MOST && (before == null || !before.equals(now))) {
          found.add(
              new VerificationView.Difference(
                  scope,
                  code,
                  day,
                  before == null ? "missing" : now == null ? "surplus" : "different",
                  before == null ? null : before.aqi(),
                  now == null ? null : now.aqi()));
        }
      }
    }
  }
}
