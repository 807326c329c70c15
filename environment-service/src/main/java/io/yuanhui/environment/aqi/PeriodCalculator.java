package io.yuanhui.environment.aqi;

import io.yuanhui.environment.station.Pollutant;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Good days, means, percentiles, attainment and the composite index of a period, from its days (HJ
 * 663, GB 3095). Days flagged as sand-dust count as days; means of particulate matter and the
 * composite index leave them out.
 */
public final class PeriodCalculator {

  private static final Map<Pollutant, Integer> PERCENTS =
      Map.of(
          Pollutant.SO2, 98,
          Pollutant.NO2, 98,
          Pollutant.CO, 95,
          Pollutant.O3, 90,
          Pollutant.PM10, 95,
          Pollutant.PM25, 95);
  private static final Map<Pollutant, Item> DAILY =
      Map.of(
          Pollutant.SO2, Item.SO2_24H,
          Pollutant.NO2, Item.NO2_24H,
          Pollutant.CO, Item.CO_24H,
          Pollutant.O3, Item.O3_8H,
          Pollutant.PM10, Item.PM10_24H,
          Pollutant.PM25, Item.PM25_24H);

  private final StandardBook book;

  public PeriodCalculator(StandardBook book) {
    this.book = book;
  }

  /** The item whose value a pollutant's day is: the 24-hour mean, of ozone the 8-hour maximum. */
  public static Item daily(Pollutant pollutant) {
    return DAILY.get(pollutant);
  }

  /**
   * @param days those there are, from the first day to the last, by date
   * @param demanded whether GB 3095 demands a number of days: of a year, or of whole months
   */
  public PeriodOfAir period(LocalDate from, LocalDate to, List<AirDay> days, Demand demanded) {
    int valid = (int) days.stream().filter(AirDay::isValid).count();
    int good = (int) days.stream().filter(AirDay::isGood).count();
    List<PeriodOfAir.Part> parts = parts(from, to, days);
    return new PeriodOfAir(
        from,
        to,
        (int) ChronoUnit.DAYS.between(from, to) + 1,
        valid,
        good,
        ratio(good, valid),
        levels(days),
        longestRun(days),
        Pollutant.ALL.stream().map(p -> mean(p, from, to, days, demanded)).toList(),
        parts,
        parts.size() == 1 ? parts.get(0).compositeIndex() : null);
  }

  /** Which rule on the number of days applies. */
  public enum Demand {
    YEAR,
    WHOLE_MONTHS,
    NONE
  }

  private static BigDecimal ratio(int good, int valid) {
    return valid == 0
        ? null
        : BigDecimal.valueOf(100L * good)
            .divide(BigDecimal.valueOf(valid), 2, RoundingMode.HALF_EVEN);
  }

  private static Map<Integer, Integer> levels(List<AirDay> days) {
    return days.stream()
        .map(AirDay::level)
        .filter(Objects::nonNull)
        .collect(Collectors.toMap(level -> level, level -> 1, Integer::sum, TreeMap::new));
  }

  private static PeriodOfAir.Run longestRun(List<AirDay> days) {
    PeriodOfAir.Run longest = null;
    PeriodOfAir.Run run = null;
    for (AirDay day : days) {
      if (!day.isGood()) {
        run = null;
        continue;
      }
      boolean goesOn = run != null && run.to().plusDays(1).equals(day.day());
      run =
          goesOn
              ? new PeriodOfAir.Run(run.days() + 1, run.from(), day.day())
              : new PeriodOfAir.Run(1, day.day(), day.day());
      if (longest == null || run.days() > longest.days()) {
        longest = run;
      }
    }
    return longest;
  }

  private PeriodOfAir.Mean mean(
      Pollutant pollutant, LocalDate from, LocalDate to, List<AirDay> days, Demand demanded) {
    List<AirDay> counting = counting(pollutant, days);
    List<BigDecimal> values = values(pollutant, counting);
    Optional<BigDecimal> mean = DayCalculator.mean(values);
    return new PeriodOfAir.Mean(
        pollutant,
        values.size(),
        mean.map(daily(pollutant)::round).orElse(null),
        mean.orElse(null),
        PERCENTS.get(pollutant),
        percentile(pollutant, values),
        sufficient(from, to, counting, demanded));
  }

