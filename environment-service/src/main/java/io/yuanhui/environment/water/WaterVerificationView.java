package io.yuanhui.environment.water;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether what is kept follows from the samples. */
@Schema(
    name = "WaterVerification",
    description = "核验结果；whether the derived rows follow from the samples")
record WaterVerificationView(
    @Schema(description = "核验的断面时期数", examples = "324") int periods,
    @Schema(description = "是否一致", examples = "true") boolean consistent,
    @Schema(
            description =
                "升级后尚未推算、目前由监测值直接计算的断面；sections that are computed from samples when asked for,"
                    + " until what a release before left behind is derived")
        List<String> pending,
    @Schema(description = "不一致的时期，最多列 1000 个") List<Difference> differences) {

  /** A period that is otherwise than it should be. */
  @Schema(name = "WaterDifference", description = "不一致；a difference")
  record Difference(
      @Schema(examples = "tangjiang") String section,
      @Schema(examples = "2020-01-01") LocalDate from,
      @Schema(examples = "2020-06-30") LocalDate to,
      @Schema(description = "missing 缺失、surplus 多余、different 不同", examples = "different")
          String what) {}
}
