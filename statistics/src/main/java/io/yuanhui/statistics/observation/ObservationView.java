package io.yuanhui.statistics.observation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.yuanhui.commons.time.LocalTime;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A figure as readers see it: one vintage, or one that was computed when it was read.
 *
 * @param value as reported, or, where {@code basis} is {@code COMPUTED}, by the formula
 * @param computed what the indicator's formula gives from published figures; null without formula
 *     or where an input is missing
 * @param vintage 0 where computed
 * @param restores the vintage whose content a withdrawal brought back
 * @param submittedBy who reported, approved and released it; only with {@code history}
 * @param reason why it was withdrawn; only with {@code history}
 */
@Schema(description = "一个数据的一个版本；one vintage of a figure")
public record ObservationView(
    @Schema(examples = "tax-revenue.share") String indicator,
    @Schema(examples = "税收占一般公共预算收入比重") String name,
    @Schema(examples = "VALUE") String measure,
    @Schema(examples = "411102") String region,
    @Schema(examples = "2020-06") String period,
    @Schema(examples = "YTD") String accumulation,
    @Schema(examples = "63.3", nullable = true) BigDecimal value,
    @Schema(examples = "PCT") String unit,
    @Schema(description = "P 初步、R 修订、F 最终、E 估计、M 缺失", examples = "P") String status,
    @Schema(examples = "1") int vintage,
    @Schema(nullable = true) OffsetDateTime publishedAt,
    @Schema(description = "当前有效时为 null", nullable = true) OffsetDateTime supersededAt,
    @Schema(nullable = true) UUID submission,
    @Schema(nullable = true) String note,
    @Schema(description = "REPORTED 填报、COMPUTED 按公式计算", examples = "REPORTED") Basis basis,
    @JsonInclude(Include.NON_NULL) @Schema(description = "按公式由已发布数据计算", examples = "63.295253")
        BigDecimal computed,
    @JsonInclude(Include.NON_NULL) @Schema(description = "撤回后恢复的版本号") Integer restores,
    @Schema(description = "已撤回且无更早版本") boolean withdrawn,
    @JsonInclude(Include.NON_NULL) String submittedBy,
    @JsonInclude(Include.NON_NULL) String approvedBy,
    @JsonInclude(Include.NON_NULL) String publishedBy,
    @JsonInclude(Include.NON_NULL) @Schema(description = "撤回理由") String reason) {

  /** Where a figure comes from. */
  public enum Basis {
    REPORTED,
    COMPUTED
  }

  static ObservationView from(Observation o, BigDecimal computed, Provenance provenance) {
    return new ObservationView(
        o.indicator().code(),
        o.indicator().name(),
        o.measure().name(),
        o.region(),
        o.period().code(),
        o.indicator().accumulation().name(),
        o.value(),
        o.unit().code(),
        o.status().name(),
        o.vintage(),
        LocalTime.at(o.publishedAt()),
        LocalTime.at(o.supersededAt()),
        o.submission(),
        o.note(),
        Basis.REPORTED,
        computed,
        o.restores(),
        o.withdrawn(),
        provenance.submittedBy(),
        provenance.approvedBy(),
        provenance.publishedBy(),
        provenance.reason());
  }

  static ObservationView computed(ComputedFigure figure) {
    return new ObservationView(
        figure.indicator().code(),
        figure.indicator().name(),
        "VALUE",
        figure.region(),
        figure.period().code(),
        figure.indicator().accumulation().name(),
        figure.value(),
        figure.indicator().unit().code(),
        ObservationStatus.E.name(),
        0,
        null,
        null,
        null,
        null,
        Basis.COMPUTED,
        figure.value(),
        null,
        false,
        null,
        null,
        null,
        null);
  }
}
