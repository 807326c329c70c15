package io.yuanhui.environment.air;

import io.yuanhui.environment.aqi.AirDay;
import io.yuanhui.environment.aqi.Item;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/** The derived days of stations and of regions: one table each, with the same columns. */
@ApplicationScoped
class DayStore {

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

  private static final int ROWS = 1000;
  private static final List<String> COLUMNS =
      Stream.of(
              Stream.of("standard"),
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

  private final Jdbi jdbi;

  DayStore(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Whose days. */
  enum Scope {
    STATION("air_station_day", "station_id"),
    REGION("air_region_day", "region_code");

    private final String table;
    private final String key;

    Scope(String table, String key) {
      this.table = table;
      this.key = key;
    }

    /** A key as a literal: a number, or a code of digits. */
    private String literal(String key) {
      if (!key.matches("[0-9]+")) {
        throw new IllegalArgumentException("no key of days: " + key);
      }
      return this == STATION ? key : "'" + key + "'";
    }
  }

  /** Writes days by key; those that are there are replaced. */
  void put(Scope scope, Map<String, List<AirDay>> days) {
    List<String> rows =
        days.entrySet().stream()
            .flatMap(entry -> entry.getValue().stream().map(day -> row(scope, entry.getKey(), day)))
            .toList();
    for (int from = 0; from < rows.size(); from += ROWS) {
      List<String> some = rows.subList(from, Math.min(from + ROWS, rows.size()));
      execute(
          "INSERT INTO %s (%s, day, %s) VALUES %s ON DUPLICATE KEY UPDATE %s"
              .formatted(
                  scope.table,
                  scope.key,
                  String.join(", ", COLUMNS),
                  String.join(",", some),
                  COLUMNS.stream()
                      .map(column -> column + " = VALUES(" + column + ")")
                      .collect(Collectors.joining(", "))));
    }
  }

  /** Removes days that nothing is behind any more. */
  void remove(Scope scope, String key, Collection<LocalDate> days) {
    if (!days.isEmpty()) {
      execute(
          "DELETE FROM %s WHERE %s = %s AND day IN (%s)"
              .formatted(
                  scope.table,
                  scope.key,
                  scope.literal(key),
                  days.stream().map(day -> "'" + day + "'").collect(Collectors.joining(","))));
    }
  }

  /** The days of some, by key, each by date; keys without days are absent. */
  Map<String, List<AirDay>> read(
      Scope scope, Collection<String> keys, LocalDate from, LocalDate to) {
    if (keys.isEmpty()) {
      return Map.of();
    }
    String sql =
        "SELECT %s, day, %s FROM %s WHERE %s IN (%s) AND day BETWEEN '%s' AND '%s' ORDER BY %s, day"
            .formatted(
                scope.key,
                String.join(", ", COLUMNS),
                scope.table,
                scope.key,
                keys.stream().map(scope::literal).collect(Collectors.joining(",")),
                from,
                to,
                scope.key);
    Map<String, List<AirDay>> days = new TreeMap<>();
    jdbi.useHandle(handle -> read(handle.getConnection(), sql, days));
    return days;
  }

  /** The days of one, by date. */
  List<AirDay> read(Scope scope, String key, LocalDate from, LocalDate to) {
    return read(scope, List.of(key), from, to).getOrDefault(key, List.of());
  }

  /** The first so many days of one from a day on. */
  List<AirDay> page(Scope scope, String key, LocalDate from, LocalDate to, int most) {
    List<AirDay> days = new ArrayList<>();
    LocalDate begin = from;
    // A key's days stand together by date, so a window of the calendar is a short range.
    while (!begin.isAfter(to) && days.size() < most) {
      LocalDate end = begin.plusDays(most);
      days.addAll(read(scope, key, begin, end.isAfter(to) ? to : end));
      begin = end.plusDays(1);
    }
    return days.size() > most ? days.subList(0, most) : days;
  }

  /** The first and the last day of one; null where there is none. */
  LocalDate edge(Scope scope, String key, boolean first) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT %s(day) FROM %s WHERE %s = %s"
                        .formatted(
                            first ? "MIN" : "MAX", scope.table, scope.key, scope.literal(key)))
                .mapTo(String.class)
                .findOne()
                .map(LocalDate::parse)
                .orElse(null));
  }

  private static void read(Connection connection, String sql, Map<String, List<AirDay>> days) {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      while (row.next()) {
        days.computeIfAbsent(row.getString(1), any -> new ArrayList<>()).add(day(row));
      }
    } catch (SQLException failed) {
      throw new IllegalStateException("The days could not be read", failed);
    }
  }

  private void execute(String sql) {
    jdbi.useHandle(
        handle -> {
          try (Statement statement = handle.getConnection().createStatement()) {
            statement.executeUpdate(sql);
          } catch (SQLException failed) {
            throw new IllegalStateException("The days could not be written", failed);
          }
        });
  }

  private static String row(Scope scope, String key, AirDay day) {
    StringBuilder sql = new StringBuilder(200).append('(').append(scope.literal(key));
    sql.append(",'").append(day.day()).append("','");
    sql.append(day.standard().replace("'", "''")).append('\'');
    ITEMS.forEach(item -> sql.append(',').append(number(day.concentrations().get(item))));
    ITEMS.forEach(item -> sql.append(',').append(day.iaqis().get(item)));
    sql.append(',').append(day.aqi()).append(',').append(day.level());
    sql.append(",'")
        .append(day.primary().stream().map(Item::code).collect(Collectors.joining(",")))
        .append("','")
        .append(day.validHours())
        .append("',")
        .append(day.windows());
    sql.append(day.sandDust() ? ",1" : ",0").append(day.provisional() ? ",1)" : ",0)");
    return sql.toString();
  }

  private static String number(BigDecimal value) {
    return value == null ? "NULL" : value.toPlainString();
  }

  private static AirDay day(ResultSet row) throws SQLException {
    Map<Item, BigDecimal> concentrations = new EnumMap<>(Item.class);
    Map<Item, Integer> iaqis = new EnumMap<>(Item.class);
    int column = 4;
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
        LocalDate.parse(row.getString(2)),
        row.getString(3),
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
