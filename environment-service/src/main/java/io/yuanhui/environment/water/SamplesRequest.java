package io.yuanhui.environment.water;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A delivery of samples as JSON, for the document: it is read field by field. */
@Schema(description = "水质监测值上报；a delivery of samples")
record SamplesRequest(@Schema(required = true) List<Row> samples) {

  /** One value. */
  @Schema(name = "SampleRow", description = "一个断面一次采样的一个项目；a value")
  record Row(
      @Schema(required = true, examples = "tangjiang") String section,
      @Schema(required = true, examples = "2020-06-05") LocalDate date,
      @Schema(required = true, examples = "nh3n") String item,
      @Schema(required = true, examples = "0.62") BigDecimal value,
      @Schema(
              description = "单位，默认为标准的单位；by default the standard's",
              examples = "mg/L",
              nullable = true)
          String unit) {}
}
