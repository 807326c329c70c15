package io.yuanhui.environment.air;

import io.yuanhui.environment.aqi.AirLevel;
import io.yuanhui.environment.aqi.AqiStandard;
import io.yuanhui.environment.aqi.Beyond;
import io.yuanhui.environment.aqi.Breakpoint;
import io.yuanhui.environment.aqi.Item;
import io.yuanhui.environment.aqi.LimitSet;
import io.yuanhui.environment.aqi.Span;
import io.yuanhui.environment.aqi.StandardBook;
import io.yuanhui.environment.aqi.ValidityRules;
import io.yuanhui.environment.station.Pollutant;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The standards as the tables have them, looked at again every minute. */
@ApplicationScoped
class Standards {

  private static final Duration LIFE = Duration.ofMinutes(1);

  private final Jdbi jdbi;
  private final Clock clock;
  private volatile Read latest;

  private record Read(StandardBook book, Instant until) {}

  Standards(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  StandardBook book() {
    Read read = latest;
    Instant now = clock.instant();
    if (read == null || now.isAfter(read.until)) {
      read = new Read(jdbi.withHandle(Standards::read), now.plus(LIFE));
      latest = read;
    }
    return read.book;
  }

  private static StandardBook read(Handle handle) {
    return new StandardBook(
        handle
            .createQuery("SELECT code, valid_from, valid_to FROM air_standard ORDER BY valid_from")
            .map((row, context) -> standard(handle, row))
            .list(),
        limits(handle),
        handle
            .createQuery("SELECT * FROM air_validity ORDER BY valid_from")
            .map((row, context) -> validity(row))
            .list(),
        handle
            .createQuery("SELECT * FROM air_weight ORDER BY valid_from")
            .map(
                (row, context) ->
                    new StandardBook.Weight(
                        from(row), to(row), pollutant(row), row.getBigDecimal("weight")))
            .list());
  }

  private static AqiStandard standard(Handle handle, ResultSet row) throws SQLException {
    String code = row.getString("code");
    Map<Item, List<Breakpoint>> breakpoints = new EnumMap<>(Item.class);
    rows(handle, "SELECT * FROM air_breakpoint WHERE standard = :code ORDER BY item, iaqi", code)
        .forEach(
            each ->
                breakpoints
                    .computeIfAbsent(item(each.get("item")), any -> new ArrayList<>())
                    .add(
                        new Breakpoint(
                            ((Number) each.get("iaqi")).intValue(),
                            plain(each.get("concentration")))));
    Map<Item, Beyond> beyond = new EnumMap<>(Item.class);
    rows(handle, "SELECT * FROM air_beyond WHERE standard = :code", code)
        .forEach(
            each ->
                beyond.put(
                    item(each.get("item")),
                    new Beyond(
                        plain(each.get("above")),
                        each.get("iaqi") == null ? null : ((Number) each.get("iaqi")).intValue(),
                        each.get("instead") == null ? null : item(each.get("instead")))));
    return new AqiStandard(
        code,
        from(row),
        to(row),
        breakpoints,
        beyond,
        items(handle, code, "DAY"),
        items(handle, code, "HOUR"),
        Set.copyOf(Pollutant.ALL),
        rows(handle, "SELECT * FROM air_level WHERE standard = :code ORDER BY level", code).stream()
            .map(Standards::level)
            .toList());
  }

  private static AirLevel level(Map<String, Object> row) {
    return new AirLevel(
        ((Number) row.get("level")).intValue(),
        row.get("up_to") == null ? null : ((Number) row.get("up_to")).intValue(),
        (String) row.get("grade"),
        (String) row.get("name"),
        (String) row.get("name_en"),
        (String) row.get("color"));
  }

  private static List<Item> items(Handle handle, String code, String span) {
    return handle
        .createQuery("SELECT item FROM air_index_item WHERE standard = :code AND span = :span")
        .bind("code", code)
        .bind("span", span)
        .mapTo(String.class)
        .stream()
        .map(Standards::item)
        .sorted()
        .toList();
  }

  private static List<LimitSet> limits(Handle handle) {
    Map<LocalDate, LimitSet> sets = new LinkedHashMap<>();
    handle
        .createQuery("SELECT * FROM air_limit ORDER BY valid_from")
        .map(
            (row, context) ->
                sets.computeIfAbsent(
                        from(row),
                        from ->
                            new LimitSet(
                                text(row, "standard"),
                                from,
                                date(row, "valid_to"),
                                new EnumMap<>(Pollutant.class)))
                    .limits()
                    .computeIfAbsent(pollutant(row), any -> new EnumMap<>(Span.class))
                    .put(Span.valueOf(row.getString("span")), plain(row.getBigDecimal("value"))))
        .list();
    return List.copyOf(sets.values());
  }

  private static ValidityRules validity(ResultSet row) throws SQLException {
    return new ValidityRules(
        from(row),
        to(row),
        row.getInt("hours_of_day"),
        row.getInt("hours_of_window"),
        row.getInt("windows_of_day"),
        plain(row.getBigDecimal("eight_hours_beyond")),
        row.getInt("days_of_year"),
        row.getInt("days_of_month"),
        row.getInt("days_of_february"));
  }

  private static List<Map<String, Object>> rows(Handle handle, String sql, String code) {
    return handle.createQuery(sql).bind("code", code).mapToMap().list();
  }

  private static Item item(Object code) {
    return Item.valueOf(((String) code).toUpperCase(Locale.ROOT));
  }

  private static Pollutant pollutant(ResultSet row) throws SQLException {
    return Pollutant.parse(row.getString("pollutant")).orElseThrow();
  }

  private static LocalDate from(ResultSet row) throws SQLException {
    return LocalDate.parse(row.getString("valid_from"));
  }

  private static LocalDate to(ResultSet row) {
    return date(row, "valid_to");
  }

  private static LocalDate date(ResultSet row, String column) {
    return Optional.ofNullable(text(row, column)).map(LocalDate::parse).orElse(null);
  }

  private static String text(ResultSet row, String column) {
    try {
      return row.getString(column);
    } catch (SQLException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  /** Without the zeros that the column adds. */
  private static BigDecimal plain(Object number) {
    BigDecimal stripped = ((BigDecimal) number).stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
