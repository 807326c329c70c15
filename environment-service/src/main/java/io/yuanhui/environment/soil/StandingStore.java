package io.yuanhui.environment.soil;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The table of what the totals have of each plot. */
@ApplicationScoped
class StandingStore {

  private final Jdbi jdbi;

  StandingStore(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Of some plots, by id; one that the totals have nothing of is absent. */
  Map<Integer, PlotStanding> read(Collection<Integer> plots) {
    Map<Integer, PlotStanding> standings = new HashMap<>();
    if (!plots.isEmpty()) {
      jdbi.useHandle(
          handle ->
              handle
                  .createQuery(
                      "SELECT plot_id, since, region_code, land, plots, polluted, safe, synthetic"
                          + " FROM soil_standing WHERE plot_id IN (<plots>)")
                  .bindList("plots", List.copyOf(plots))
                  .map((row, context) -> add(standings, row))
                  .list());
    }
    return standings;
  }

  /** Puts what a plot adds in the place of what was there. */
  void put(int plot, PlotStanding standing) {
    jdbi.useHandle(
        handle -> {
          handle.execute("DELETE FROM soil_standing WHERE plot_id = ?", plot);
          PreparedBatch rows =
              handle.prepareBatch(
                  "INSERT INTO soil_standing (plot_id, since, region_code, land, plots, polluted,"
                      + " safe, synthetic) VALUES (:plot, :since, :region, :land, :plots,"
                      + " :polluted, :safe, :synthetic)");
          standing
              .amounts()
              .forEach(
                  (since, amount) ->
                      TotalStore.bind(rows, amount)
                          .bind("plot", plot)
                          .bind("since", since)
                          .bind("region", standing.region())
                          .bind("land", standing.land())
                          .add());
          if (rows.size() > 0) {
            rows.execute();
          }
        });
  }

  private static PlotStanding add(Map<Integer, PlotStanding> standings, ResultSet row)
      throws SQLException {
    String region = row.getString("region_code");
    String land = row.getString("land");
    PlotStanding standing =
        standings.computeIfAbsent(
            row.getInt("plot_id"), any -> new PlotStanding(region, land, new TreeMap<>()));
    standing.amounts().put(LocalDate.parse(row.getString("since")), TotalStore.amount(row));
    return standing;
  }
}
