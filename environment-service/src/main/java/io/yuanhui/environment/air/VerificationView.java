package io.yuanhui.environment.air;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether what is kept follows from the readings. */
@Schema(description = "核验结果；whether the derived days follow from the readings")
record VerificationView(
    @Schema(description = "核验的站点日数与地区日数", examples = "366") int days,
    @Schema(description = "是否一致", examples = "true") boolean consistent,
    @Schema(description = "不一致的日，最多列 1000 个") List<Difference> differences) {

  /** A day that is otherwise than it should be. */
  @Schema(name = "AirDifference", description = "不一致；a difference")
  record Difference(
      @Schema(description = "station 或 region", examples = "station") String scope,
      @Schema(examples = "YH-N1") String code,
      @Schema(examples = "2020-09-11") LocalDate day,
      @Schema(description = "missing 缺失、surplus 多余、different 不同", examples = "different")
          String what,
      @Schema(nullable = true, examples = "57") Integer storedAqi,
      @Schema(nullable = true, examples = "58") Integer recomputedAqi) {}
}
