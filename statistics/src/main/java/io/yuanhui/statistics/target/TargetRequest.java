package io.yuanhui.statistics.target;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A year's target as the publisher sets it. */
@Schema(description = "年度目标；a year's target")
public record TargetRequest(
    @Schema(examples = "3650", required = true) BigDecimal value,
    @Schema(description = "默认为指标单位", examples = "PERSON", nullable = true) String unit,
    @Schema(description = "依据，最多 500 字", nullable = true) String note) {}
