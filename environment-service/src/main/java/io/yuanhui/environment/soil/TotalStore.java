package io.yuanhui.environment.soil;

import io.yuanhui.statistics.unit.Quantity;
import io.yuanhui.statistics.unit.Unit;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.SqlStatement;

/** The tables of what regions add up to, over time. */
@ApplicationScoped
class TotalStore {

  private final Jdbi jdbi;

  TotalStore(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Locks a plot, and says what it is now. */
  PlotFacts lock(int plot) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT id, region_code, land, area, unit, synthetic, version FROM soil_plot"
                        + " WHERE id = :plot FOR UPDATE")
                .bind("plot", plot)
                .map((row, context) -> facts(row))
                .one());
  }

  /** Locks regions by code, so that whoever comes last sees all. */
  void lock(Collection<String> regions) {
    jdbi.useHandle(
        handle -> {
          for (String code : new TreeSet<>(regions)) {
            handle.execute(
                "INSERT INTO soil_region (region_code) VALUES (?)"
                    + " ON DUPLICATE KEY UPDATE region_code = VALUES(region_code)",
                code);
          }
        });
  }

  /** What a region adds up to on a day. */
  Amount on(String region, String land, LocalDate day) {
    return row(region, land, day).map(Total::amount).orElse(Amount.NONE);
  }

  /** All that a region adds up to, over time. */
  NavigableMap<LocalDate, Amount> all(String region, String land) {
    NavigableMap<LocalDate, Amount> totals = new TreeMap<>();
    jdbi.useHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT since, plots, polluted, safe, synthetic FROM soil_total"
                        + " WHERE region_code = :region AND land = :land")
                .bind("region", region)
                .bind("land", land)
                .map((row, context) -> Total.read(row))
                .forEach(total -> totals.put(total.since(), total.amount())));
    return totals;
  }

  /** The regions that have totals. */
  List<String> regions() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT DISTINCT region_code FROM soil_total")
                .mapTo(String.class)
                .list());
  }

  /** What a region adds up to from a day on, with the row that holds on it. */
  NavigableMap<LocalDate, Amount> from(String region, String land, LocalDate day) {
    NavigableMap<LocalDate, Amount> totals = new TreeMap<>();
    row(region, land, day).ifPresent(holds -> totals.put(holds.since(), holds.amount()));
    jdbi.useHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT since, plots, polluted, safe, synthetic FROM soil_total"
                        + " WHERE region_code = :region AND land = :land AND since > :day")
                .bind("region", region)
                .bind("land", land)
                .bind("day", day)
                .map((row, context) -> Total.read(row))
                .forEach(total -> totals.put(total.since(), total.amount())));
    return totals;
  }

  /** Writes what a region, which is locked, adds up to by the day from which on it does. */
  void put(String region, String land, Map<LocalDate, Amount> amounts) {
    jdbi.useHandle(
        handle -> {
          PreparedBatch rows =
              handle.prepareBatch(
                  "INSERT INTO soil_total"
                      + " (region_code, land, since, plots, polluted, safe, synthetic) VALUES"
                      + " (:region, :land, :since, :plots, :polluted, :safe, :synthetic)"
                      + " ON DUPLICATE KEY UPDATE plots = VALUES(plots),"
                      + " polluted = VALUES(polluted), safe = VALUES(safe),"
                      + " synthetic = VALUES(synthetic)");
          amounts.forEach(
              (since, amount) ->
                  bind(rows, amount)
                      .bind("region", region)
                      .bind("land", land)
                      .bind("since", since)
                      .add());
          rows.execute();
        });
  }

  /** Whether something was said of a plot that the totals do not follow from yet. */
  boolean isAnyStale() {
    return !stale(1).isEmpty();
  }

  /** Some such plots, by id. */
  List<Integer> stale(int most) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT id FROM soil_plot WHERE stale = 1 ORDER BY id LIMIT " + most)
                .mapTo(Integer.class)
                .list());
  }

  /** The totals follow from this version of a plot. */
  void follows(PlotFacts plot) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "UPDATE soil_plot SET derived_version = ? WHERE id = ?",
                plot.version(),
                plot.id()));
  }

  static <S extends SqlStatement<S>> S bind(S statement, Amount amount) {
    return statement
        .bind("plots", amount.plots())
        .bind("polluted", amount.polluted())
        .bind("safe", amount.safe())
        .bind("synthetic", amount.synthetic());
  }

  private record Total(LocalDate since, Amount amount) {

    static Total read(ResultSet row) throws SQLException {
      return new Total(LocalDate.parse(row.getString("since")), TotalStore.amount(row));
    }
  }

  /** The one that holds on a day. */
  private Optional<Total> row(String region, String land, LocalDate day) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT since, plots, polluted, safe, synthetic FROM soil_total"
                        + " WHERE region_code = :region AND land = :land AND since <= :day"
                        + " ORDER BY since DESC LIMIT 1")
                .bind("region", region)
                .bind("land", land)
                .bind("day", day)
                .map((row, context) -> Total.read(row))
                .findOne());
  }

  static Amount amount(ResultSet row) throws SQLException {
    return new Amount(
        row.getInt("plots"),
        row.getBigDecimal("polluted"),
        row.getBigDecimal("safe"),
        row.getInt("synthetic"));
  }

  private static PlotFacts facts(ResultSet row) throws SQLException {
    return new PlotFacts(
        row.getInt("id"),
        row.getString("region_code"),
        row.getString("land"),
        new Quantity(row.getBigDecimal("area"), Unit.parse(row.getString("unit"))),
        row.getBoolean("synthetic"),
        row.getLong("version"));
  }
}
