package io.yuanhui.statistics.submission;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a submission is returned or withdrawn. */
@Schema(description = "理由；the reason")
public record ReasonRequest(
    @Schema(description = "必填，最多 1000 字", examples = "与税务口径不一致，请核对", required = true)
        String reason) {}
