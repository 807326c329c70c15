package io.yuanhui.environment.water;

import io.yuanhui.commons.time.LocalTime;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A sample as readers see it: what was reported, and who said so. */
@Schema(description = "水质监测值；a value of a section, a day and an item")
record SampleView(
    @Schema(examples = "tangjiang") String section,
    @Schema(description = "采样日期；the day of sampling", examples = "2020-06-05") LocalDate date,
    @Schema(examples = "nh3n") String item,
    @Schema(examples = "0.62") BigDecimal value,
    @Schema(examples = "mg/L") String unit,
    @Schema(description = "provisional 或 confirmed", examples = "confirmed") String status,
    @Schema(description = "第几版；the edition", examples = "1") int edition,
    @Schema(description = "更正理由；why a confirmed value was corrected", nullable = true)
        String reason,
    @Schema(examples = "system-ecology") String recordedBy,
    @Schema(examples = "2020-07-02T09:00:00+08:00") OffsetDateTime recordedAt,
    @Schema(description = "被取代的时刻；null while it counts", nullable = true)
        OffsetDateTime supersededAt,
    @Schema(description = "是否为合成数据；whether it was made up", examples = "false") boolean synthetic) {

  static SampleView of(Section section, Sample sample) {
    return new SampleView(
        section.code,
        sample.day(),
        sample.item(),
        sample.value(),
        sample.unit(),
        sample.confirmed() ? "confirmed" : "provisional",
        sample.edition(),
        sample.reason(),
        sample.recordedBy(),
        LocalTime.at(sample.recordedAt()),
        LocalTime.at(sample.supersededAt()),
        section.synthetic);
  }
}
