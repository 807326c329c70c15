package io.yuanhui.statistics.target;

import io.yuanhui.statistics.indicator.Indicator;
import io.yuanhui.statistics.indicator.UnitColumn;
import io.yuanhui.statistics.unit.Quantity;
import io.yuanhui.statistics.unit.Unit;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What an indicator of a region is to reach in a year. */
@Entity
@Table(name = "target")
class Target {

  /** One target an indicator, region and year. */
  @Embeddable
  record Key(
      @Column(name = "indicator_id") int indicatorId,
      @Column(name = "region_code") String region,
      @Column(name = "target_year") @JdbcTypeCode(SqlTypes.SMALLINT) int year)
      implements Serializable {}

  @EmbeddedId Key key;

  @MapsId("indicatorId")
  @ManyToOne(fetch = FetchType.EAGER)
  @JoinColumn(name = "indicator_id")
  Indicator indicator;

  BigDecimal value;

  @Convert(converter = UnitColumn.class)
  Unit unit;

  String note;

  @Column(name = "set_by")
  String setBy;

  @Column(name = "set_at")
  Instant setAt;

  @Version Long version;

  protected Target() {}

  Target(Indicator indicator, String region, int year) {
    this.key = new Key(indicator.id(), region, year);
    this.indicator = indicator;
  }

  Quantity quantity() {
    return new Quantity(value.stripTrailingZeros(), unit);
  }
}
