package io.yuanhui.environment.aqi;

import io.yuanhui.environment.station.Pollutant;
import java.math.BigDecimal;
import java.util.Map;

/**
 * A day's concentrations, those of its items that are valid.
 *
 * @param concentrations half-even to 6 decimals; µg/m³, of CO mg/m³
 * @param validHours of each pollutant, 0 to 24
 * @param windows the valid 8-hour means of ozone, 0 to 17
 */
public record DayOfAir(
    Map<Item, BigDecimal> concentrations, Map<Pollutant, Integer> validHours, int windows) {}
