package io.yuanhui.statistics.submission;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A department's figures of a period, as the clerk fills them.
 *
 * @param form the form that is filled; null where figures are reported without one
 * @param corrects the published submission that this corrects; null where it corrects none
 * @param reason why it corrects it
 */
@Schema(description = "报送；a submission")
public record SubmissionRequest(
    @Schema(description = "填报部门", examples = "finance", required = true) String department,
    @Schema(description = "地区代码", examples = "411102", required = true) String region,
    @Schema(description = "时期代码（SDMX）", examples = "2020-06", required = true) String period,
    @Schema(description = "数据，1 至 200000 个", required = true) List<CellRequest> cells,
    @Schema(description = "所填报表的代码；可空", examples = "finance.monthly", nullable = true) String form,
    @Schema(description = "所更正的报送；可空", nullable = true) UUID corrects,
    @Schema(description = "更正的理由；更正时必填，最多 1000 字", nullable = true) String reason) {}
