package io.yuanhui.environment.water;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a section amounts to over a period. */
@Schema(description = "断面水质评价；what a section amounts to")
record AssessmentView(
    @Schema(examples = "tangjiang") String section,
    @Schema(examples = "唐江河") String name,
    @Schema(examples = "唐江河") String river,
    @Schema(examples = "411102") String region,
    @Schema(examples = "2020-06") String period,
    @Schema(description = "是否自年初累计；from January on", examples = "false") boolean cumulative,
    @Schema(description = "目标类别；the target class", examples = "IV") String target,
    @Schema(description = "采用的标准；the standard applied", examples = "GB 3838-2002", nullable = true)
        String standard,
    @Schema(description = "水质类别，无监测值为空", examples = "III", nullable = true) @JsonProperty("class")
        String waterClass,
    @Schema(examples = "良好", nullable = true) String status,
    @Schema(description = "是否达标；项目不全且未超标时为空", examples = "true", nullable = true) Boolean compliant,
    @Schema(description = "超过目标类别的项目；items worse than the target") List<Item> exceeding,
    @Schema(description = "应测而缺的项目；items due and not there") List<String> missing,
    @Schema(description = "参评项目；the items assessed") List<Item> items,
    @Schema(description = "可判定的月数；months that could be assessed", examples = "1")
        int assessedMonths,
    @Schema(description = "达标月数", examples = "1") int compliantMonths,
    @Schema(description = "达标率（%）；compliant ÷ assessed months", examples = "100", nullable = true)
        BigDecimal complianceRate,
    @Schema(description = "监测值个数", examples = "4") int samples,
    @Schema(description = "是否含未确认的值；whether a value is provisional", examples = "false")
        boolean provisional,
    @Schema(description = "是否为合成数据；whether the samples were made up", examples = "false")
        boolean synthetic) {

  /** One item. */
  @Schema(name = "AssessedItem", description = "参评项目；an item")
  record Item(
      @Schema(examples = "tp") String item,
      @Schema(examples = "总磷") String name,
      @Schema(description = "按规定修约后的均值；the mean, rounded as the standard has it", examples = "0.21")
          BigDecimal value,
      @Schema(examples = "mg/L") String unit,
      @Schema(examples = "IV") @JsonProperty("class") String waterClass,
      @Schema(
              description = "超标倍数；by how many times beyond the target's limit",
              examples = "0.05",
              nullable = true)
          BigDecimal exceedance) {

    static Item of(WaterAssessment.Item found) {
      WaterItem item = found.item();
      return new Item(
          item.code(),
          item.name(),
          shown(item, found.value()),
          item.unit(),
          found.waterClass().code(),
          found.exceedance());
    }

    /** pH is compared as a whole number, and shown with two decimals. */
    private static BigDecimal shown(WaterItem item, BigDecimal value) {
      if (item.code().equals(WaterItem.PH)) {
        return WaterNumbers.plain(value.setScale(2, RoundingMode.HALF_EVEN));
      }
      BigDecimal rounded = item.rounded(value);
      return rounded.scale() > 10
          ? WaterNumbers.plain(rounded.setScale(10, RoundingMode.HALF_EVEN))
          : rounded;
    }
  }

  static AssessmentView of(SectionPeriod found, String period, boolean cumulative) {
    Section section = found.section();
    WaterAssessment water = found.water();
    return new AssessmentView(
        section.code,
        section.name,
        section.river,
        section.region,
        period,
        cumulative,
        section.target,
        water == null ? null : water.standard(),
        water == null ? null : water.waterClass().code(),
        water == null ? null : water.waterClass().status().zh(),
        water == null ? null : water.compliant(),
        water == null ? List.of() : water.exceeding().stream().map(Item::of).toList(),
        water == null ? List.of() : water.missing(),
        water == null ? List.of() : water.items().stream().map(Item::of).toList(),
        found.kept().months(),
        found.kept().compliant(),
        found.rate(),
        found.kept().samples(),
        found.kept().provisional(),
        section.synthetic);
  }
}
