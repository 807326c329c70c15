package io.yuanhui.environment.station;

import java.math.BigDecimal;
import java.time.LocalDate;

/** A station as it is kept. */
class Station {

  int id;

  final String code;

  String name;

  String region;

  BigDecimal longitude;

  BigDecimal latitude;

  String kind;

  /** Codes joined by commas, in the order of {@link Pollutant}. */
  String pollutants;

  String operator;

  LocalDate from;

  LocalDate to;

  boolean synthetic;

  String source;

  long version;

  Station(String code) {
    this.code = code;
  }
}
