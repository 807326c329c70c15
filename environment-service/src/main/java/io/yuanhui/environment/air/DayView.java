package io.yuanhui.environment.air;

import io.yuanhui.environment.aqi.AirDay;
import io.yuanhui.environment.aqi.AqiStandard;
import io.yuanhui.environment.aqi.Item;
import io.yuanhui.environment.aqi.LimitSet;
import io.yuanhui.environment.aqi.PeriodCalculator;
import io.yuanhui.environment.aqi.StandardBook;
import io.yuanhui.environment.station.Pollutant;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A day of a station or a region as readers see it. */
@Schema(description = "日空气质量；a day: µg/m³, of CO mg/m³, rounded half-even")
record DayView(
    @Schema(examples = "2020-09-11") LocalDate day,
    @Schema(nullable = true, examples = "YH-N1") String station,
    @Schema(examples = "411102") String region,
    @Schema(description = "24 小时平均", nullable = true, examples = "11") BigDecimal so2,
    @Schema(description = "24 小时平均", nullable = true, examples = "24") BigDecimal no2,
    @Schema(description = "24 小时平均", nullable = true, examples = "0.7") BigDecimal co,
    @Schema(description = "日最大 8 小时平均", nullable = true, examples = "96") BigDecimal o3,
    @Schema(description = "日最大 1 小时平均", nullable = true, examples = "110") BigDecimal o3Hour,
    @Schema(description = "24 小时平均", nullable = true, examples = "63") BigDecimal pm10,
    @Schema(description = "24 小时平均", nullable = true, examples = "28") BigDecimal pm25,
    IaqiView iaqi,
    @Schema(nullable = true, examples = "57") Integer aqi,
    @Schema(description = "首要污染物；primary pollutants", examples = "[\"pm10\"]") List<String> primary,
    @Schema(nullable = true) LevelView level,
    @Schema(examples = "HJ 633-2012") String standard,
    @Schema(description = "是否有效天", examples = "true") boolean valid,
    @Schema(description = "无效的原因；why not valid", nullable = true) String whyNotValid,
    @Schema(description = "是否优良天", examples = "true") boolean good,
    @Schema(description = "是否达标（各项不高于日二级限值）；null 为缺项", nullable = true, examples = "true")
        Boolean attained,
    @Schema(
            description = "so2、no2、co、o3、pm10、pm25 的有效小时数；地区为有效站点数",
            examples = "[24, 24, 23, 24, 24, 24]")
        List<Integer> validHours,
    @Schema(description = "有效的臭氧 8 小时滑动平均个数", examples = "17") int ozoneWindows,
    @Schema(description = "沙尘日：计天数，不计颗粒物均值", examples = "false") boolean sandDust,
    @Schema(description = "含未审核的小时", examples = "false") boolean provisional,
    @Schema(description = "是否为合成数据；whether it is synthetic", examples = "false")
        boolean synthetic) {

  /** The individual indices. */
  @Schema(description = "空气质量分指数；individual indices")
  record IaqiView(
      @Schema(nullable = true, examples = "11") Integer so2,
      @Schema(nullable = true, examples = "30") Integer no2,
      @Schema(nullable = true, examples = "18") Integer co,
      @Schema(nullable = true, examples = "48") Integer o3,
      @Schema(nullable = true, examples = "35") Integer o3Hour,
      @Schema(nullable = true, examples = "57") Integer pm10,
      @Schema(nullable = true, examples = "40") Integer pm25) {

    private static IaqiView from(AirDay day) {
      return new IaqiView(
          day.iaqis().get(Item.SO2_24H),
          day.iaqis().get(Item.NO2_24H),
          day.iaqis().get(Item.CO_24H),
          day.iaqis().get(Item.O3_8H),
          day.iaqis().get(Item.O3_1H),
          day.iaqis().get(Item.PM10_24H),
          day.iaqis().get(Item.PM25_24H));
    }
  }

  static DayView from(AirDay day, Place place, StandardBook book) {
    AqiStandard standard = book.standard(day.day());
    return new DayView(
        day.day(),
        place.station(),
        place.region(),
        shown(day, Item.SO2_24H),
        shown(day, Item.NO2_24H),
        shown(day, Item.CO_24H),
        shown(day, Item.O3_8H),
        shown(day, Item.O3_1H),
        shown(day, Item.PM10_24H),
        shown(day, Item.PM25_24H),
        IaqiView.from(day),
        day.aqi(),
        day.primary().stream().map(item -> item.pollutant().code()).distinct().toList(),
        day.aqi() == null ? null : LevelView.from(standard.level(day.aqi())),
        day.standard(),
        day.isValid(),
        whyNotValid(day),
        day.isGood(),
        attained(day, book.limits(day.day())),
        Arrays.stream(day.validHours().split(",")).map(Integer::valueOf).toList(),
        day.windows(),
        day.sandDust(),
        day.provisional(),
        place.synthetic());
  }

  private static BigDecimal shown(AirDay day, Item item) {
    BigDecimal value = day.concentrations().get(item);
    return value == null ? null : item.round(value);
  }

  private static String whyNotValid(AirDay day) {
    return day.isValid()
        ? null
        : "有效数据不足：" + missing(day).map(Pollutant::formula).collect(Collectors.joining("、"));
  }

  private static java.util.stream.Stream<Pollutant> missing(AirDay day) {
    return Pollutant.ALL.stream()
        .filter(pollutant -> !day.concentrations().containsKey(PeriodCalculator.daily(pollutant)));
  }

  private static Boolean attained(AirDay day, LimitSet limits) {
    boolean exceeded = false;
    for (Pollutant pollutant : Pollutant.ALL) {
      Item item = PeriodCalculator.daily(pollutant);
      Optional<BigDecimal> limit = limits.daily(pollutant);
      BigDecimal value = shown(day, item);
      exceeded |= value != null && limit.isPresent() && value.compareTo(limit.get()) > 0;
    }
    return exceeded ? Boolean.FALSE : missing(day).findAny().isPresent() ? null : Boolean.TRUE;
  }
}
