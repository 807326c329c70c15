/**
 * Air quality: hourly readings as they come in, the days that follow from them at once, and what is
 * asked of days.
 */
package io.yuanhui.environment.air;
