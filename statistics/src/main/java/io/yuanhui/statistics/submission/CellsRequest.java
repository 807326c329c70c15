package io.yuanhui.statistics.submission;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why, and about which cells. */
@Schema(description = "理由及所指的单元格；the reason, and the cells meant")
public record CellsRequest(
    @Schema(description = "必填，最多 1000 字", examples = "与税务口径不一致，请核对", required = true) String reason,
    @Schema(description = "所指的单元格；空则指整份报送", nullable = true) List<RemarkRequest> cells) {}
