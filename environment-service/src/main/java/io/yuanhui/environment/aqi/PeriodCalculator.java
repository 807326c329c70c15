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

  private final StandardBook book;

  public PeriodCalculator(StandardBook book) {
    this.book = book;
  }

  /** The item whose value a pollutant's day is: the 24-hour mean, of ozone the 8-hour maximum. */
  public static Item daily(Pollutant pollutant) {
    return switch (pollutant) {
      case SO2 -> Item.SO2_24H;
      case NO2 -> Item.NO2_24H;
      case CO -> Item.CO_24H;
      case O3 -> Item.O3_8H;
      case PM10 -> Item.PM10_24H;
      case PM25 -> Item.PM25_24H;
    };
  }

  /** The percentile that HJ 663 asks for. */
  private static int percent(Pollutant pollutant) {
    return switch (pollutant) {
      case SO2, NO2 -> 98;
      case O3 -> 90;
      case CO, PM10, PM25 -> 95;
    };
  }

  /**
   * @param days those there are, from the first day to the last, by date
   * @param demanded whether GB 3095 demands a number of days: of a year, or of whole months
   */
  public PeriodOfAir period(
      LocalDate from, LocalDate to, List<? extends DayMeans> days, Demand demanded) {
    int valid = (int) days.stream().filter(DayMeans::isValid).count();
    int good = (int) days.stream().filter(DayMeans::isGood).count();
    DaysOfPeriod its = new DaysOfPeriod(days);
    List<PeriodOfAir.Part> parts = parts(from, to, days, its);
    return new PeriodOfAir(
        from,
        to,
        (int) ChronoUnit.DAYS.between(from, to) + 1,
        valid,
        good,
        ratio(good, valid),
        levels(days),
        longestRun(days),
        Pollutant.ALL.stream().map(p -> mean(p, from, to, its, demanded)).toList(),
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

  private static Map<Integer, Integer> levels(List<? extends DayMeans> days) {
    return days.stream()
        .<Integer>map(DayMeans::level)
        .filter(Objects::nonNull)
        .collect(Collectors.toMap(level -> level, level -> 1, Integer::sum, TreeMap::new));
  }

  private static PeriodOfAir.Run longestRun(List<? extends DayMeans> days) {
    PeriodOfAir.Run longest = null;
    PeriodOfAir.Run run = null;
    for (DayMeans day : days) {
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
      Pollutant pollutant, LocalDate from, LocalDate to, DaysOfPeriod days, Demand demanded) {
    DailyValues values = days.values(pollutant);
    return new PeriodOfAir.Mean(
        pollutant,
        values.count(),
        values.mean(),
        values.exactMean(),
        percent(pollutant),
        values.percentile(percent(pollutant)),
        sufficient(pollutant, from, to, days, demanded));
  }

  private Boolean sufficient(
      Pollutant pollutant, LocalDate from, LocalDate to, DaysOfPeriod days, Demand demanded) {
    if (demanded == Demand.NONE) {
      return null;
    }
    YearMonth first = YearMonth.from(from);
    int[] ofMonths = new int[(int) ChronoUnit.MONTHS.between(first, YearMonth.from(to)) + 1];
    int all = 0;
    for (DayMeans day : days.counting(pollutant)) {
      if (day.concentrations().containsKey(daily(pollutant))) {
        LocalDate date = day.day();
        int years = date.getYear() - first.getYear();
        ofMonths[years * 12 + date.getMonthValue() - first.getMonthValue()]++;
        all++;
      }
    }
    for (int i = 0; i < ofMonths.length; i++) {
      YearMonth month = first.plusMonths(i);
      if (ofMonths[i] < book.validity(month.atDay(1)).daysOf(month)) {
        return false;
      }
    }
    return demanded != Demand.YEAR || all >= book.validity(from).daysOfYear();
  }

  private List<PeriodOfAir.Part> parts(
      LocalDate from, LocalDate to, List<? extends DayMeans> days, DaysOfPeriod whole) {
    List<PeriodOfAir.Part> parts = new ArrayList<>();
    LocalDate first = from;
    while (!first.isAfter(to)) {
      LimitSet limits = book.limits(first);
      LocalDate begin = first;
      LocalDate end = limits.to() == null || limits.to().isAfter(to) ? to : limits.to();
      boolean all = begin.equals(from) && end.equals(to);
      parts.add(part(limits, begin, end, all ? whole : within(begin, end, days)));
      first = end.plusDays(1);
    }
    return parts;
  }

  private static DaysOfPeriod within(LocalDate from, LocalDate to, List<? extends DayMeans> days) {
    return new DaysOfPeriod(
        days.stream().filter(day -> !day.day().isBefore(from) && !day.day().isAfter(to)).toList());
  }

  private PeriodOfAir.Part part(LimitSet limits, LocalDate from, LocalDate to, DaysOfPeriod days) {
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
      Pollutant pollutant, LimitSet limits, DaysOfPeriod days) {
    DailyValues values = days.values(pollutant);
    BigDecimal mean = values.mean();
    BigDecimal percentile = values.percentile(percent(pollutant));
    BigDecimal meanLimit = limits.limit(pollutant, Span.YEAR).orElse(null);
    BigDecimal percentileLimit = limits.daily(pollutant).orElse(null);
    Boolean met =
        mean == null ? null : isWithin(mean, meanLimit) && isWithin(percentile, percentileLimit);
    return new PeriodOfAir.Attainment(pollutant, mean, meanLimit, percentile, percentileLimit, met);
  }

  private static boolean isWithin(BigDecimal value, BigDecimal limit) {
    return limit == null || value.compareTo(limit) <= 0;
  }

  private Optional<BigDecimal> composite(LimitSet limits, LocalDate from, DaysOfPeriod days) {
    DaysOfPeriod clear = days.clear();
    Map<Pollutant, BigDecimal> means = new EnumMap<>(Pollutant.class);
    for (Pollutant pollutant : Pollutant.ALL) {
      DailyValues values = clear.values(pollutant);
      BigDecimal value =
          limits.limit(pollutant, Span.YEAR).isPresent()
              ? values.mean()
              : values.percentile(percent(pollutant));
      if (value != null) {
        means.put(pollutant, value);
      }
    }
    return CompositeIndex.of(means, limits, book.weights(from));
  }
}
