package io.yuanhui.environment.soil;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether what is kept follows from the plots. */
@Schema(
    name = "SoilVerification",
    description = "核验结果；whether the totals follow from the plots and their statuses")
record SoilVerificationView(
    @Schema(description = "核验的地块数", examples = "5") int plots,
    @Schema(description = "核验的地区合计数；totals of regions by day", examples = "24") int totals,
    @Schema(description = "是否一致", examples = "true") boolean consistent,
    @Schema(
            description =
                "升级后尚未计入合计的地块数，其间由地块直接计算；plots that a release before left behind, until which"
                    + " are added summaries are computed from plots",
            examples = "0")
        int pending,
    @Schema(description = "不一致之处，最多列 1000 处") List<Difference> differences) {

  /** A plot or a region's total that is otherwise than it should be. */
  @Schema(name = "SoilDifference", description = "不一致；a difference")
  record Difference(
      @Schema(description = "plot 或 region", examples = "region") String scope,
      @Schema(examples = "411102") String code,
      @Schema(examples = "farmland") String land,
      @Schema(description = "自何日起；from this day on", examples = "2020-03-01") LocalDate since,
      @Schema(examples = "361.5") BigDecimal storedPollutedArea,
      @Schema(examples = "361.5") BigDecimal recomputedPollutedArea,
      @Schema(examples = "241") BigDecimal storedSafeArea,
      @Schema(examples = "361.5") BigDecimal recomputedSafeArea) {

    static Difference of(
        String scope, String code, String land, LocalDate since, Amount stored, Amount now) {
      return new Difference(
          scope, code, land, since, stored.polluted(), now.polluted(), stored.safe(), now.safe());
    }
  }
}
