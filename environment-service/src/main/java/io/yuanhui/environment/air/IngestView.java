package io.yuanhui.environment.air;

import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What came of a delivery of hours. */
@Schema(description = "接收结果；what came of a delivery")
record IngestView(
    @Schema(description = "接收的站点小时数；station-hours taken", examples = "24") int hours,
    @Schema(examples = "1") int stations,
    @Schema(description = "重新计算的站点日数；station-days derived anew", examples = "1") int days,
    @Schema(examples = "2020-09-11T00:00:00+08:00") OffsetDateTime from,
    @Schema(examples = "2020-09-11T23:00:00+08:00") OffsetDateTime to,
    @Schema(examples = "provisional") String status,
    @Schema(description = "无效值个数；values that do not count", examples = "1") int invalid,
    @Schema(description = "无效值，最多列 100 个；the first of them") List<Flagged> flagged) {

  /** A value that is kept and does not count. */
  @Schema(name = "FlaggedValue", description = "无效值；a value that does not count")
  record Flagged(
      @Schema(examples = "YH-N1") String station,
      OffsetDateTime hour,
      @Schema(examples = "pm25") String pollutant,
      @Schema(examples = "negative") String fault,
      @Schema(examples = "负值") String reason) {}
}
