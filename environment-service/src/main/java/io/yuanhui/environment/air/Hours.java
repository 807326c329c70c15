package io.yuanhui.environment.air;

import io.yuanhui.commons.page.Cursor;
import io.yuanhui.commons.page.Limit;
import io.yuanhui.commons.page.Page;
import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.time.LocalTime;
import io.yuanhui.environment.aqi.AqiCalculator;
import io.yuanhui.environment.aqi.AqiResult;
import io.yuanhui.environment.aqi.DayCalculator;
import io.yuanhui.environment.aqi.Fault;
import io.yuanhui.environment.aqi.FaultRules;
import io.yuanhui.environment.aqi.HourOfAir;
import io.yuanhui.environment.aqi.Item;
import io.yuanhui.environment.aqi.StandardBook;
import io.yuanhui.environment.station.KnownStation;
import io.yuanhui.environment.station.Pollutant;
import io.yuanhui.environment.station.Stations;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the hours of a station, and computes their AQI. */
@ApplicationScoped
class Hours {

  private static final int DAY = 24;

  private final Stations stations;
  private final HourStore store;
  private final Standards standards;
  private final Clock clock;

  Hours(Stations stations, HourStore store, Standards standards, Clock clock) {
    this.stations = stations;
    this.store = store;
    this.standards = standards;
    this.clock = clock;
  }

  Page<HourView> page(String code, String from, String to, String limit, String cursor) {
    KnownStation station = stations.known(code).orElseThrow(ProblemException::notFound);
    long last = EpochHour.of(LocalTime.parameter("to", to).orElseGet(clock::instant));
    long first = LocalTime.beginning("from", from).map(EpochHour::of).orElse(last - DAY + 1);
    Long at = Cursor.read(cursor, 1, key -> Long.valueOf(key.get(0)));
    return page(
        station, at == null ? first : Math.max(first, at), last, Limit.of(limit), limit == null);
  }

  private Page<HourView> page(
      KnownStation station, long first, long last, int most, boolean goesOn) {
    List<HourView> items = new ArrayList<>();
    long end = Math.min(last + 1, first + most);
    if (first < end) {
      StationHours hours =
          store.read(List.of(station.id()), first - DAY, end + StuckRuns.AROUND).get(station.id());
      StandardBook book = standards.book();
      for (long hour = first; hour < end; hour++) {
        if (hours.sent(hour) != null) {
          items.add(view(station, hours, hour, book));
        }
      }
    }
    Optional<Long> next = end > last ? Optional.empty() : store.next(station.id(), end, last);
    return new Page<>(
        items,
        next.map(Cursor::of).orElse(null),
        goesOn
            ? after ->
                page(
                    station,
                    Cursor.read(after, 1, key -> Long.valueOf(key.get(0))),
                    last,
                    Limit.MOST,
                    true)
            : null);
  }

  private static HourView view(
      KnownStation station, StationHours hours, long hour, StandardBook book) {
    HourOfAir sent = hours.sent(hour);
    LocalDate day = EpochHour.day(hour);
    AqiResult index =
        new AqiCalculator(book.standard(day)).hour(concentrations(hours, hour, book, day));
    HourOfAir before = hours.isConfirmed(hour) ? hours.provisional(hour) : null;
    return new HourView(
        station.code(),
        EpochHour.time(hour),
        hours.isConfirmed(hour) ? "confirmed" : "provisional",
        value(sent, Pollutant.SO2),
        value(sent, Pollutant.NO2),
        value(sent, Pollutant.CO),
        value(sent, Pollutant.O3),
        value(sent, Pollutant.PM10),
        value(sent, Pollutant.PM25),
        faults(hours, hour),
        index.aqi(),
        index.primary().stream().map(item -> item.pollutant().code()).distinct().toList(),
        index.level() == null ? null : index.level().number(),
        index.level() == null ? null : index.level().name(),
        index.standard(),
        before == null
            ? null
            : new HourView.ProvisionalView(
                value(before, Pollutant.SO2),
                value(before, Pollutant.NO2),
                value(before, Pollutant.CO),
                value(before, Pollutant.O3),
                value(before, Pollutant.PM10),
                value(before, Pollutant.PM25)),
        station.synthetic());
  }

  /** The hour's means; of sulphur dioxide the 24 hours up to it too, which may stand in for it. */
  private static Map<Item, BigDecimal> concentrations(
      StationHours hours, long hour, StandardBook book, LocalDate day) {
    Map<Item, BigDecimal> concentrations = new EnumMap<>(Item.class);
    HourOfAir valid = hours.valid(hour);
    for (Item item : book.standard(day).hourItems()) {
      BigDecimal value = value(valid, item.pollutant());
      if (value != null) {
        concentrations.put(item, value);
      }
    }
    List<BigDecimal> day24 = new ArrayList<>();
    for (long h = hour - DAY + 1; h <= hour; h++) {
      HourOfAir each = hours.valid(h);
      if (each != null && each.has(Pollutant.SO2)) {
        day24.add(value(each, Pollutant.SO2));
      }
    }
    if (day24.size() >= book.validity(day).hoursOfDay()) {
      DayCalculator.mean(day24).ifPresent(mean -> concentrations.put(Item.SO2_24H, mean));
    }
    return concentrations;
  }

  private static List<HourView.FaultView> faults(StationHours hours, long hour) {
    List<HourView.FaultView> views = new ArrayList<>();
    for (Pollutant pollutant : Pollutant.ALL) {
      Set<Fault> faults = EnumSet.noneOf(Fault.class);
      faults.addAll(FaultRules.faults(hours.sent(), (int) (hour - hours.firstHour()), pollutant));
      if (hours.sent(hour).has(pollutant) && hours.isInvalidated(hour, pollutant)) {
        faults.add(Fault.INVALIDATED);
      }
      boolean counts = faults.stream().noneMatch(Fault::isInvalid);
      for (Fault fault : faults) {
        views.add(
            new HourView.FaultView(
                pollutant.code(),
                fault.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                fault.reason().zh(),
                counts));
      }
    }
    return views;
  }

  private static BigDecimal value(HourOfAir hour, Pollutant pollutant) {
    return Concentrations.decimal(hour.get(pollutant));
  }
}
