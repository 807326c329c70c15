package io.yuanhui.environment.air;

import io.yuanhui.environment.aqi.AirLevel;
import io.yuanhui.environment.aqi.PeriodOfAir;
import io.yuanhui.environment.station.Pollutant;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A period of a station or a region as readers see it. */
@Schema(description = "时期汇总；a period")
record SummaryView(
    @Schema(nullable = true, examples = "YH-N1") String station,
    @Schema(examples = "411102") String region,
    @Schema(examples = "源汇区") String name,
    @Schema(examples = "2020") String period,
    @Schema(examples = "2020-01-01") LocalDate from,
    @Schema(examples = "2020-09-11") LocalDate to,
    @Schema(description = "日历天数", examples = "255") int days,
    @Schema(description = "有效天数", examples = "255") int validDays,
    @Schema(description = "优良天数", examples = "175") int goodDays,
    @Schema(description = "优良天数比例 %", nullable = true, examples = "68.63") BigDecimal goodRatio,
    @Schema(description = "各级别天数") List<LevelDays> levels,
    @Schema(nullable = true) RunView longestGoodRun,
    List<MeanView> means,
    @Schema(description = "综合指数；时期跨两套限值时为 null，见 parts", nullable = true, examples = "4.625")
        BigDecimal compositeIndex,
    @Schema(description = "所用限值及其适用部分；the limits and the part each was applied to")
        List<PartView> parts,
    @Schema(nullable = true) LastYearView lastYear,
    @Schema(description = "是否为合成数据；whether it is synthetic", examples = "false")
        boolean synthetic) {

  /** Days of a level. */
  @Schema(description = "某级别天数；days of a level")
  record LevelDays(LevelView level, @Schema(examples = "120") int days) {
    static LevelDays of(AirLevel level, int days) {
      return new LevelDays(LevelView.from(level), days);
    }
  }

  /** Good days one after another. */
  @Schema(description = "连续优良；a run of good days")
  record RunView(
      @Schema(examples = "21") int days,
      @Schema(examples = "2020-08-01") LocalDate from,
      @Schema(examples = "2020-08-21") LocalDate to) {}

  /** A pollutant over the period. */
  @Schema(description = "污染物均值与百分位；a pollutant over the period")
  record MeanView(
      @Schema(examples = "pm25") String pollutant,
      @Schema(description = "有效日数", examples = "255") int days,
      @Schema(nullable = true, examples = "45") BigDecimal mean,
      @Schema(description = "百分位数的百分比", examples = "95") int percent,
      @Schema(nullable = true, examples = "118") BigDecimal percentile,
      @Schema(description = "日数是否满足 GB 3095；无要求时为 null", nullable = true, examples = "true")
          Boolean sufficient) {

    static MeanView from(PeriodOfAir.Mean mean) {
      return new MeanView(
          mean.pollutant().code(),
          mean.days(),
          mean.mean(),
          mean.percent(),
          mean.percentile(),
          mean.sufficient());
    }
  }

  /** A part of the period under one set of limits. */
  @Schema(description = "一套限值的适用部分；the part under one set of limits")
  record PartView(
      @Schema(examples = "GB 3095-2012") String standard,
      @Schema(examples = "2020-01-01") LocalDate from,
      @Schema(examples = "2020-09-11") LocalDate to,
      List<AttainmentView> pollutants,
      @Schema(nullable = true, examples = "4.625") BigDecimal compositeIndex,
      @Schema(description = "六项均达标", nullable = true, examples = "false") Boolean attained) {

    static PartView from(PeriodOfAir.Part part) {
      return new PartView(
          part.standard(),
          part.from(),
          part.to(),
          part.attainments().stream().map(AttainmentView::from).toList(),
          part.compositeIndex(),
          part.attained());
    }
  }

  /** A pollutant against its limits. */
  @Schema(description = "达标；a pollutant against its limits")
  record AttainmentView(
      @Schema(examples = "pm25") String pollutant,
      @Schema(nullable = true, examples = "45") BigDecimal mean,
      @Schema(description = "年二级限值", nullable = true, examples = "35") BigDecimal meanLimit,
      @Schema(nullable = true, examples = "118") BigDecimal percentile,
      @Schema(description = "日（臭氧 8 小时）二级限值", nullable = true, examples = "75")
          BigDecimal percentileLimit,
      @Schema(nullable = true, examples = "false") Boolean met) {

    static AttainmentView from(PeriodOfAir.Attainment attainment) {
      return new AttainmentView(
          attainment.pollutant().code(),
          attainment.mean(),
          attainment.meanLimit(),
          attainment.percentile(),
          attainment.percentileLimit(),
          attainment.met());
    }
  }

  /** The same period a year before, and what has changed since. */
  @Schema(description = "上年同期及变化；a year before, and the change since")
  record LastYearView(
      @Schema(examples = "2019") String period,
      @Schema(examples = "254") int validDays,
      @Schema(examples = "160") int goodDays,
      @Schema(nullable = true, examples = "62.99") BigDecimal goodRatio,
      @Schema(nullable = true, examples = "50") BigDecimal pm25,
      @Schema(nullable = true, examples = "5.012") BigDecimal compositeIndex,
      @Schema(description = "优良天数增减", examples = "15") int goodDaysChange,
      @Schema(description = "比例变化，个百分点", nullable = true, examples = "5.64")
          BigDecimal goodRatioChange,
      @Schema(description = "PM2.5 均值变化 %", nullable = true, examples = "-10.0")
          BigDecimal pm25Change) {}

  static BigDecimal mean(PeriodOfAir period, Pollutant pollutant) {
    return period.means().get(pollutant.ordinal()).mean();
  }
}
