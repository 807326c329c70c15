package io.yuanhui.commons.time;

import java.time.Clock;

/** Stands for the one class that may make a clock; has its name. */
class Clocks {

  Clock clock() {
    return Clock.systemUTC();
  }
}
