package io.yuanhui.statistics.form;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One line of a form as the publisher writes it.
 *
 * @param measure VALUE unless told
 * @param required true unless told
 */
@Schema(description = "报表中的一行；a line of a form")
public record LineRequest(
    @Schema(examples = "budget-revenue", required = true) String indicator,
    @Schema(description = "默认 VALUE", examples = "VALUE", nullable = true) String measure,
    @Schema(description = "所属标题，最多 200 字", examples = "财政收入", nullable = true) String heading,
    @Schema(description = "是否必填，默认是", examples = "true", nullable = true) Boolean required) {}
