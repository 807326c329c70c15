package io.yuanhui.environment.air;

import io.yuanhui.environment.aqi.HourOfAir;
import io.yuanhui.environment.station.Pollutant;
import io.yuanhui.statistics.storage.Line;
import io.yuanhui.statistics.storage.LocalData;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/**
 * The table of hours. Many are brought as {@link LocalData}; else statements of many rows are
 * written out, numbers and times only: after that the fastest that the driver sends.
 */
@ApplicationScoped
class HourStore {

  private static final int ROWS = 2000;
  private static final String KEY = "station_id, hour, confirmed, ";
  private static final String COLUMNS =
      Pollutant.ALL.stream().map(Pollutant::code).collect(Collectors.joining(", "));
  private static final String REPLACED =
      Pollutant.ALL.stream()
          .map(pollutant -> pollutant.code() + " = VALUES(" + pollutant.code() + ")")
          .collect(Collectors.joining(", "));

  private final Jdbi jdbi;
  private final InvalidationStore invalidations;

  HourStore(Jdbi jdbi, InvalidationStore invalidations) {
    this.jdbi = jdbi;
    this.invalidations = invalidations;
  }

  /** Waits for whoever writes hours of these stations, until their transaction has ended. */
  void lock(Collection<Integer> stations) {
    jdbi.useHandle(
        handle ->
            handle
                .createQuery("SELECT id FROM station WHERE id IN (<ids>) ORDER BY id FOR UPDATE")
                .bindList("ids", stations.stream().sorted().toList())
                .mapTo(Integer.class)
                .list());
  }

  /** Writes hours; one that is there in the same state is replaced. */
  void put(DeliveredHours delivered) {
    jdbi.useHandle(handle -> put(handle.getConnection(), delivered));
  }

  private static void put(Connection connection, DeliveredHours delivered) {
    List<Reading> readings = delivered.readings();
    boolean confirmed = delivered.isConfirmed();
    try {
      if (LocalData.pays(connection, readings.size())) {
        LocalData.replace(
            connection,
            "air_hour (" + KEY + COLUMNS + ")",
            readings,
            (reading, to) -> row(reading, confirmed, '\t', "", Line.NULL, to));
        return;
      }
      for (int from = 0; from < readings.size(); from += ROWS) {
        insert(
            connection, readings.subList(from, Math.min(from + ROWS, readings.size())), confirmed);
      }
    } catch (SQLException failed) {
      throw new IllegalStateException("The hours could not be written", failed);
    }
  }

  private static void insert(Connection connection, List<Reading> readings, boolean confirmed)
      throws SQLException {
    StringBuilder sql = new StringBuilder(512 + 80 * readings.size());
    sql.append("INSERT INTO air_hour (").append(KEY).append(COLUMNS).append(") VALUES ");
    for (Reading reading : readings) {
      sql.append('(');
      row(reading, confirmed, ',', "'", "NULL", sql);
      sql.append("),");
    }
    sql.setLength(sql.length() - 1);
    sql.append(" ON DUPLICATE KEY UPDATE ").append(REPLACED);
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql.toString());
    }
  }

  private static void row(
      Reading reading, boolean confirmed, char comma, String quote, String none, StringBuilder to) {
    to.append(reading.station().id()).append(comma).append(quote);
    EpochHour.append(reading.hour(), to);
    to.append(quote).append(comma).append(confirmed ? '1' : '0');
    for (Pollutant pollutant : Pollutant.ALL) {
      to.append(comma);
      long value = reading.values().get(pollutant);
      if (value == HourOfAir.NONE) {
        to.append(none);
      } else {
        append(value, to);
      }
    }
  }

  private static void append(long value, StringBuilder to) {
    if (value >= 0 && value % 10_000 == 0) {
      to.append(value / 10_000);
    } else {
      to.append(BigDecimal.valueOf(value, HourOfAir.DECIMALS).toPlainString());
    }
  }

  /**
   * The hours of some stations, as they count, from one to another, that one not among them; with
   * what reviewers have said of them.
   *
   * @return by id; each of the stations
   */
  Map<Integer, StationHours> read(Collection<Integer> stations, long first, long end) {
    Map<Integer, StationHours> hours = new HashMap<>();
    stations.forEach(station -> hours.put(station, new StationHours(first, end)));
    if (stations.isEmpty()) {
      return hours;
    }
    String ids = stations.stream().map(Object::toString).collect(Collectors.joining(","));
    String sql =
        "SELECT station_id, TIMESTAMPDIFF(HOUR, '1970-01-01', hour), confirmed, "
            + COLUMNS
            + " FROM air_hour WHERE station_id IN ("
            + ids
            + ") AND hour >= "
            + EpochHour.sql(first)
            + " AND hour < "
            + EpochHour.sql(end);
    jdbi.useHandle(handle -> read(handle.getConnection(), sql, hours));
    invalidations
        .holding(stations, first, end)
        .forEach(said -> hours.get(said.stationId()).apply(said));
    return hours;
  }

  private static void read(Connection connection, String sql, Map<Integer, StationHours> hours) {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      while (row.next()) {
        hours.get(row.getInt(1)).add(row.getLong(2), row.getInt(3) == 1, values(row));
      }
    } catch (SQLException failed) {
      throw new IllegalStateException("The hours could not be read", failed);
    }
  }

  private static HourOfAir values(ResultSet row) throws SQLException {
    HourOfAir values = new HourOfAir();
    for (Pollutant pollutant : Pollutant.ALL) {
      String text = row.getString(4 + pollutant.ordinal());
      if (text != null) {
        values.set(pollutant, tenThousandths(text));
      }
    }
    return values;
  }

  /** Of a DECIMAL(10,4), which always has its four decimals. */
  private static long tenThousandths(String decimal) {
    int point = decimal.length() - HourOfAir.DECIMALS - 1;
    long whole = Math.abs(Long.parseLong(decimal, 0, point, 10));
    long rest = Long.parseLong(decimal, point + 1, decimal.length(), 10);
    long magnitude = whole * 10_000 + rest;
    return decimal.charAt(0) == '-' ? -magnitude : magnitude;
  }

  /** The first hour of a station from one on up to another; empty where there is none. */
  Optional<Long> next(int station, long from, long last) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT TIMESTAMPDIFF(HOUR, '1970-01-01', hour) FROM air_hour WHERE station_id ="
                        + " :station AND hour >= :from AND hour <= :last ORDER BY hour LIMIT 1")
                .bind("station", station)
                .bind("from", EpochHour.utc(from))
                .bind("last", EpochHour.utc(last))
                .mapTo(Long.class)
                .findOne());
  }

  /** The latest hour of a station. */
  OptionalLong last(int station) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT TIMESTAMPDIFF(HOUR, '1970-01-01', hour) FROM air_hour"
                        + " WHERE station_id = :station ORDER BY hour DESC LIMIT 1")
                .bind("station", station)
                .mapTo(Long.class)
                .findOne()
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty()));
  }

  /** The earliest hour of a station. */
  OptionalLong first(int station) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT TIMESTAMPDIFF(HOUR, '1970-01-01', hour) FROM air_hour"
                        + " WHERE station_id = :station ORDER BY hour LIMIT 1")
                .bind("station", station)
                .mapTo(Long.class)
                .findOne()
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty()));
  }
}
