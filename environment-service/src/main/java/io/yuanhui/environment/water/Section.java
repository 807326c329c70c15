package io.yuanhui.environment.water;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A section as it is kept. */
@Entity
@Table(name = "water_section")
class Section {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Integer id;

  @Column(updatable = false)
  String code;

  String name;

  String river;

  String body;

  @Column(name = "region_code")
  String region;

  String target;

  /** Codes joined by commas. */
  String items;

  BigDecimal longitude;

  BigDecimal latitude;

  @Column(name = "valid_from")
  LocalDate from;

  @Column(name = "valid_to")
  LocalDate to;

  boolean synthetic;

  String source;

  @Version long version;

  protected Section() {}

  Section(String code) {
    this.code = code;
  }

  WaterClass targetClass() {
    return WaterClass.target(target).orElseThrow();
  }

  Set<String> dueItems() {
    return new LinkedHashSet<>(List.of(items.split(",")));
  }

  boolean isInUse(LocalDate day) {
    return !day.isBefore(from) && (to == null || !day.isAfter(to));
  }
}
