package io.yuanhui.environment.air;

import io.yuanhui.environment.air.DayStore.Scope;

/**
 * Whose air is asked for.
 *
 * @param key in the table of days
 * @param station null where it is a region
 * @param synthetic whether a station behind it has synthetic readings
 */
record Place(
    Scope scope, String key, String station, String region, String name, boolean synthetic) {}
