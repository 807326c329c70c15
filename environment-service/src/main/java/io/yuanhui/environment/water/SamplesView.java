package io.yuanhui.environment.water;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What came of a delivery of samples. */
@Schema(description = "接收结果；what came of a delivery")
record SamplesView(
    @Schema(description = "上报的值；values delivered", examples = "14") int samples,
    @Schema(description = "新增；new ones", examples = "12") int added,
    @Schema(description = "更新或更正；those that replace another", examples = "1") int superseding,
    @Schema(description = "无变化，含不取代已确认值的暂定值；unchanged", examples = "1") int unchanged,
    @Schema(examples = "confirmed") String status) {}
