package io.yuanhui.statistics.evidence;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a file is taken out. */
@Schema(description = "移除理由；why a file is taken out")
public record RemovalRequest(
    @Schema(description = "必填，最多 500 字", examples = "传错文件", required = true) String reason) {}
