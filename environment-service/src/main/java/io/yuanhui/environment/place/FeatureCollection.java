package io.yuanhui.environment.place;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What {@link GeoJsonWriter} writes, for the document. */
@Schema(description = "GeoJSON 要素集合（RFC 7946）；a feature collection")
public record FeatureCollection(
    @Schema(examples = "FeatureCollection") String type, List<Feature> features) {

  /** One place. */
  public record Feature(
      @Schema(examples = "Feature") String type,
      @Schema(examples = "YH-N1") String id,
      @Schema(nullable = true) Point geometry,
      @Schema(description = "与 JSON 查询的条目相同；the item of the JSON answer")
          Map<String, Object> properties) {}

  /** A point: longitude, then latitude. */
  public record Point(
      @Schema(examples = "Point") String type,
      @Schema(examples = "[114.0155, 33.5652]") List<BigDecimal> coordinates) {}
}
