package io.yuanhui.environment.soil;

import java.math.BigDecimal;

/** A plot as it is kept. */
class Plot {

  int id;

  final String code;

  String name;

  String region;

  String land;

  String category;

  BigDecimal area;

  String unit;

  BigDecimal longitude;

  BigDecimal latitude;

  boolean synthetic;

  String source;

  long version;

  Plot(String code) {
    this.code = code;
  }
}
