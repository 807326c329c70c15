package io.yuanhui.statistics.region;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A region as readers see it. */
@Schema(description = "地区；a region")
public record RegionView(
    @Schema(examples = "411102") String code,
    @Schema(examples = "源汇区") String name,
    @Schema(examples = "411100", nullable = true) String parent,
    @Schema(examples = "county") String level) {

  static RegionView from(Region region) {
    return new RegionView(region.code(), region.name(), region.parent(), region.level().code());
  }
}
