package io.yuanhui.statistics.calendar;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When departments are reminded (催报). */
@ConfigMapping(prefix = "yuanhui.reminders")
interface ReminderConfig {

  /** So long before a deadline, and from the deadline on. */
  @WithDefault("P3D")
  Duration before();

  /** A form whose period ended longer ago is urged no more; the calendar still shows it. */
  @WithDefault("P400D")
  Duration horizon();
}
