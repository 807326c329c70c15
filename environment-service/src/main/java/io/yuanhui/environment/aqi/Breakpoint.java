package io.yuanhui.environment.aqi;

import java.math.BigDecimal;

/** A row of a standard's table for one item: the concentration at which the index is so much. */
public record Breakpoint(int iaqi, BigDecimal concentration) {}
