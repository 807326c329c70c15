package io.yuanhui.environment.notice;

import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A notice as readers see it. */
@Schema(description = "提醒；a notice")
record NoticeView(
    @Schema(examples = "17") int id,
    @Schema(examples = "station-silent") String rule,
    @Schema(examples = "station/YH-N1") String subject,
    @Schema(description = "自何时起；since when", examples = "2020-09-11T05:00:00+08:00")
        OffsetDateTime since,
    @Schema(examples = "源汇一号站已 3 小时没有数据。") String text,
    @Schema(examples = "No data from YH-N1 for 3 hours.") String textEn,
    OffsetDateTime raisedAt,
    @Schema(description = "何时消除；未消除为 null", nullable = true) OffsetDateTime resolvedAt) {}
