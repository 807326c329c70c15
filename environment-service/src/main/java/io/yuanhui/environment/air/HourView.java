package io.yuanhui.environment.air;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An hour of a station as it counts. */
@Schema(description = "小时值；an hour: µg/m³, of CO mg/m³, as sent")
record HourView(
    @Schema(examples = "YH-N1") String station,
    @Schema(examples = "2020-09-11T08:00:00+08:00") OffsetDateTime hour,
    @Schema(description = "provisional 或 confirmed", examples = "confirmed") String status,
    @Schema(nullable = true, examples = "11") BigDecimal so2,
    @Schema(nullable = true, examples = "24") BigDecimal no2,
    @Schema(nullable = true, examples = "0.7") BigDecimal co,
    @Schema(nullable = true, examples = "96") BigDecimal o3,
    @Schema(nullable = true, examples = "63") BigDecimal pm10,
    @Schema(nullable = true, examples = "28") BigDecimal pm25,
    @Schema(description = "异常标记；what is wrong, or may be") List<FaultView> faults,
    @Schema(nullable = true, examples = "50") Integer aqi,
    @Schema(description = "首要污染物；primary pollutants") List<String> primary,
    @Schema(nullable = true, examples = "1") Integer level,
    @Schema(nullable = true, examples = "优") String levelName,
    @Schema(examples = "HJ 633-2012") String standard,
    @Schema(nullable = true) ProvisionalView provisional,
    @Schema(description = "是否为合成数据；whether it is synthetic", examples = "false")
        boolean synthetic) {

  /** What is wrong with a value, or may be. */
  @Schema(description = "异常；a fault")
  record FaultView(
      @Schema(examples = "pm25") String pollutant,
      @Schema(examples = "pm25-over-pm10") String fault,
      @Schema(examples = "PM2.5 高于 PM10，待审核") String reason,
      @Schema(description = "是否计入；whether the value counts all the same", examples = "true")
          boolean counts) {
    @Override
    public String toString() {
      return pollutant + " " + fault;
    }
  }

  /** The values that were sent before they were confirmed. */
  @Schema(description = "审核前的值；provisional values")
  record ProvisionalView(
      @Schema(nullable = true) BigDecimal so2,
      @Schema(nullable = true) BigDecimal no2,
      @Schema(nullable = true) BigDecimal co,
      @Schema(nullable = true) BigDecimal o3,
      @Schema(nullable = true) BigDecimal pm10,
      @Schema(nullable = true) BigDecimal pm25) {}
}
