package io.yuanhui.statistics.submission;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something to say of a submission or of some of its cells. */
@Schema(description = "意见；a comment")
public record CommentRequest(
    @Schema(description = "必填，最多 1000 字", examples = "增幅较大，系新增企业入统", required = true)
        String comment,
    @Schema(description = "所指的单元格；空则指整份报送", nullable = true) List<RemarkRequest> cells) {}
