package io.yuanhui.statistics.submission;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a submission is withdrawn. */
@Schema(description = "理由；the reason")
public record ReasonRequest(
    @Schema(description = "必填，最多 1000 字", examples = "统计口径有误，另行更正", required = true)
        String reason) {}
