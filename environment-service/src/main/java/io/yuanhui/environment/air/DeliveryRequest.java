package io.yuanhui.environment.air;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A delivery of hours as JSON, for the document: it is read as a stream. */
@Schema(description = "小时值上报；a delivery of hours")
record DeliveryRequest(@Schema(required = true) List<Hour> readings) {

  /** An hour; what was not measured is null, {@code "NA"} or left out. */
  @Schema(name = "HourReading", description = "一个站点的一个小时；an hour of a station")
  record Hour(
      @Schema(description = "站点代码；路径中已有时可省略", examples = "YH-N1") String station,
      @Schema(
              description = "该小时的开始；the beginning of the hour",
              examples = "2020-09-11T08:00:00+08:00",
              required = true)
          OffsetDateTime hour,
      @Schema(examples = "11", nullable = true) BigDecimal so2,
      @Schema(examples = "24", nullable = true) BigDecimal no2,
      @Schema(description = "单位见 units", examples = "0.7", nullable = true) BigDecimal co,
      @Schema(examples = "96", nullable = true) BigDecimal o3,
      @Schema(examples = "63", nullable = true) BigDecimal pm10,
      @Schema(examples = "28", nullable = true) BigDecimal pm25) {}
}
