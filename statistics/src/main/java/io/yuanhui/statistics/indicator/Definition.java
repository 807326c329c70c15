package io.yuanhui.statistics.indicator;

import io.yuanhui.statistics.period.Frequency;
import io.yuanhui.statistics.unit.Unit;

/** A definition that was checked. */
record Definition(
    String code,
    String name,
    String nameEn,
    Unit unit,
    Frequency frequency,
    Accumulation accumulation,
    Better better,
    int decimals,
    String department,
    String formula,
    String description) {

  void writeTo(Indicator indicator) {
    indicator.name = name;
    indicator.nameEn = nameEn;
    indicator.unit = unit;
    indicator.frequency = frequency;
    indicator.accumulation = accumulation;
    indicator.better = better;
    indicator.decimals = decimals;
    indicator.department = department;
    indicator.formula = formula;
    indicator.description = description;
  }
}
