package io.yuanhui.statistics.ranking;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.yuanhui.commons.table.Rows;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A ranking of the regions of a group by one measure of an indicator in a period.
 *
 * @param groupSize N: the group's members, whether or not they have a figure
 * @param previousPeriod what the movement is against; null where there is none
 */
@Schema(description = "位次；a ranking")
@JsonPropertyOrder({"items", "groupSize", "group"})
public record RankingView(
    List<Place> items,
    @Schema(description = "参评地区数", examples = "6") int groupSize,
    @Schema(examples = "luohe-counties") String group,
    @Schema(examples = "漯河市各县区") String groupName,
    @Schema(examples = "2020-06") String period,
    @Schema(examples = "2020-03", nullable = true) String previousPeriod,
    @Schema(nullable = true) String next)
    implements Rows<RankingView.Place> {

  @Override
  public String title() {
    return groupName + "位次（" + period + "）";
  }

  /** One region's place. */
  @Schema(name = "RankingPlace", description = "一个地区的位次；a region's place")
  public record Place(
      @Schema(examples = "1") int rank,
      @Schema(examples = "411102") String region,
      @Schema(examples = "源汇区") String regionName,
      @Schema(description = "按指标单位", examples = "2.0") BigDecimal value,
      @Schema(examples = "PCT") String unit,
      @Schema(nullable = true, examples = "3") Integer previousRank,
      @Schema(description = "上升为正、下降为负", nullable = true, examples = "2") Integer movement) {}
}
