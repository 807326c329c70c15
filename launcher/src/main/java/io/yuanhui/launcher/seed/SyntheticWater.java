package io.yuanhui.launcher.seed;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Samples of the district's two water sections for 2020 that were made up, always the same, so that
 * the compliance rates the district published, 100 %, follow from records.
 *
 * <p>How: each section has a mean and a swing for each item; the sample of month m, taken on the
 * 5th, deviates from the mean by the swing times a pattern over the year whose values are between
 * −1 and 1. No value comes to its limit: means and swings are chosen so that mean + swing (of
 * oxygen mean − swing) is within the section's target class, which is made up as well.
 */
final class SyntheticWater {

  static final int YEAR = 2020;

  private static final String LABEL = "（合成数据）";
  private static final String SOURCE =
      "合成数据，非实测；synthetic, made up by the seed of Yuanhui, measured by nobody";

  /** How months deviate, in hundredths of the swing. */
  private static final int[] MONTHS = {-60, -40, 0, 20, 50, 80, 100, 90, 30, 0, -30, -100};

  /**
   * An item of a section.
   *
   * @param mean over the year, likewise {@code swing}; decimals of both are the sample's
   */
  private record Item(String code, String mean, String swing) {

    BigDecimal ofMonth(int month) {
      BigDecimal deviation =
          new BigDecimal(swing).multiply(BigDecimal.valueOf(MONTHS[month - 1], 2));
      BigDecimal middle = new BigDecimal(mean);
      return middle.add(deviation).setScale(middle.scale(), RoundingMode.HALF_EVEN);
    }
  }

  /** A section; where it lies is made up too, somewhere in the region. */
  record Section(
      String code,
      String name,
      String river,
      String target,
      String longitude,
      String latitude,
      List<Item> items) {}

  static final List<Section> SECTIONS =
      List.of(
          new Section(
              "tangjiang",
              "唐江河断面",
              "唐江河",
              "IV",
              "113.9410",
              "33.4520",
              List.of(
                  new Item("ph", "7.6", "0.4"),
                  new Item("do", "6.5", "-1.6"),
                  new Item("codmn", "6.2", "1.4"),
                  new Item("cod", "22.0", "4.0"),
                  new Item("bod5", "3.9", "0.8"),
                  new Item("nh3n", "0.82", "0.31"),
                  new Item("tp", "0.170", "0.060"))),
          new Section(
              "lihe-sanliqiao",
              "澧河三里桥断面",
              "澧河",
              "III",
              "113.9980",
              "33.5690",
              List.of(
                  new Item("ph", "7.9", "0.3"),
                  new Item("do", "8.4", "-2.1"),
                  new Item("codmn", "3.1", "0.9"),
                  new Item("cod", "13.0", "3.0"),
                  new Item("bod5", "2.1", "0.6"),
                  new Item("nh3n", "0.28", "0.15"),
                  new Item("tp", "0.060", "0.030"))));

  private SyntheticWater() {}

  /** The section as it is sent. */
  static Map<String, Object> request(Section section) {
    Map<String, Object> request = new LinkedHashMap<>();
    request.put("code", section.code());
    request.put("name", section.name() + LABEL);
    request.put("river", section.river());
    request.put("region", "411102");
    request.put("target", section.target());
    request.put("items", section.items().stream().map(Item::code).toList());
    request.put("longitude", new BigDecimal(section.longitude()));
    request.put("latitude", new BigDecimal(section.latitude()));
    request.put("from", YEAR + "-01-01");
    request.put("synthetic", true);
    request.put("source", SOURCE);
    return request;
  }

  /** A year's samples as they are sent. */
  static Map<String, Object> samples(Section section) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (int month = 1; month <= MONTHS.length; month++) {
      for (Item item : section.items()) {
        rows.add(
            Map.of(
                "section",
                section.code(),
                "date",
                "%d-%02d-05".formatted(YEAR, month),
                "item",
                item.code(),
                "value",
                item.ofMonth(month)));
      }
    }
    return Map.of("samples", rows);
  }
}
