package io.yuanhui.environment.aqi;

import io.yuanhui.environment.station.Pollutant;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The tables of the standards as they are printed, for tests that know nothing of the database. */
public final class DomainTables {

  private static final String BREAKPOINTS_2026 =
      """
      IAQI SO2_24H SO2_1H NO2_24H NO2_1H CO_24H CO_1H O3_8H O3_1H PM10_24H PM25_24H
      0      0    0    0    0    0    0    0     0     0     0
      50    50  150   40  100    2    5  100   160    50    35
      100  150  500   80  200    4   10  160   200   120    60
      150  475  650  180  700   14   35  215   300   250   115
      200  800  800  280 1200   24   60  265   400   350   150
      300 1600   b   565 2340   36   90  800   800   420   250
      400 2100   b   750 3090   48  120   c   1000   500   350
      500 2620   b   940 3840   60  150   c   1200   600   500
      """;
  private static final String LIMITS =
      """
      SO2 YEAR 60 60 20
      SO2 DAY 150 150 50
      SO2 HOUR 500 500 150
      NO2 YEAR 40 40 30
      NO2 DAY 80 80 50
      NO2 HOUR 200 200 200
      CO DAY 4 4 4
      CO HOUR 10 10 10
      O3 EIGHT_HOURS 160 160 160
      O3 HOUR 200 200 200
      PM10 YEAR 70 60 50
      PM10 DAY 150 120 100
      PM25 YEAR 35 30 25
      PM25 DAY 75 60 50
      """;
  private static final LocalDate CHANGE = LocalDate.of(2026, 3, 1);
  private static final LocalDate BEGINNING = LocalDate.of(1900, 1, 1);

  /** All of it. */
  public static final StandardBook BOOK =
      new StandardBook(
          List.of(
              standard(
                  "HJ 633-2012",
                  BEGINNING,
                  CHANGE.minusDays(1),
                  "100  150  500   80  200    4   10  160   200   150    75",
                  true),
              standard("HJ 633-2026", CHANGE, null, null, false)),
          List.of(
              limits("GB 3095-2012", BEGINNING, CHANGE.minusDays(1), 2),
              limits("GB 3095-2026", CHANGE, LocalDate.of(2030, 12, 31), 3),
              limits("GB 3095-2026", LocalDate.of(2031, 1, 1), null, 4)),
          List.of(new ValidityRules(BEGINNING, null, 20, 6, 14, new BigDecimal(160), 324, 27, 25)),
          List.of());

  private DomainTables() {}

  private static AqiStandard standard(
      String code, LocalDate from, LocalDate to, String rowOf100, boolean of2012) {
    List<String[]> rows = new ArrayList<>();
    BREAKPOINTS_2026
        .lines()
        .map(line -> rowOf100 != null && line.startsWith("100 ") ? rowOf100 : line)
        .forEach(line -> rows.add(line.strip().split("\\s+")));
    Map<Item, List<Breakpoint>> breakpoints = new EnumMap<>(Item.class);
    for (int column = 1; column < rows.get(0).length; column++) {
      List<Breakpoint> table = new ArrayList<>();
      for (String[] row : rows.subList(1, rows.size())) {
        if (row[column].matches("[0-9]+")) {
          table.add(new Breakpoint(Integer.parseInt(row[0]), new BigDecimal(row[column])));
        }
      }
      breakpoints.put(Item.valueOf(rows.get(0)[column]), table);
    }
    BigDecimal edge = new BigDecimal(800);
    List<Item> day =
        new ArrayList<>(
            List.of(
                Item.SO2_24H, Item.NO2_24H, Item.CO_24H, Item.O3_8H, Item.PM10_24H, Item.PM25_24H));
    if (of2012) {
      day.add(3, Item.O3_1H);
    }
    return new AqiStandard(
        code,
        from,
        to,
        breakpoints,
        of2012
            ? Map.of(
                Item.SO2_1H, new Beyond(edge, null, Item.SO2_24H),
                Item.O3_8H, new Beyond(edge, null, Item.O3_1H))
            : Map.of(
                Item.SO2_1H, new Beyond(edge, 200, null), Item.O3_8H, new Beyond(edge, 300, null)),
        List.copyOf(day),
        List.of(Item.SO2_1H, Item.NO2_1H, Item.CO_1H, Item.O3_1H, Item.PM10_24H, Item.PM25_24H),
        Set.copyOf(Pollutant.ALL),
        List.of(
            new AirLevel(1, 50, "一级", "优", "Excellent", "#00E400"),
            new AirLevel(2, 100, "二级", "良", "Good", "#FFFF00"),
            new AirLevel(3, 150, "三级", "轻度污染", "Lightly polluted", "#FF7E00"),
            new AirLevel(4, 200, "四级", "中度污染", "Moderately polluted", "#FF0000"),
            new AirLevel(5, 300, "五级", "重度污染", "Heavily polluted", "#99004C"),
            new AirLevel(6, null, "六级", "严重污染", "Severely polluted", "#7E0023")));
  }

  private static LimitSet limits(String code, LocalDate from, LocalDate to, int column) {
    Map<Pollutant, Map<Span, BigDecimal>> limits = new LinkedHashMap<>();
    LIMITS
        .lines()
        .map(line -> line.split(" "))
        .forEach(
            row ->
                limits
                    .computeIfAbsent(Pollutant.valueOf(row[0]), any -> new EnumMap<>(Span.class))
                    .put(Span.valueOf(row[1]), new BigDecimal(row[column])));
    return new LimitSet(code, from, to, limits);
  }

  /** {@code 12,38,1.1,96,118,58}: SO2, NO2, CO, O3 over 8 hours, PM10, PM2.5; blanks for none. */
  static Map<Item, BigDecimal> day(String values) {
    List<Item> items =
        List.of(Item.SO2_24H, Item.NO2_24H, Item.CO_24H, Item.O3_8H, Item.PM10_24H, Item.PM25_24H);
    Map<Item, BigDecimal> day = new EnumMap<>(Item.class);
    List<String> given = Arrays.asList(values.split(",", -1));
    for (int i = 0; i < given.size(); i++) {
      if (!given.get(i).isBlank()) {
        day.put(items.get(i), new BigDecimal(given.get(i).strip()));
      }
    }
    return day;
  }
}
