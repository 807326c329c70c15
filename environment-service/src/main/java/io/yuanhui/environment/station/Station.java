package io.yuanhui.environment.station;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;

/** A station as it is kept. */
@Entity
@Table(name = "station")
class Station {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Integer id;

  @Column(updatable = false)
  String code;

  String name;

  @Column(name = "region_code")
  String region;

  BigDecimal longitude;

  BigDecimal latitude;

  String kind;

  /** Codes joined by commas, in the order of {@link Pollutant}. */
  String pollutants;

  @Column(name = "operated_by")
  String operator;

  @Column(name = "valid_from")
  LocalDate from;

  @Column(name = "valid_to")
  LocalDate to;

  boolean synthetic;

  String source;

  @Version long version;

  protected Station() {}

  Station(String code) {
    this.code = code;
  }
}
