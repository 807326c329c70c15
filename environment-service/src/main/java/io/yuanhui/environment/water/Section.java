package io.yuanhui.environment.water;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A section as it is kept. */
class Section {

  int id;

  final String code;

  String name;

  String river;

  String body;

  String region;

  String target;

  /** Codes joined by commas. */
  String items;

  BigDecimal longitude;

  BigDecimal latitude;

  LocalDate from;

  LocalDate to;

  boolean synthetic;

  String source;

  long version;

  Section(String code) {
    this.code = code;
  }

  WaterClass targetClass() {
    return WaterClass.target(target).orElseThrow();
  }

  Set<String> dueItems() {
    return new LinkedHashSet<>(List.of(items.split(",")));
  }

  boolean isInUse(LocalDate day) {
    return !day.isBefore(from) && (to == null || !day.isAfter(to));
  }
}
