package io.yuanhui.environment.air;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why an invalidation no longer holds. */
@Schema(description = "撤销理由；why it no longer holds")
record RevocationRequest(
    @Schema(description = "必填，最多 1000 字", examples = "经核实数据有效") String reason) {}
