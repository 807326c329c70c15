package io.yuanhui.environment.soil;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How much of a kind of polluted land is safe on a day. */
@Schema(name = "SoilSummary", description = "安全利用情况；how much of polluted land is safe")
record SummaryRow(
    @Schema(examples = "farmland") String land,
    @Schema(examples = "受污染耕地") String name,
    @Schema(examples = "411102") String region,
    @Schema(examples = "2020-09-30") LocalDate date,
    @Schema(description = "地块数", examples = "3") int plots,
    @Schema(description = "受污染面积（亩）；polluted", examples = "361.5") BigDecimal pollutedArea,
    @Schema(description = "安全利用或严格管控面积（亩）；safe", examples = "361.5") BigDecimal safeArea,
    @Schema(examples = "MU") String unit,
    @Schema(description = "安全利用率（%），无污染地块为空", examples = "100", nullable = true)
        BigDecimal safeUseRate,
    @Schema(description = "是否为合成数据；whether plots were made up", examples = "false")
        boolean synthetic) {}
