package io.yuanhui.statistics.submission;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why a warning is right all the same.
 *
 * @param region null for wherever the rule warns
 * @param period likewise
 */
@Schema(description = "预警说明；why a warning is right all the same")
public record ExplanationRequest(
    @Schema(examples = "finance.revenue-growth", required = true) String rule,
    @Schema(description = "默认为该规则的全部预警", nullable = true) String region,
    @Schema(description = "默认为该规则的全部预警", nullable = true) String period,
    @Schema(description = "最多 800 字", examples = "一次性土地出让收入入库", required = true)
        String explanation) {}
