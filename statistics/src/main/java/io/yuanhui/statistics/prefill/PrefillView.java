package io.yuanhui.statistics.prefill;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.yuanhui.statistics.form.FormLine;
import io.yuanhui.statistics.indicator.Indicator;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A form as it is opened for a region and period, with what can be filled in beforehand. */
@Schema(description = "打开的报表，含预填数据；a form with what can be filled in beforehand")
public record PrefillView(
    @Schema(examples = "finance.monthly") String form,
    @Schema(examples = "1") int version,
    @Schema(examples = "财政收支月报") String name,
    @Schema(examples = "411102") String region,
    @Schema(examples = "2020-06") String period,
    OffsetDateTime dueAt,
    List<LineView> lines) {

  /**
   * One line.
   *
   * @param value offered, rounded half-even to the indicator's decimals where it was computed; null
   *     where there is no offer
   */
  @Schema(description = "预填的一行；a line with its offer")
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record LineView(
      @Schema(examples = "budget-revenue") String indicator,
      @Schema(examples = "一般公共预算收入") String name,
      @Schema(examples = "VALUE") String measure,
      @Schema(examples = "10K_CNY") String unit,
      @Schema(nullable = true) String heading,
      boolean required,
      @Schema(description = "预填值", examples = "50770", nullable = true) BigDecimal value,
      @Schema(description = "预填值的来源", nullable = true) OriginView origin) {

    static LineView of(FormLine line, Indicator indicator, Proposal proposal) {
      return new LineView(
          indicator.code(),
          indicator.name(),
          line.measure().name(),
          proposal == null
              ? indicator.unit(line.measure()).code()
              : proposal.quantity().unit().code(),
          line.heading(),
          line.required(),
          proposal == null ? null : value(proposal, indicator),
          proposal == null ? null : OriginView.from(proposal));
    }

    private static BigDecimal value(Proposal proposal, Indicator indicator) {
      BigDecimal shown = proposal.shown();
      return proposal.kind() == OriginKind.PREVIOUS || shown.scale() <= indicator.decimals()
          ? shown
          : proposal.quantity().round(indicator.decimals()).value();
    }
  }
}
