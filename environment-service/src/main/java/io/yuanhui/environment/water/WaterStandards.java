package io.yuanhui.environment.water;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The standards as the tables have them, looked at again every minute. */
@ApplicationScoped
class WaterStandards {

  private static final Duration LIFE = Duration.ofMinutes(1);

  private final Jdbi jdbi;
  private final Clock clock;
  private volatile Read latest;

  private record Read(List<WaterStandard> standards, Instant until) {}

  WaterStandards(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  /** The standard that holds on a day: that of the observation, never today's. */
  WaterStandard on(LocalDate day) {
    return all().stream()
        .filter(each -> each.holdsOn(day))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no standard of water on " + day));
  }

  /** The one that came last. */
  WaterStandard latest() {
    List<WaterStandard> all = all();
    return all.get(all.size() - 1);
  }

  private List<WaterStandard> all() {
    Read read = latest;
    Instant now = clock.instant();
    if (read == null || now.isAfter(read.until)) {
      read = new Read(jdbi.withHandle(WaterStandards::read), now.plus(LIFE));
      latest = read;
    }
    return read.standards;
  }

  private static List<WaterStandard> read(Handle handle) {
    return handle
        .createQuery("SELECT code, valid_from, valid_to FROM water_standard ORDER BY valid_from")
        .map((row, context) -> standard(handle, row))
        .list();
  }

  private static WaterStandard standard(Handle handle, ResultSet row) throws SQLException {
    Map<String, Map<String, WaterItem>> items = new LinkedHashMap<>();
    handle
        .createQuery("SELECT * FROM water_item WHERE standard = :code ORDER BY body, position")
        .bind("code", row.getString("code"))
        .map(
            (each, context) ->
                items
                    .computeIfAbsent(each.getString("body"), any -> new LinkedHashMap<>())
                    .put(each.getString("item"), item(each)))
        .list();
    String to = row.getString("valid_to");
    return new WaterStandard(
        row.getString("code"),
        LocalDate.parse(row.getString("valid_from")),
        to == null ? null : LocalDate.parse(to),
        items,
        saturation(items));
  }

  private static WaterItem item(ResultSet row) throws SQLException {
    List<BigDecimal> limits = new ArrayList<>();
    for (int i = 1; i <= WaterClass.LIMITED.size(); i++) {
      BigDecimal limit = row.getBigDecimal("c" + i);
      if (limit != null) {
        limits.add(WaterNumbers.plain(limit));
      }
    }
    int decimals = row.getInt("decimals");
    boolean exact = row.wasNull();
    return new WaterItem(
        row.getString("item"),
        row.getString("name"),
        row.getString("name_en"),
        row.getString("unit"),
        WaterItem.Comparison.valueOf(row.getString("comparison")),
        exact ? null : decimals,
        row.getInt("assessed") != 0,
        List.copyOf(limits));
  }

  private static BigDecimal saturation(Map<String, Map<String, WaterItem>> items) {
    return items.values().stream()
        .map(each -> each.get(WaterStandard.SATURATION))
        .filter(each -> each != null && !each.limits().isEmpty())
        .map(each -> each.limits().get(0))
        .findFirst()
        .orElse(null);
  }
}
