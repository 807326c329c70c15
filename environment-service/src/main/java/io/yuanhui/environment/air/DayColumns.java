package io.yuanhui.environment.air;

import io.yuanhui.environment.aqi.AirDay;
import io.yuanhui.environment.aqi.DayMeans;
import io.yuanhui.environment.aqi.Item;
import io.yuanhui.statistics.storage.Line;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The columns of a derived day: of a station the same as of a region. */
final class DayColumns {

  /** The items that a day of any standard can have. */
  static final List<Item> ITEMS =
      List.of(
          Item.SO2_24H,
          Item.NO2_24H,
          Item.CO_24H,
          Item.O3_1H,
          Item.O3_8H,
          Item.PM10_24H,
          Item.PM25_24H);

  private static final List<String> NAMES =
      Stream.of(
              Stream.of("day", "standard"),
              ITEMS.stream().map(Item::code),
              ITEMS.stream().map(item -> "i_" + item.code()),
              Stream.of(
                  "aqi",
                  "level",
                  "primary_items",
                  "valid_hours",
                  "windows",
                  "sand_dust",
                  "provisional"))
          .flatMap(each -> each)
          .toList();

  /** All of them, as a statement lists them. */
  static final String LIST = String.join(", ", NAMES);

  /** Those that {@link DayMeans} are made of. */
  static final String MEANS =
      "day, "
          + ITEMS.stream().map(Item::code).collect(Collectors.joining(", "))
          + ", aqi, level, windows, sand_dust, provisional";

  /** What follows {@code ON DUPLICATE KEY UPDATE}. */
  static final String REPLACED =
      NAMES.stream()
          .filter(name -> !name.equals("day"))
          .map(name -> name + " = VALUES(" + name + ")")
          .collect(Collectors.joining(", "));

  private DayColumns() {}

  /** Appends a day's values as literals of SQL. */
  static void literals(AirDay day, StringBuilder to) {
    to.append('\'').append(day.day()).append("','");
    to.append(day.standard().replace("'", "''")).append('\'');
    write(day, ',', "'", "NULL", to);
  }

  /** Appends a day's values as a {@link Line}. */
  static void line(AirDay day, StringBuilder to) {
    to.append(day.day()).append('\t');
    Line.escape(day.standard(), to);
    write(day, '\t', "", Line.NULL, to);
  }

  /** What comes after the standard: numbers, and codes of ours with commas between them. */
  private static void write(AirDay day, char comma, String quote, String none, StringBuilder to) {
    for (Item item : ITEMS) {
      BigDecimal value = day.concentrations().get(item);
      to.append(comma).append(value == null ? none : value.toPlainString());
    }
    for (Item item : ITEMS) {
      number(day.iaqis().get(item), comma, none, to);
    }
    number(day.aqi(), comma, none, to);
    number(day.level(), comma, none, to);
    to.append(comma).append(quote);
    for (int i = 0; i < day.primary().size(); i++) {
      to.append(i == 0 ? "" : ",").append(day.primary().get(i).code());
    }
    to.append(quote).append(comma);
    to.append(quote).append(day.validHours()).append(quote).append(comma);
    to.append(day.windows()).append(comma);
    to.append(day.sandDust() ? '1' : '0').append(comma);
    to.append(day.provisional() ? '1' : '0');
  }

  private static void number(Integer value, char comma, String none, StringBuilder to) {
    to.append(comma);
    if (value == null) {
      to.append(none);
    } else {
      to.append(value.intValue());
    }
  }

  /**
   * Reads a day.
   *
   * @param first the place of its first column
   */
  static AirDay read(ResultSet row, int first) throws SQLException {
    Map<Item, BigDecimal> concentrations = new EnumMap<>(Item.class);
    Map<Item, Integer> iaqis = new EnumMap<>(Item.class);
    int column = first + 2;
    for (Item item : ITEMS) {
      BigDecimal concentration = row.getBigDecimal(column);
      if (concentration != null) {
        concentrations.put(item, concentration);
      }
      int iaqi = row.getInt(column + ITEMS.size());
      if (!row.wasNull()) {
        iaqis.put(item, iaqi);
      }
      column++;
    }
    column += ITEMS.size();
    return new AirDay(
        row.getObject(first, LocalDate.class),
        row.getString(first + 1),
        concentrations,
        iaqis,
        integer(row, column),
        items(row.getString(column + 2)),
        integer(row, column + 1),
        row.getString(column + 3),
        row.getInt(column + 4),
        row.getBoolean(column + 5),
        row.getBoolean(column + 6));
  }

  /** Reads what periods are made of; likewise. */
  static DayMeans means(ResultSet row, int first) throws SQLException {
    Map<Item, BigDecimal> concentrations = new EnumMap<>(Item.class);
    int column = first + 1;
    for (Item item : ITEMS) {
      BigDecimal concentration = row.getBigDecimal(column++);
      if (concentration != null) {
        concentrations.put(item, concentration);
      }
    }
    return new MeansOfDay(
        row.getObject(first, LocalDate.class),
        concentrations,
        integer(row, column),
        integer(row, column + 1),
        row.getInt(column + 2),
        row.getBoolean(column + 3),
        row.getBoolean(column + 4));
  }

  private static Integer integer(ResultSet row, int column) throws SQLException {
    int value = row.getInt(column);
    return row.wasNull() ? null : value;
  }

  private static List<Item> items(String codes) {
    return codes.isEmpty()
        ? List.of()
        : Arrays.stream(codes.split(","))
            .map(code -> Item.valueOf(code.toUpperCase(Locale.ROOT)))
            .toList();
  }
}
