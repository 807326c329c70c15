package io.yuanhui.statistics.lineage;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.yuanhui.statistics.submission.CheckView;
import io.yuanhui.statistics.submission.FigureOriginView;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where a published figure comes from.
 *
 * @param current the vintage that stands; null where it is withdrawn
 * @param vintages the newest first
 */
@Schema(description = "数据溯源；where a published figure comes from")
@JsonInclude(Include.ALWAYS)
public record LineageView(
    @Schema(examples = "tax-revenue.share") String indicator,
    @Schema(examples = "税收占一般公共预算收入比重") String name,
    @Schema(examples = "VALUE") String measure,
    @Schema(examples = "411102") String region,
    @Schema(examples = "2020-06") String period,
    @Schema(description = "现行版次；已撤回时为 null", examples = "1", nullable = true) Integer current,
    List<VintageView> vintages) {

  /**
   * One vintage.
   *
   * @param submission where its content was reported
   * @param corrects the submission that this one corrects; null where it corrects none
   * @param reason why it came about, where it was a withdrawal
   * @param change against the vintage before; null in the first
   */
  @Schema(description = "一个版次；one vintage")
  @JsonInclude(Include.ALWAYS)
  public record VintageView(
      @Schema(examples = "1") int vintage,
      @Schema(examples = "63.3", nullable = true) BigDecimal value,
      @Schema(examples = "PCT") String unit,
      @Schema(examples = "P") String status,
      @Schema(nullable = true) String note,
      @Schema(description = "已撤回且无更早版本") boolean withdrawn,
      @Schema(description = "撤回后恢复的版次", nullable = true) Integer restores,
      @Schema(nullable = true) OffsetDateTime supersededAt,
      @JsonInclude(Include.NON_NULL) @Schema(description = "与上一版次相比") ChangeView change,
      UUID submission,
      @Schema(examples = "finance.monthly", nullable = true) String form,
      @Schema(examples = "1", nullable = true) Integer formVersion,
      @JsonInclude(Include.NON_NULL) @Schema(description = "填报") ActView reported,
      @JsonInclude(Include.NON_NULL) @Schema(description = "审核") ActView reviewed,
      @JsonInclude(Include.NON_NULL) @Schema(description = "发布或撤回") ActView published,
      @Schema(description = "所更正的报送", nullable = true) UUID corrects,
      @Schema(description = "更正的理由", examples = "漏计一户税款", nullable = true) String correctionReason,
      @Schema(description = "撤回理由", nullable = true) String reason,
      FigureOriginView origin,
      @Schema(description = "提交时的核对结果及对预警的说明") List<CheckView> checks,
      @Schema(description = "佐证材料") List<AttachedFileView> evidence) {}

  /** Who did it and when. */
  @Schema(description = "经办人与时间；who and when")
  public record ActView(@Schema(examples = "clerk-finance") String by, OffsetDateTime at) {}

  /**
   * What a vintage changed.
   *
   * @param difference in the unit of the vintage; null where one of them has no value
   */
  @Schema(description = "变动；what changed")
  @JsonInclude(Include.ALWAYS)
  public record ChangeView(
      @Schema(nullable = true) BigDecimal valueBefore,
      @Schema(examples = "10K_CNY") String unitBefore,
      @Schema(examples = "P") String statusBefore,
      @Schema(nullable = true) String noteBefore,
      @Schema(description = "数值之差", nullable = true) BigDecimal difference) {}
}
