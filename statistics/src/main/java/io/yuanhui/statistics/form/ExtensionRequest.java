package io.yuanhui.statistics.form;

import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Leave to fill a form after its deadline, as the publisher grants it.
 *
 * @param region null for every region of the form
 */
@Schema(description = "准予延期；an extension")
public record ExtensionRequest(
    @Schema(examples = "2020-06", required = true) String period,
    @Schema(description = "地区；默认报表的全部地区", examples = "411102", nullable = true) String region,
    @Schema(description = "延至何时", examples = "2020-07-20T18:00:00+08:00", required = true)
        OffsetDateTime until,
    @Schema(description = "理由，最多 1000 字", examples = "系统停电", required = true) String reason) {}
