package io.yuanhui.statistics.submission;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.yuanhui.commons.time.LocalTime;
import io.yuanhui.statistics.observation.FigureKey;
import io.yuanhui.statistics.rule.Check;
import io.yuanhui.statistics.rule.CheckedFigure;
import io.yuanhui.statistics.rule.FilledCell;
import io.yuanhui.statistics.rule.Outcome;
import io.yuanhui.statistics.rule.Severity;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a rule says, as readers see it.
 *
 * @param message what is wrong, or why it was not evaluated; null where the rule is kept
 * @param figures what it read; absent where what was recorded at submitting is shown
 */
@Schema(description = "一条规则的核对结果；what a rule says")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record CheckView(
    @Schema(examples = "finance.tax-share") String rule,
    @Schema(description = "规则版本", examples = "1") int version,
    @Schema(description = "ERROR 差错、WARNING 预警") Severity severity,
    @Schema(description = "PASSED 通过、BROKEN 未通过、NOT_EVALUATED 未评估") Outcome outcome,
    @Schema(examples = "tax-revenue <= budget-revenue") String expression,
    @Schema(examples = "411102") String region,
    @Schema(examples = "2020-06") String period,
    @Schema(description = "未通过或未评估的原因", nullable = true) String message,
    @Schema(nullable = true) String messageEn,
    @Schema(description = "涉及的单元格") List<CellRef> cells,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(description = "所用的数据", nullable = true)
        List<FigureView> figures,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(description = "对预警的说明", nullable = true)
        ExplanationView explanation) {

  /** A cell of the submission. */
  @Schema(description = "报送中的单元格；a cell of the submission")
  public record CellRef(
      @Schema(description = "行号，自 1 起", examples = "3") int row,
      @Schema(examples = "tax-revenue") String indicator,
      @Schema(examples = "VALUE") String measure,
      @Schema(examples = "411102") String region,
      @Schema(examples = "2020-06") String period) {

    static CellRef of(int row, FigureKey key) {
      return new CellRef(
          row, key.indicator(), key.measure().name(), key.region(), key.period().code());
    }
  }

  /** A figure that the rule read. */
  @Schema(description = "规则所用的一个数据；a figure that the rule read")
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record FigureView(
      @Schema(description = "在表达式中的写法", examples = "prev(tax-revenue)") String name,
      @Schema(examples = "2020-05") String period,
      @Schema(examples = "32135", nullable = true) BigDecimal value,
      @Schema(examples = "10K_CNY", nullable = true) String unit) {

    static FigureView from(CheckedFigure figure) {
      return new FigureView(
          figure.name(),
          figure.key().period().code(),
          figure.quantity() == null ? null : figure.quantity().value(),
          figure.quantity() == null ? null : figure.quantity().unit().code());
    }
  }

  /** Why a warning is right all the same. */
  @Schema(description = "预警说明；why a warning is right all the same")
  public record ExplanationView(
      @Schema(examples = "一次性土地出让收入入库") String text,
      @Schema(examples = "clerk-finance") String by,
      OffsetDateTime at) {

    static ExplanationView from(Explanation explanation) {
      return explanation == null
          ? null
          : new ExplanationView(
              explanation.text(), explanation.by(), LocalTime.at(explanation.at()));
    }
  }

  static CheckView from(ExplainedCheck explained, boolean withFigures) {
    Check check = explained.check();
    return new CheckView(
        check.rule(),
        check.version(),
        check.severity(),
        check.outcome(),
        check.expression(),
        check.region(),
        check.period().code(),
        check.message() == null ? null : check.message().zh(),
        check.message() == null ? null : check.message().en(),
        check.cells().stream().map(CheckView::ref).toList(),
        withFigures ? check.figures().stream().map(FigureView::from).toList() : null,
        ExplanationView.from(explained.explanation()));
  }

  private static CellRef ref(FilledCell cell) {
    return CellRef.of(cell.row(), cell.key());
  }
}
