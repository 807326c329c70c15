package io.yuanhui.environment.air;

import io.yuanhui.environment.aqi.AirDay;
import io.yuanhui.environment.aqi.DayMeans;
import io.yuanhui.statistics.storage.LocalData;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** The derived days of stations and of regions: one table each, with the same columns. */
@ApplicationScoped
class DayStore {

  private static final int ROWS = 1000;

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
      String digits = digits(key);
      return this == STATION ? digits : "'" + digits + "'";
    }

    private static String digits(String key) {
      if (key.isEmpty() || !key.chars().allMatch(c -> c >= '0' && c <= '9')) {
        throw new IllegalArgumentException("no key of days: " + key);
      }
      return key;
    }
  }

  private record Row(String key, AirDay day) {}

  /** Writes days by key; those that are there are replaced. */
  void put(Scope scope, Map<String, List<AirDay>> days) {
    List<Row> rows = new ArrayList<>();
    days.forEach((key, its) -> its.forEach(day -> rows.add(new Row(Scope.digits(key), day))));
    jdbi.useHandle(handle -> put(handle.getConnection(), scope, rows));
  }

  private static void put(Connection connection, Scope scope, List<Row> rows) {
    try {
      if (LocalData.pays(connection, rows.size())) {
        LocalData.replace(
            connection,
            "%s (%s, %s)".formatted(scope.table, scope.key, DayColumns.LIST),
            rows,
            (row, to) -> DayColumns.line(row.day, to.append(row.key).append('\t')));
        return;
      }
      for (int from = 0; from < rows.size(); from += ROWS) {
        insert(connection, scope, rows.subList(from, Math.min(from + ROWS, rows.size())));
      }
    } catch (SQLException failed) {
      throw new IllegalStateException("The days could not be written", failed);
    }
  }

  private static void insert(Connection connection, Scope scope, List<Row> rows)
      throws SQLException {
    StringBuilder sql =
        new StringBuilder(1024 + 200 * rows.size())
            .append("INSERT INTO %s (%s, %s)".formatted(scope.table, scope.key, DayColumns.LIST))
            .append(" VALUES ");
    for (Row row : rows) {
      sql.append('(').append(scope.literal(row.key)).append(',');
      DayColumns.literals(row.day, sql);
      sql.append("),");
    }
    sql.setLength(sql.length() - 1);
    sql.append(" ON DUPLICATE KEY UPDATE ").append(DayColumns.REPLACED);
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql.toString());
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

  /** The days of one, by date. */
  List<AirDay> read(Scope scope, String key, LocalDate from, LocalDate to) {
    return read(scope, List.of(key), from, to, DayColumns.LIST, DayColumns::read)
        .getOrDefault(key, List.of());
  }

  /** What periods are made of, of some, by key, each by date; keys without days are absent. */
  Map<String, List<DayMeans>> means(
      Scope scope, Collection<String> keys, LocalDate from, LocalDate to) {
    return read(scope, keys, from, to, DayColumns.MEANS, DayColumns::means);
  }

  /** What periods are made of, of one, by date. */
  List<DayMeans> means(Scope scope, String key, LocalDate from, LocalDate to) {
    return means(scope, List.of(key), from, to).getOrDefault(key, List.of());
  }

  private interface Reader<D> {

    D read(ResultSet row, int first) throws SQLException;
  }

  private <D> Map<String, List<D>> read(
      Scope scope,
      Collection<String> keys,
      LocalDate from,
      LocalDate to,
      String columns,
      Reader<D> reader) {
    if (keys.isEmpty()) {
      return Map.of();
    }
    String sql =
        "SELECT %s, %s FROM %s WHERE %s IN (%s) AND day BETWEEN '%s' AND '%s' ORDER BY %s, day"
            .formatted(
                scope.key,
                columns,
                scope.table,
                scope.key,
                keys.stream().map(scope::literal).collect(Collectors.joining(",")),
                from,
                to,
                scope.key);
    Map<String, List<D>> days = new TreeMap<>();
    jdbi.useHandle(handle -> read(handle.getConnection(), sql, reader, days));
    return days;
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

  private static <D> void read(
      Connection connection, String sql, Reader<D> reader, Map<String, List<D>> days) {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      String key = null;
      List<D> its = null;
      while (row.next()) {
        String next = row.getString(1);
        if (!next.equals(key)) {
          key = next;
          its = days.computeIfAbsent(key, any -> new ArrayList<>());
        }
        its.add(reader.read(row, 2));
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
}
