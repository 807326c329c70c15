package io.yuanhui.environment.soil;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a plot was from a day on. */
@Schema(description = "地块状态；the status of a plot from a day on")
record StatusView(
    @Schema(examples = "2020-03-01") LocalDate since,
    @Schema(examples = "safely-used") String status,
    @Schema(examples = "种植结构调整", nullable = true) String measure,
    @Schema(examples = "clerk-ecology") String recordedBy,
    @Schema(examples = "2020-03-02T09:00:00+08:00") OffsetDateTime recordedAt) {}
