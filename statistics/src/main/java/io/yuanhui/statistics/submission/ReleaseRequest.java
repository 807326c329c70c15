package io.yuanhui.statistics.submission;

import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Submissions to publish together, at once where no time is given. */
@Schema(description = "联合发布；submissions to publish together")
public record ReleaseRequest(
    @Schema(description = "必填，最多 200 字", examples = "2020年上半年经济运行情况", required = true) String title,
    @Schema(description = "1 至 200 份已审核的报送", required = true) List<SubmissionRef> submissions,
    @Schema(description = "空则立即发布", examples = "2020-07-20T09:00:00+08:00", nullable = true)
        OffsetDateTime publishAt) {}
