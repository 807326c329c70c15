package io.yuanhui.statistics.indicator;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A definition as the administrator sends it; every field but the last two is due. */
@Schema(description = "指标定义；an indicator's definition")
public record IndicatorRequest(
    @Schema(description = "代码；code", examples = "budget-expenditure") String code,
    @Schema(description = "中文名", examples = "一般公共预算支出") String name,
    @Schema(description = "英文名", examples = "General public budget expenditure") String nameEn,
    @Schema(description = "计量单位代码；unit code", examples = "10K_CNY") String unit,
    @Schema(description = "频率：A 年 S 半年 Q 季 M 月 W 周 D 日；frequency", examples = "M") String frequency,
    @Schema(description = "YTD 累计、CURRENT 当期、END 时点；accumulation", examples = "YTD")
        String accumulation,
    @Schema(description = "越大越好 up、越小越好 down、无 none；better", examples = "none") String better,
    @Schema(description = "显示小数位；decimals for display", examples = "0") Integer decimals,
    @Schema(description = "填报部门；department", examples = "finance") String department,
    @Schema(description = "公式，可空；formula, may be null", nullable = true) String formula,
    @Schema(description = "说明，可空；description, may be null", nullable = true) String description) {}
