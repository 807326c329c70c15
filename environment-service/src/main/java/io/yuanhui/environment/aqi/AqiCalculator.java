package io.yuanhui.environment.aqi;

import io.yuanhui.environment.station.Pollutant;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Individual and air quality indices by HJ 633, in exact decimals: concentrations are rounded
 * half-even first, indices up.
 *
 * <p>Where a required pollutant has no index, the AQI of the others stands only above 100 (5.3 of
 * HJ 633-2026, and by our convention under HJ 633-2012 too).
 */
public final class AqiCalculator {

  /** An AQI up to which air is good, and has to be complete to be called so. */
  public static final int GOOD = 100;

  /** An AQI up to which no pollutant is primary. */
  public static final int EXCELLENT = 50;

  private static final int HIGHEST = 500;

  private final AqiStandard standard;

  public AqiCalculator(AqiStandard standard) {
    this.standard = standard;
  }

  /**
   * The AQI of a day.
   *
   * @param concentrations valid ones, by item; µg/m³, of CO mg/m³; not yet rounded
   */
  public AqiResult day(Map<Item, BigDecimal> concentrations) {
    return index(standard.dayItems(), concentrations);
  }

  /** The AQI of an hour; likewise. Of particulate matter the hour's mean stands under 24 hours. */
  public AqiResult hour(Map<Item, BigDecimal> concentrations) {
    return index(standard.hourItems(), concentrations);
  }

  private AqiResult index(List<Item> items, Map<Item, BigDecimal> concentrations) {
    Map<Item, Integer> iaqis = new EnumMap<>(Item.class);
    Set<Pollutant> missing =
        standard.required().isEmpty()
            ? EnumSet.noneOf(Pollutant.class)
            : EnumSet.copyOf(standard.required());
    for (Item item : items) {
      iaqi(item, concentrations)
          .ifPresent(
              iaqi -> {
                iaqis.put(item, iaqi);
                if (isEnough(item, items)) {
                  missing.remove(item.pollutant());
                }
              });
    }
    int greatest = iaqis.isEmpty() ? -1 : Collections.max(iaqis.values());
    boolean stands = greatest >= 0 && (missing.isEmpty() || greatest > GOOD);
    return new AqiResult(
        standard.code(),
        Collections.unmodifiableMap(iaqis),
        stands ? greatest : null,
        stands && greatest > EXCELLENT
            ? iaqis.keySet().stream().filter(item -> iaqis.get(item) == greatest).toList()
            : List.of(),
        stands ? standard.level(greatest) : null,
        Collections.unmodifiableSet(missing));
  }

  /** Of ozone's two items of a day it is the 8-hour mean that must be there. */
  private static boolean isEnough(Item item, List<Item> items) {
    return item != Item.O3_1H || !items.contains(Item.O3_8H);
  }

  /** The index of one item; empty without a concentration, or where none can be given. */
  Optional<Integer> iaqi(Item item, Map<Item, BigDecimal> concentrations) {
    BigDecimal given = concentrations.get(item);
    if (given == null) {
      return Optional.empty();
    }
    BigDecimal concentration = item.round(given);
    Beyond beyond = standard.beyond().get(item);
    if (beyond != null && concentration.compareTo(beyond.above()) > 0) {
      return beyond.iaqi() != null
          ? Optional.of(beyond.iaqi())
          : iaqi(beyond.instead(), concentrations);
    }
    return Optional.of(interpolated(standard.breakpoints().get(item), concentration));
  }

  private static int interpolated(List<Breakpoint> table, BigDecimal concentration) {
    for (int i = 1; i < table.size(); i++) {
      Breakpoint high = table.get(i);
      if (concentration.compareTo(high.concentration()) <= 0) {
        Breakpoint low = table.get(i - 1);
        BigDecimal rise = BigDecimal.valueOf(high.iaqi() - (long) low.iaqi());
        return rise.multiply(concentration.subtract(low.concentration()))
                .divide(high.concentration().subtract(low.concentration()), 0, RoundingMode.CEILING)
                .intValueExact()
            + low.iaqi();
      }
    }
    return HIGHEST;
  }
}
