package io.yuanhui.statistics.indicator;

import io.yuanhui.statistics.formula.Formula;
import io.yuanhui.statistics.measure.Measure;
import io.yuanhui.statistics.period.Frequency;
import io.yuanhui.statistics.unit.Unit;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What is measured: one line of a service's catalogue. */
@Entity
@Table(name = "indicator")
public class Indicator {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Integer id;

  @Column(updatable = false)
  String code;

  String name;

  @Column(name = "name_en")
  String nameEn;

  @Convert(converter = UnitColumn.class)
  Unit unit;

  @Convert(converter = FrequencyColumn.class)
  @JdbcTypeCode(SqlTypes.CHAR)
  Frequency frequency;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  Accumulation accumulation;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  Better better;

  @JdbcTypeCode(SqlTypes.TINYINT)
  int decimals;

  String department;

  String formula;

  String description;

  @Version long version;

  @Transient private Formula parsed;

  protected Indicator() {}

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
