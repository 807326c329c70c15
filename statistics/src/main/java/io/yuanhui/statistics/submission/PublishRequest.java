package io.yuanhui.statistics.submission;

import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When to publish: at once where no time is given. */
@Schema(description = "发布时间；when to publish")
public record PublishRequest(
    @Schema(description = "空则立即发布", examples = "2020-07-20T09:00:00+08:00", nullable = true)
        OffsetDateTime publishAt) {}
