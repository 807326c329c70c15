package io.yuanhui.statistics.submission;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One figure as it is reported.
 *
 * @param measure VALUE unless told
 * @param unit the indicator's unit for that measure unless told
 * @param status P unless told
 * @param region the submission's region unless told; must lie in it
 * @param period the submission's period unless told
 * @param origin PREVIOUS where the last period's value is taken over, HAND where it was typed; told
 *     from records and formulas by the service itself
 */
@Schema(description = "一个数据；one figure")
public record CellRequest(
    @Schema(description = "指标代码", examples = "budget-revenue", required = true) String indicator,
    @Schema(
            description = "VALUE 数值、YOY 同比、RANK 位次、PROGRESS 完成目标比例；默认 VALUE",
            examples = "VALUE",
            nullable = true)
        String measure,
    @Schema(description = "按报表原样；null 仅当状态为 M", examples = "50770", nullable = true)
        BigDecimal value,
    @Schema(description = "计量单位代码；默认为指标单位", examples = "10K_CNY", nullable = true) String unit,
    @Schema(description = "P 初步、R 修订、F 最终、E 估计、M 缺失；默认 P", examples = "P", nullable = true)
        String status,
    @Schema(description = "备注，最多 500 字", nullable = true) String note,
    @Schema(description = "地区；默认为报送地区，须在其内", nullable = true) String region,
    @Schema(description = "时期；默认为报送时期", nullable = true) String period,
    @Schema(
            description = "PREVIOUS 沿用上期、HAND 手工填写；默认由系统对照台账和公式判定",
            examples = "HAND",
            nullable = true)
        String origin) {}
