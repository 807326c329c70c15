package io.yuanhui.statistics.target;

import io.yuanhui.statistics.indicator.Indicator;
import io.yuanhui.statistics.unit.Quantity;
import java.time.Instant;

/** What an indicator of a region is to reach in a year. */
class Target {

  final Indicator indicator;
  final String region;
  final int year;

  Quantity quantity;

  String note;

  String setBy;

  Instant setAt;

  long version;

  Target(Indicator indicator, String region, int year) {
    this.indicator = indicator;
    this.region = region;
    this.year = year;
  }
}
