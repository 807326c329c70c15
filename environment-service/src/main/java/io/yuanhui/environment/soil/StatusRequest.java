package io.yuanhui.environment.soil;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a plot on a day. */
@Schema(description = "地块状态；the status of a plot from a day on")
record StatusRequest(
    @Schema(
            description = "untreated 未采取措施、safely-used 安全利用、strictly-controlled 严格管控、removed 移出名录",
            examples = "safely-used")
        String status,
    @Schema(description = "采取的措施；the measure taken", examples = "种植结构调整", nullable = true)
        String measure) {}
