package io.yuanhui.environment.air;

import io.yuanhui.commons.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An invalidation as readers see it. */
@Schema(description = "审核判定；an invalidation")
record InvalidationView(
    UUID id,
    @Schema(examples = "YH-N1") String station,
    @Schema(description = "第一个小时", examples = "2020-09-11T00:00:00+08:00") OffsetDateTime from,
    @Schema(description = "最后一个小时", examples = "2020-09-11T23:00:00+08:00") OffsetDateTime to,
    @Schema(examples = "[\"pm25\"]") List<String> pollutants,
    @Schema(examples = "maintenance") String reason,
    @Schema(nullable = true) String note,
    @Schema(examples = "reviewer-ecology") String by,
    OffsetDateTime at,
    @Schema(description = "撤销人；仍有效时为 null", nullable = true) String revokedBy,
    @Schema(nullable = true) OffsetDateTime revokedAt,
    @Schema(nullable = true) String revokeReason) {

  static InvalidationView from(Invalidation said, String station) {
    return new InvalidationView(
        said.id(),
        station,
        EpochHour.time(said.firstHour()),
        EpochHour.time(said.lastHour()),
        List.of(InvalidationStore.codes(said.pollutants()).split(",")),
        said.reason().code(),
        said.note(),
        said.createdBy(),
        LocalTime.at(said.createdAt()),
        said.revokedBy(),
        LocalTime.at(said.revokedAt()),
        said.revokeNote());
  }
}
