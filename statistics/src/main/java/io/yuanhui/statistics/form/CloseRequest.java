package io.yuanhui.statistics.form;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The last period that a form is filled for, and why. */
@Schema(description = "停用报表；ends a form")
public record CloseRequest(
    @Schema(description = "最后一期", examples = "2025-12", required = true) String until,
    @Schema(description = "理由，最多 1000 字", examples = "制度调整", required = true) String reason) {}
