package io.yuanhui.statistics.target;

import io.yuanhui.commons.time.LocalTime;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A year's target as readers see it. */
@Schema(description = "年度目标；a year's target")
public record TargetView(
    @Schema(examples = "employment.urban-new") String indicator,
    @Schema(examples = "411102") String region,
    @Schema(examples = "2020") int year,
    @Schema(examples = "3650") BigDecimal value,
    @Schema(examples = "PERSON") String unit,
    @Schema(nullable = true) String note,
    @Schema(examples = "publisher") String setBy,
    OffsetDateTime setAt) {

  static TargetView from(Target target) {
    return new TargetView(
        target.indicator.code(),
        target.region,
        target.year,
        target.quantity.value(),
        target.quantity.unit().code(),
        target.note,
        target.setBy,
        LocalTime.at(target.setAt));
  }
}
