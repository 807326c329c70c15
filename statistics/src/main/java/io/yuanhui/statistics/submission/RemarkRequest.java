package io.yuanhui.statistics.submission;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A cell that is spoken of, as one names it.
 *
 * @param measure VALUE unless told
 * @param region the submission's region unless told
 * @param period the submission's period unless told
 */
@Schema(description = "所指的单元格及意见；a cell and what is said of it")
public record RemarkRequest(
    @Schema(description = "指标代码", examples = "budget-revenue", required = true) String indicator,
    @Schema(description = "默认 VALUE", examples = "VALUE", nullable = true) String measure,
    @Schema(description = "默认为报送地区", nullable = true) String region,
    @Schema(description = "默认为报送时期", nullable = true) String period,
    @Schema(description = "意见，最多 1000 字", examples = "与上月相比翻倍，请核对", nullable = true)
        String comment) {}
