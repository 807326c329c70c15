package io.yuanhui.environment.air;

import io.yuanhui.environment.air.DayStore.Scope;
import io.yuanhui.environment.aqi.AirDay;
import io.yuanhui.environment.aqi.DayMeans;
import io.yuanhui.environment.station.KnownStation;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Days of stations at hand: those that were just made, and of other stations those that were read,
 * each once for all the regions over them.
 */
final class StationDays {

  /** So many at most, each of a kilobyte; beyond them days are read again. */
  private static final int MOST = 20_000;

  private final DayStore store;
  private final Map<Integer, Map<LocalDate, DayMeans>> made = new HashMap<>();
  private final Map<Integer, Set<LocalDate>> asked = new HashMap<>();
  private int count;
  private DayRun run;
  private final Map<Integer, Map<LocalDate, DayMeans>> read = new HashMap<>();

  StationDays(DayStore store) {
    this.store = store;
  }

  /** Keeps what was made of some days of a station: all that there is of them. */
  void made(KnownStation station, Collection<LocalDate> days, List<AirDay> its) {
    count += days.size();
    if (count > MOST) {
      made.clear();
      asked.clear();
      return;
    }
    asked.computeIfAbsent(station.id(), any -> new HashSet<>()).addAll(days);
    put(made, station.id(), its);
  }

  /** The days of some stations within a run, by station; absent where there are none. */
  Map<Integer, Map<LocalDate, DayMeans>> of(List<KnownStation> stations, DayRun wanted) {
    if (!wanted.equals(run) || read.size() * wanted.days().size() > MOST) {
      read.clear();
      run = wanted;
    }
    read(
        stations.stream()
            .map(KnownStation::id)
            .filter(id -> !read.containsKey(id) && !isMade(id, wanted))
            .toList());
    Map<Integer, Map<LocalDate, DayMeans>> days = new HashMap<>();
    for (KnownStation station : stations) {
      Map<LocalDate, DayMeans> its = (isMade(station.id(), wanted) ? made : read).get(station.id());
      if (its != null) {
        days.put(station.id(), its);
      }
    }
    return days;
  }

  private boolean isMade(int station, DayRun wanted) {
    return asked.containsKey(station) && asked.get(station).containsAll(wanted.days());
  }

  private void read(List<Integer> stations) {
    stations.forEach(id -> read.put(id, new HashMap<>()));
    Map<String, List<DayMeans>> found =
        store.means(
            Scope.STATION,
            stations.stream().map(id -> Integer.toString(id)).toList(),
            run.first(),
            run.last());
    found.forEach((id, its) -> put(read, Integer.parseInt(id), its));
  }

  private static void put(
      Map<Integer, Map<LocalDate, DayMeans>> to, int station, List<? extends DayMeans> days) {
    Map<LocalDate, DayMeans> byDay = to.computeIfAbsent(station, any -> new HashMap<>());
    days.forEach(day -> byDay.put(day.day(), day));
  }
}
