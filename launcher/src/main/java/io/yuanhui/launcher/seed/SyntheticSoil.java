package io.yuanhui.launcher.seed;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Polluted plots that were made up, always the same: all of them safely used or strictly controlled
 * since the summer of 2020, so that the safe-use rates the district published, 100 %, follow.
 */
final class SyntheticSoil {

  private static final String SOURCE =
      "合成数据，非实测；synthetic, made up by the seed of Yuanhui, surveyed by nobody";

  /** What a plot was from a day on. */
  record Status(String since, String status, String measure) {

    Map<String, Object> request() {
      Map<String, Object> request = new LinkedHashMap<>();
      request.put("status", status);
      request.put("measure", measure);
      return request;
    }
  }

  /** A plot; area in 亩. */
  record Plot(
      String code,
      String name,
      String region,
      String land,
      String category,
      String area,
      List<Status> statuses) {}

  static final List<Plot> PLOTS =
      List.of(
          new Plot(
              "syn-farmland-1",
              "大刘镇一号地块",
              "411102100",
              "farmland",
              "轻度污染",
              "186.4",
              List.of(
                  new Status("2019-12-01", "untreated", null),
                  new Status("2020-03-15", "safely-used", "低积累品种替代与叶面调控"))),
          new Plot(
              "syn-farmland-2",
              "空冢郭镇一号地块",
              "411102102",
              "farmland",
              "中度污染",
              "74.1",
              List.of(
                  new Status("2019-12-01", "untreated", null),
                  new Status("2020-05-20", "safely-used", "土壤调酸与水分管理"))),
          new Plot(
              "syn-farmland-3",
              "问十乡一号地块",
              "411102202",
              "farmland",
              "重度污染",
              "22.8",
              List.of(
                  new Status("2019-12-01", "untreated", null),
                  new Status("2020-06-30", "strictly-controlled", "退出食用农产品种植"))),
          new Plot(
              "syn-construction-1",
              "干河陈街道一号地块",
              "411102004",
              "construction-land",
              "重金属污染",
              "35.6",
              List.of(
                  new Status("2019-12-01", "untreated", null),
                  new Status("2020-07-10", "safely-used", "修复达标后开发利用"))),
          new Plot(
              "syn-construction-2",
              "马路街街道一号地块",
              "411102002",
              "construction-land",
              "有机物污染",
              "12.2",
              List.of(
                  new Status("2019-12-01", "untreated", null),
                  new Status("2020-04-08", "strictly-controlled", "划定管控区，禁止开发"))));

  private SyntheticSoil() {}

  /** The plot as it is sent. */
  static Map<String, Object> request(Plot plot) {
    Map<String, Object> request = new LinkedHashMap<>();
    request.put("code", plot.code());
    request.put("name", plot.name() + "（合成数据）");
    request.put("region", plot.region());
    request.put("land", plot.land());
    request.put("category", plot.category());
    request.put("area", new BigDecimal(plot.area()));
    request.put("unit", "MU");
    request.put("synthetic", true);
    request.put("source", SOURCE);
    return request;
  }
}
