package io.yuanhui.statistics.observation;

import io.yuanhui.statistics.indicator.Indicator;
import io.yuanhui.statistics.measure.Measure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** Finds series: indicator × measure × region. */
@ApplicationScoped
class SeriesStore {

  private final Jdbi jdbi;

  SeriesStore(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** A stored series. */
  record Series(long id, int indicatorId, Measure measure, String region) {}

  /** The next series at or after an id that the filter names, in the order of ids. */
  List<Series> find(ObservationFilter filter, long fromId, int most) {
    Collection<Integer> indicators = filter.indicators().stream().map(Indicator::id).toList();
    if (indicators.isEmpty() || (filter.regions() != null && filter.regions().isEmpty())) {
      return List.of();
    }
    return jdbi.withHandle(
        handle -> {
          Query query =
              handle.createQuery(
                  "SELECT id, indicator_id, measure, region_code FROM series"
                      + " WHERE id >= :from AND indicator_id IN (<indicators>)"
                      + (filter.measure() == null ? "" : " AND measure = :measure")
                      + (filter.regions() == null ? "" : " AND region_code IN (<regions>)")
                      + " ORDER BY id LIMIT :most");
          query.bind("from", fromId).bind("most", most).bindList("indicators", indicators);
          if (filter.measure() != null) {
            query.bind("measure", filter.measure().name());
          }
          if (filter.regions() != null) {
            query.bindList("regions", filter.regions());
          }
          return query
              .map(
                  (row, context) ->
                      new Series(
                          row.getLong(1),
                          row.getInt(2),
                          Measure.valueOf(row.getString(3)),
                          row.getString(4)))
              .list();
        });
  }
}
