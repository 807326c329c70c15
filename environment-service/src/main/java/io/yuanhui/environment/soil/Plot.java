package io.yuanhui.environment.soil;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;

/** A plot as it is kept. */
@Entity
@Table(name = "soil_plot")
class Plot {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Integer id;

  @Column(updatable = false)
  String code;

  String name;

  @Column(name = "region_code")
  String region;

  String land;

  String category;

  BigDecimal area;

  String unit;

  BigDecimal longitude;

  BigDecimal latitude;

  boolean synthetic;

  String source;

  @Version long version;

  protected Plot() {}

  Plot(String code) {
    this.code = code;
  }
}
