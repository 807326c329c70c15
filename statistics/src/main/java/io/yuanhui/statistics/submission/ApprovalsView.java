package io.yuanhui.statistics.submission;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The submissions that were approved, in the order of the request. */
@Schema(description = "已审核通过的报送；what was approved")
public record ApprovalsView(List<SubmissionView> items) {}
