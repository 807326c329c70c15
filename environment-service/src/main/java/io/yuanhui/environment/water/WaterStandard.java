package io.yuanhui.environment.water;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * A standard of surface water.
 *
 * @param code such as {@code GB 3838-2002}
 * @param to its last day; null while it holds
 * @param items by kind of water ({@code river}, {@code lake}), then by code in the order of the
 *     standard
 * @param saturation from which on oxygen is class I whatever its concentration, in per cent
 */
record WaterStandard(
    String code,
    LocalDate from,
    LocalDate to,
    Map<String, Map<String, WaterItem>> items,
    BigDecimal saturation) {

  static final String SATURATION = "do-saturation";

  boolean holdsOn(LocalDate day) {
    return !day.isBefore(from) && (to == null || !day.isAfter(to));
  }

  /** Empty where it has no such item for the kind of water. */
  Optional<WaterItem> find(String body, String item) {
    return Optional.ofNullable(items.getOrDefault(body, Map.of()).get(item));
  }
}
