package io.yuanhui.environment.air;

import io.yuanhui.environment.aqi.HourOfAir;
import io.yuanhui.environment.station.KnownStation;

/**
 * What an instrument measured in an hour.
 *
 * @param hour as {@link EpochHour} counts
 * @param values as sent, faults included, in the units that are kept
 */
record Reading(KnownStation station, long hour, HourOfAir values) {}
