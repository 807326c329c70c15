package io.yuanhui.environment.aqi;

import java.math.BigDecimal;

/**
 * What holds above the last concentration for which an item has an index of its own.
 *
 * @param above the concentration
 * @param iaqi the index there; null where another item's index is used
 * @param instead the item whose index is used; null where the index is set
 */
public record Beyond(BigDecimal above, Integer iaqi, Item instead) {}
