package io.yuanhui.statistics.form;

import io.yuanhui.statistics.measure.Measure;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One line of a form: a measure of an indicator, and the heading it stands under. */
@Embeddable
public class FormLine {

  @Column(name = "indicator_id")
  int indicatorId;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  Measure measure;

  String heading;

  boolean required;

  protected FormLine() {}

  FormLine(int indicatorId, Measure measure, String heading, boolean required) {
    this.indicatorId = indicatorId;
    this.measure = measure;
    this.heading = heading;
    this.required = required;
  }

  public int indicatorId() {
    return indicatorId;
  }

  public Measure measure() {
    return measure;
  }

  /** Null where it stands under none. */
  public String heading() {
    return heading;
  }

  /** Whether the form cannot be submitted without it. */
  public boolean required() {
    return required;
  }
}
