package io.yuanhui.environment.air;

import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An alert of heavy pollution as the clerk of ecology notes it. */
@Schema(description = "重污染天气预警记录；an alert of heavy pollution")
record AlertRequest(
    @Schema(examples = "411102") String region,
    @Schema(description = "yellow 黄色、orange 橙色、red 红色", examples = "orange") String level,
    @Schema(examples = "2020-12-10T12:00:00+08:00") OffsetDateTime from,
    @Schema(description = "解除时刻，未解除为空", nullable = true) OffsetDateTime to,
    @Schema(description = "应急措施，最多 2000 字", examples = "重点企业减排；国四以下货车禁行") String measures) {}
