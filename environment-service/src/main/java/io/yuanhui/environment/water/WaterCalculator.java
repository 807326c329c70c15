package io.yuanhui.environment.water;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Classes water by single factor: the class is that of the worst item (GB 3838-2002, 单因子评价). */
final class WaterCalculator {

  private WaterCalculator() {}

  /**
   * Assesses mean values.
   *
   * @param body {@code river} or {@code lake}
   * @param due the codes of the items that the section's plan has
   * @param values by item, in the items' units
   * @return empty where nothing that is due is there
   */
  static Optional<WaterAssessment> assess(
      WaterStandard standard,
      String body,
      WaterClass target,
      Set<String> due,
      Map<String, BigDecimal> values) {
    List<WaterAssessment.Item> items = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (WaterItem item : standard.items().getOrDefault(body, Map.of()).values()) {
      if (item.comparison() == WaterItem.Comparison.NONE || !due.contains(item.code())) {
        continue;
      }
      if (values.containsKey(item.code())) {
        items.add(item(standard, item, target, values));
      } else {
        missing.add(item.code());
      }
    }
    return items.stream()
        .map(WaterAssessment.Item::waterClass)
        .max(WaterClass::compareTo)
        .map(worst -> assessment(standard, worst, target, items, missing));
  }

  private static WaterAssessment assessment(
      WaterStandard standard,
      WaterClass worst,
      WaterClass target,
      List<WaterAssessment.Item> items,
      List<String> missing) {
    Boolean compliant =
        worst.isWorseThan(target) ? Boolean.FALSE : missing.isEmpty() ? Boolean.TRUE : null;
    return new WaterAssessment(
        standard.code(), worst, List.copyOf(items), List.copyOf(missing), compliant);
  }

  private static WaterAssessment.Item item(
      WaterStandard standard, WaterItem item, WaterClass target, Map<String, BigDecimal> values) {
    BigDecimal value = values.get(item.code());
    BigDecimal saturation = values.get(WaterStandard.SATURATION);
    boolean saturated =
        item.code().equals(WaterItem.OXYGEN)
            && saturation != null
            && standard.saturation() != null
            && saturation.compareTo(standard.saturation()) >= 0;
    WaterClass found = saturated ? WaterClass.I : item.classOf(value);
    return new WaterAssessment.Item(
        item, value, found, found.isWorseThan(target), item.exceedance(value, target).orElse(null));
  }
}
