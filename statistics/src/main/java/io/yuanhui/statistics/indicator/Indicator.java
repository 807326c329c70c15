package io.yuanhui.statistics.indicator;

import io.yuanhui.statistics.formula.Formula;
import io.yuanhui.statistics.measure.Measure;
import io.yuanhui.statistics.period.Frequency;
import io.yuanhui.statistics.unit.Unit;
import java.util.Optional;

/** What is measured: one line of a service's catalogue. */
public class Indicator {

  int id;

  String code;

  String name;

  String nameEn;

  Unit unit;

  Frequency frequency;

  Accumulation accumulation;

  Better better;

  int decimals;

  String department;

  String formula;

  String description;

  long version;

  private Formula parsed;

  Indicator(String code) {
    this.code = code;
  }

  public int id() {
    return id;
  }

  public String code() {
    return code;
  }

  public String name() {
    return name;
  }

  public String nameEn() {
    return nameEn;
  }

  /** The unit in which the catalogue shows its level. */
  public Unit unit() {
    return unit;
  }

  /** The unit of one of its measures: its own for the level, per cent for growth and progress. */
  public Unit unit(Measure measure) {
    return measure.unitFor(unit);
  }

  public Frequency frequency() {
    return frequency;
  }

  public Accumulation accumulation() {
    return accumulation;
  }

  public Better better() {
    return better;
  }

  /** The decimals of its level for display and comparison. */
  public int decimals() {
    return decimals;
  }

  /** The department that reports it. */
  public String department() {
    return department;
  }

  /** How it follows from other indicators, where it does. */
  public Optional<Formula> formula() {
    if (parsed == null && formula != null) {
      parsed = Formula.parse(formula);
    }
    return Optional.ofNullable(parsed);
  }
}
