package io.yuanhui.statistics.prefill;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where a value came from, as readers see it.
 *
 * @param offered what was offered where the clerk overrode it; absent otherwise
 */
@Schema(description = "数据来源；where a value came from")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OriginView(
    @Schema(description = "RECORDS 业务台账、FORMULA 公式、PREVIOUS 上期、HAND 手工") OriginKind kind,
    @Schema(
            description = "台账的读取地址",
            examples = "/air/days?region=411102&from=2020-01-01&to=2020-09-11",
            nullable = true)
        String records,
    @Schema(description = "计算依据", nullable = true) String basis,
    @Schema(examples = "tax-revenue / budget-revenue * 100", nullable = true) String formula,
    @Schema(description = "所用的数据及其版次", nullable = true) List<InputView> inputs,
    @Schema(description = "改写前系统给出的数值", nullable = true) OfferView offered) {

  /** One of the figures that it was computed or taken from. */
  @Schema(description = "所用的一个数据；a figure it came from")
  public record InputView(
      @Schema(examples = "budget-revenue") String indicator,
      @Schema(examples = "VALUE") String measure,
      @Schema(examples = "411102") String region,
      @Schema(examples = "2020-06") String period,
      @Schema(examples = "50770") BigDecimal value,
      @Schema(examples = "10K_CNY") String unit,
      @Schema(description = "版次；空为本报送中的数据", examples = "1", nullable = true) Integer vintage) {

    static InputView from(OriginInput input) {
      return new InputView(
          input.figure().indicator(),
          input.figure().measure().name(),
          input.figure().region(),
          input.figure().period().code(),
          input.quantity().value(),
          input.quantity().unit().code(),
          input.vintage());
    }
  }

  /** What the clerk overrode. */
  @Schema(description = "系统给出的数值；what was offered")
  public record OfferView(
      OriginKind kind, @Schema(examples = "63.295253") BigDecimal value, String unit) {}

  /** Of a value that was taken as it was offered. */
  public static OriginView from(Proposal proposal) {
    return of(proposal, proposal.kind(), null);
  }

  /** Of a value that the clerk put in the place of what was offered. */
  public static OriginView overriding(Proposal proposal) {
    return of(
        proposal,
        OriginKind.HAND,
        new OfferView(proposal.kind(), proposal.shown(), proposal.quantity().unit().code()));
  }

  /** Of a value that nobody offered. */
  public static OriginView byHand() {
    return new OriginView(OriginKind.HAND, null, null, null, null, null);
  }

  private static OriginView of(Proposal proposal, OriginKind kind, OfferView offered) {
    return new OriginView(
        kind,
        proposal.records(),
        proposal.basis(),
        proposal.formula(),
        proposal.inputs().isEmpty()
            ? null
            : proposal.inputs().stream().map(InputView::from).toList(),
        offered);
  }
}
