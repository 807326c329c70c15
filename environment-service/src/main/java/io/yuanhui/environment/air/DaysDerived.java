package io.yuanhui.environment.air;

import io.yuanhui.environment.aqi.AirDay;
import io.yuanhui.environment.station.KnownStation;
import java.util.List;

/**
 * Days of a station were derived, in the transaction under way.
 *
 * @param hours those of the days, and some around
 */
record DaysDerived(KnownStation station, List<AirDay> days, StationHours hours) {}
