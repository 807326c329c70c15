package io.yuanhui.environment.air;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.yuanhui.commons.table.Rows;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A ranking of the regions of a group by their air in a period.
 *
 * @param groupSize N: the group's members, whether or not they have a value
 */
@Schema(description = "空气质量位次；a ranking by air quality")
@JsonPropertyOrder({"items", "groupSize", "group"})
record AirRankingView(
    List<Place> items,
    @Schema(description = "参评地区数", examples = "6") int groupSize,
    @Schema(examples = "luohe-counties") String group,
    @Schema(examples = "漯河市各县区") String groupName,
    @Schema(examples = "pm25") String metric,
    @Schema(description = "ug/m3；综合指数为 1", examples = "ug/m3") String unit,
    @Schema(examples = "2020-W36") String period,
    @Schema(examples = "2020-08-31") LocalDate from,
    @Schema(examples = "2020-09-06") LocalDate to,
    @Schema(examples = "2020-W35") String previousPeriod,
    @Schema(description = "当年首次考核的时期；the first period that counts", examples = "2020-W13")
        String countedFrom,
    @Schema(nullable = true) String next)
    implements Rows<AirRankingView.Place> {

  @Override
  public String title() {
    return groupName + "空气质量位次（" + metric + " " + period + "）";
  }

  /** One region's place. */
  @Schema(name = "AirRankingPlace", description = "一个地区的位次；a region's place")
  record Place(
      @Schema(examples = "1") int rank,
      @Schema(examples = "411102") String region,
      @Schema(examples = "源汇区") String regionName,
      @Schema(examples = "24.3") BigDecimal value,
      @Schema(description = "计入的日数", examples = "7") int days,
      @Schema(nullable = true, examples = "2") Integer previousRank,
      @Schema(description = "上升为正、下降为负", nullable = true, examples = "1") Integer movement,
      @Schema(description = "当年累计第一次数；times ranked first this year", examples = "20")
          int timesFirst,
      @Schema(description = "是否为合成数据；whether it is synthetic", examples = "false")
          boolean synthetic) {}
}
