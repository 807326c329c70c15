package io.yuanhui.environment.soil;

import io.yuanhui.commons.time.LocalTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** The table of what plots were over time. */
@ApplicationScoped
class PlotStatuses {

  private final Jdbi jdbi;

  PlotStatuses(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Those of a plot, by their first day. */
  List<StatusView> of(int plot) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT * FROM soil_plot_status WHERE plot_id = :plot ORDER BY since")
                .bind("plot", plot)
                .map(PlotStatuses::read)
                .list());
  }

  /** What some plots are on a day, by id; one that was not yet listed is left out. */
  Map<Integer, StatusView> on(LocalDate day, Collection<Integer> plots) {
    Map<Integer, StatusView> found = new LinkedHashMap<>();
    if (plots.isEmpty()) {
      return found;
    }
    jdbi.useHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT * FROM soil_plot_status WHERE plot_id IN (<plots>) AND since <= :day"
                        + " ORDER BY plot_id, since")
                .bindList("plots", List.copyOf(plots))
                .bind("day", day)
                .map((row, context) -> found.put(row.getInt("plot_id"), read(row, context)))
                .list());
    return found;
  }

  /** All that was said of some plots, by id, each by the first day. */
  Map<Integer, List<StatusView>> all(Collection<Integer> plots) {
    Map<Integer, List<StatusView>> found = new LinkedHashMap<>();
    if (plots.isEmpty()) {
      return found;
    }
    jdbi.useHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT * FROM soil_plot_status WHERE plot_id IN (<plots>)"
                        + " ORDER BY plot_id, since")
                .bindList("plots", List.copyOf(plots))
                .map(
                    (row, context) ->
                        found
                            .computeIfAbsent(row.getInt("plot_id"), any -> new ArrayList<>())
                            .add(read(row, context)))
                .list());
    return found;
  }

  /** Says what a plot is from a day on; what was said of the same day is replaced. */
  void put(int plot, StatusView status, Instant at) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    "INSERT INTO soil_plot_status"
                        + " (plot_id, since, status, measure, recorded_by, recorded_at)"
                        + " VALUES (:plot, :since, :status, :measure, :by, :at)"
                        + " ON DUPLICATE KEY UPDATE status = VALUES(status),"
                        + " measure = VALUES(measure), recorded_by = VALUES(recorded_by),"
                        + " recorded_at = VALUES(recorded_at)")
                .bind("plot", plot)
                .bind("since", status.since())
                .bind("status", status.status())
                .bind("measure", status.measure())
                .bind("by", status.recordedBy())
                .bind("at", at)
                .execute());
  }

  private static StatusView read(ResultSet row, StatementContext context) throws SQLException {
    return new StatusView(
        LocalDate.parse(row.getString("since")),
        row.getString("status"),
        row.getString("measure"),
        row.getString("recorded_by"),
        LocalTime.at(row.getObject("recorded_at", LocalDateTime.class).toInstant(ZoneOffset.UTC)));
  }
}
