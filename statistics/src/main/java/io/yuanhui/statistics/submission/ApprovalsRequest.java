package io.yuanhui.statistics.submission;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Submissions to approve together. */
@Schema(description = "批量审核通过；submissions to approve")
public record ApprovalsRequest(
    @Schema(description = "1 至 200 份", required = true) List<SubmissionRef> submissions,
    @Schema(description = "意见，最多 1000 字", examples = "数据一致，同意上报", nullable = true)
        String comment) {}
