package io.yuanhui.environment.air;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a reviewer says of an hour or a day. */
@Schema(description = "审核判定：一个小时或一日；an hour or a day that is invalid, or sand-dust")
record InvalidationRequest(
    @Schema(
            description = "小时（其开始），与 day 二选一；an hour",
            nullable = true,
            examples = "2020-09-11T08:00:00+08:00")
        String hour,
    @Schema(description = "日，与 hour 二选一；a day", nullable = true, examples = "2020-09-11")
        LocalDate day,
    @Schema(description = "项目，默认全部；pollutants", nullable = true, examples = "[\"pm25\"]")
        List<String> pollutants,
    @Schema(
            description = "maintenance 维护、fault 故障、sand-dust 沙尘（仅整日）、other 其他",
            examples = "maintenance")
        String reason,
    @Schema(description = "说明；other 时必填，最多 1000 字", nullable = true) String note) {}