  private Boolean sufficient(LocalDate from, LocalDate to, List<AirDay> counting, Demand demanded) {
    if (demanded == Demand.NONE) {
      return null;
    }
    Map<YearMonth, Long> byMonth =
        counting.stream()
            .collect(
                Collectors.groupingBy(day -> YearMonth.from(day.day()), Collectors.counting()));
    for (YearMonth month = YearMonth.from(from);
        !month.isAfter(YearMonth.from(to));
        month = month.plusMonths(1)) {
      if (byMonth.getOrDefault(month, 0L) < book.validity(month.atDay(1)).daysOf(month)) {
        return false;
      }
    }
    return demanded != Demand.YEAR || counting.size() >= book.validity(from).daysOfYear();
  }

  private List<PeriodOfAir.Part> parts(LocalDate from, LocalDate to, List<AirDay> days) {
    List<PeriodOfAir.Part> parts = new ArrayList<>();
    LocalDate first = from;
    while (!first.isAfter(to)) {
      LimitSet limits = book.limits(first);
      LocalDate begin = first;
      LocalDate end = limits.to() == null || limits.to().isAfter(to) ? to : limits.to();
      parts.add(
          part(
              limits,
              begin,
              end,
              days.stream()
                  .filter(day -> !day.day().isBefore(begin) && !day.day().isAfter(end))
                  .toList()));
      first = end.plusDays(1);
    }
    return parts;
  }

  private PeriodOfAir.Part part(LimitSet limits, LocalDate from, LocalDate to, List<AirDay> days) {
    List<PeriodOfAir.Attainment> attainments =
        Pollutant.ALL.stream().map(p -> attainment(p, limits, days)).toList();
    boolean known = attainments.stream().allMatch(each -> each.met() != null);
    boolean missed = attainments.stream().anyMatch(each -> Boolean.FALSE.equals(each.met()));
    return new PeriodOfAir.Part(
        limits.code(),
        from,
        to,
        attainments,
        composite(limits, from, days).orElse(null),
        missed ? Boolean.FALSE : known ? Boolean.TRUE : null);
  }

  private static PeriodOfAir.Attainment attainment(
      Pollutant pollutant, LimitSet limits, List<AirDay> days) {
    List<BigDecimal> values = values(pollutant, counting(pollutant, days));
    BigDecimal mean = DayCalculator.mean(values).map(daily(pollutant)::round).orElse(null);
    BigDecimal percentile = percentile(pollutant, values);
    BigDecimal meanLimit = limits.limit(pollutant, Span.YEAR).orElse(null);
    BigDecimal percentileLimit = limits.daily(pollutant).orElse(null);
    Boolean met =
        mean == null ? null : isWithin(mean, meanLimit) && isWithin(percentile, percentileLimit);
    return new PeriodOfAir.Attainment(pollutant, mean, meanLimit, percentile, percentileLimit, met);
  }

  private static boolean isWithin(BigDecimal value, BigDecimal limit) {
    return limit == null || value.compareTo(limit) <= 0;
  }

  private Optional<BigDecimal> composite(LimitSet limits, LocalDate from, List<AirDay> days) {
    List<AirDay> clear = days.stream().filter(day -> !day.sandDust()).toList();
    Map<Pollutant, BigDecimal> values = new EnumMap<>(Pollutant.class);
    for (Pollutant pollutant : Pollutant.ALL) {
      List<BigDecimal> daily = values(pollutant, clear);
      BigDecimal value =
          limits.limit(pollutant, Span.YEAR).isPresent()
              ? DayCalculator.mean(daily).map(daily(pollutant)::round).orElse(null)
              : percentile(pollutant, daily);
      if (value != null) {
        values.put(pollutant, value);
      }
    }
    return CompositeIndex.of(values, limits, book.weights(from));
  }

  private static BigDecimal percentile(Pollutant pollutant, List<BigDecimal> values) {
    return Percentile.of(values, PERCENTS.get(pollutant)).map(daily(pollutant)::round).orElse(null);
  }

  private static List<AirDay> counting(Pollutant pollutant, List<AirDay> days) {
    return days.stream()
        .filter(day -> day.concentrations().containsKey(daily(pollutant)))
        .filter(day -> !(pollutant.isParticulate() && day.sandDust()))
        .toList();
  }

  private static List<BigDecimal> values(Pollutant pollutant, List<AirDay> days) {
    return days.stream()
        .map(day -> day.concentrations().get(daily(pollutant)))
        .filter(Objects::nonNull)
        .toList();
  }
}
