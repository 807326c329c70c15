/** The air monitoring stations: where they stand, what they measure, and from when to when. */
package io.yuanhui.environment.station;
