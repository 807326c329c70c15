package io.yuanhui.environment.aqi;

import io.yuanhui.environment.station.Pollutant;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/** Every standard that is known, each for its days. */
public record StandardBook(
    List<AqiStandard> standards,
    List<LimitSet> limits,
    List<ValidityRules> validity,
    List<Weight> weights) {

  /** A pollutant's weight in the composite index, for a while. */
  public record Weight(LocalDate from, LocalDate to, Pollutant pollutant, BigDecimal weight) {

    boolean isInForce(LocalDate day) {
      return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
  }

  /** The regulation on indices that a day goes by. */
  public AqiStandard standard(LocalDate day) {
    return one(standards, AqiStandard::isInForce, day);
  }

  /** The limits that a day is held against. */
  public LimitSet limits(LocalDate day) {
    return one(limits, LimitSet::isInForce, day);
  }

  /** How much has to be there of a day. */
  public ValidityRules validity(LocalDate day) {
    return one(validity, ValidityRules::isInForce, day);
  }

  /** The weights that are set for a day; the others are 1. */
  public Map<Pollutant, BigDecimal> weights(LocalDate day) {
    return weights.stream()
        .filter(weight -> weight.isInForce(day))
        .collect(Collectors.toMap(Weight::pollutant, Weight::weight));
  }

  private static <T> T one(List<T> all, BiPredicate<T, LocalDate> isInForce, LocalDate day) {
    return all.stream()
        .filter(each -> isInForce.test(each, day))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no standard is in force on " + day));
  }
}
