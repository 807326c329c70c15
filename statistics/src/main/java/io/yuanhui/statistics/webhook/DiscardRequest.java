package io.yuanhui.statistics.webhook;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why an event is given up for good. */
@Schema(description = "放弃事件的理由；why an event is given up")
public record DiscardRequest(
    @Schema(description = "最多 500 字", examples = "接收方已人工补录", required = true) String reason) {}
