package io.yuanhui.environment.water;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a section's water amounts to.
 *
 * @param standard that it was held against
 * @param waterClass that of its worst item
 * @param items those that were assessed, in the order of the standard
 * @param missing due and not there
 * @param compliant null where nothing is worse than the target and something is missing
 */
record WaterAssessment(
    String standard,
    WaterClass waterClass,
    List<Item> items,
    List<String> missing,
    Boolean compliant) {

  /**
   * One item.
   *
   * @param value the mean, not rounded
   * @param exceedance by how many times beyond the target's limit; null where it is not, and for pH
   *     and oxygen
   */
  record Item(
      WaterItem item,
      BigDecimal value,
      WaterClass waterClass,
      boolean exceeds,
      BigDecimal exceedance) {}

  List<Item> exceeding() {
    return items.stream().filter(Item::exceeds).toList();
  }
}
