package io.yuanhui.environment.place;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;

/** A record that has a place; a collection of such can be asked for as GeoJSON. */
public interface Located {

  /** What the feature is called by: unique in its collection. */
  String code();

  /** In degrees; null where the place is not known, and the geometry is null. */
  BigDecimal longitude();

  /** In degrees; null where the place is not known. */
  BigDecimal latitude();

  /** The geometry in GeoJSON: longitude first. */
  @JsonIgnore
  default BigDecimal[] coordinates() {
    return longitude() == null || latitude() == null
        ? null
        : new BigDecimal[] {longitude(), latitude()};
  }
}
