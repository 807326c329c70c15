package io.yuanhui.environment.air;

import io.yuanhui.commons.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An alert of heavy pollution as readers see it. */
@Schema(description = "重污染天气预警记录；an alert of heavy pollution")
record AlertView(
    UUID id,
    @Schema(examples = "411102") String region,
    @Schema(examples = "orange") String level,
    @Schema(examples = "2020-12-10T12:00:00+08:00") OffsetDateTime from,
    @Schema(nullable = true) OffsetDateTime to,
    @Schema(examples = "重点企业减排；国四以下货车禁行") String measures,
    @Schema(examples = "clerk-ecology") String issuedBy) {

  static AlertView from(Alert alert) {
    return new AlertView(
        alert.id,
        alert.region,
        alert.level,
        LocalTime.at(alert.from),
        LocalTime.at(alert.to),
        alert.measures,
        alert.issuedBy);
  }
}
