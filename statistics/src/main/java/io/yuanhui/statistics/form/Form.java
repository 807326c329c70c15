package io.yuanhui.statistics.form;

import io.yuanhui.statistics.indicator.FrequencyColumn;
import io.yuanhui.statistics.period.Frequency;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What never changes of a form: whose it is and how often it is filled. */
@Entity
@Table(name = "form")
class Form {

  @Id String code;

  @Column(updatable = false)
  String department;

  @Convert(converter = FrequencyColumn.class)
  @JdbcTypeCode(SqlTypes.CHAR)
  @Column(updatable = false)
  Frequency frequency;

  @Column(name = "created_at", updatable = false)
  Instant createdAt;

  @Column(name = "created_by", updatable = false)
  String createdBy;
}
