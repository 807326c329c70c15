package io.yuanhui.statistics.progress;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How far an indicator is on the way to its year's target.
 *
 * @param target in the unit it was set in, as is {@code value}
 * @param progress value ÷ target in per cent, six decimals; null where lower is better
 * @param published the progress that was published, in per cent
 * @param pace the elapsed share of the year, in per cent
 * @param ahead progress − pace, in percentage points; null where lower is better
 * @param met whether the target is reached, or the ceiling kept; null without a figure
 * @param distance the margin: value − target, or for a ceiling target − value; negative where
 *     missed
 * @param text in a sentence, in Chinese
 */
@Schema(description = "目标完成进度；progress to target")
public record ProgressView(
    @Schema(examples = "employment.urban-new") String indicator,
    @Schema(examples = "城镇新增就业") String name,
    @Schema(examples = "411102") String region,
    @Schema(examples = "2020-08") String period,
    @Schema(examples = "3650") BigDecimal target,
    @Schema(examples = "4280", nullable = true) BigDecimal value,
    @Schema(examples = "PERSON") String unit,
    @Schema(examples = "117.260274", nullable = true) BigDecimal progress,
    @Schema(examples = "117.3", nullable = true) BigDecimal published,
    @Schema(examples = "66.666667") BigDecimal pace,
    @Schema(examples = "50.593607", nullable = true) BigDecimal ahead,
    @Schema(nullable = true, examples = "true") Boolean met,
    @Schema(examples = "630", nullable = true) BigDecimal distance,
    @Schema(examples = "完成目标任务的117.3%，快于序时进度50.6个百分点", nullable = true) String text) {}
