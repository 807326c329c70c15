package io.yuanhui.statistics.observation;

import io.yuanhui.statistics.indicator.Catalogue;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/**
 * Reads vintages in the order of their publication, which is the order of their commits: whoever
 * has read to the end knows of a time up to which there is nothing more to come.
 *
 * <p>A catalogue that is given has to be read in the same transaction, and after the clock: one
 * that was kept may lack an indicator whose figures are published already, which would be skipped.
 */
@ApplicationScoped
public class ChangeFeed {

  private static final String AFTER_CHANGE =
      "(o.published_at > :since OR (o.published_at = :since AND "
          + ObservationStore.AFTER_PLACE
          + "))";

  private final Jdbi jdbi;

  ChangeFeed(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** The time of the latest publication that the transaction sees. */
  public Instant clock() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT published_at FROM publication_clock WHERE id = 1")
                .mapTo(Instant.class)
                .one());
  }

  /** The time of the last of so many publications after a time; empty where there is none. */
  public Optional<Instant> publicationAfter(Instant time, int most) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT MAX(n.published_at) FROM (SELECT published_at FROM publication"
                        + " WHERE published_at > :time ORDER BY published_at LIMIT :most) n")
                .bind("time", time)
                .bind("most", most)
                .mapTo(Instant.class)
                .findOne());
  }

  /**
   * At most so many vintages that a filter names.
   *
   * @param after goes on after that place; null begins after the filter's {@code updatedAfter}
   */
  public List<Observation> changes(
      ObservationFilter filter, Catalogue catalogue, Place after, int most) {
    if (filter.indicators().isEmpty()) {
      return List.of();
    }
    boolean all = filter.indicators().size() == catalogue.all().size();
    return jdbi.withHandle(
        handle -> {
          Query query =
              handle.createQuery(
                  "SELECT "
                      + ObservationStore.COLUMNS
                      + ", s.region_code FROM observation o JOIN series s ON s.id = o.series_id"
                      + " WHERE "
                      + (after == null ? "o.published_at > :since" : AFTER_CHANGE)
                      + (all ? "" : " AND o.indicator_id IN (<indicators>)")
                      + (filter.measure() == null ? "" : " AND o.measure = :measure")
                      + (filter.regions() == null ? "" : " AND s.region_code IN (<regions>)")
                      + ObservationStore.conditions(filter)
                      + " ORDER BY o.published_at, o.series_id, o.period_start, o.vintage"
                      + " LIMIT :most");
          query.bind("since", after == null ? filter.updatedAfter() : after.publishedAt());
          if (!all) {
            query.bindList("indicators", filter.indicators().stream().map(i -> i.id()).toList());
          }
          if (filter.measure() != null) {
            query.bind("measure", filter.measure().name());
          }
          if (filter.regions() != null) {
            query.bindList("regions", filter.regions());
          }
          ObservationStore.bind(query, filter, after, most);
          return query.map(ObservationStore.mapper(catalogue, null)).list();
        });
  }

  /** The vintage that stands at a place; empty where there is none. */
  public Optional<Observation> at(Place place, Catalogue catalogue) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT "
                        + ObservationStore.COLUMNS
                        + ", s.region_code FROM observation o JOIN series s ON s.id = o.series_id"
                        + " WHERE o.series_id = :series AND o.period_start = :start"
                        + " AND o.vintage = :vintage")
                .bind("series", place.seriesId())
                .bind("start", place.periodStart())
                .bind("vintage", place.vintage())
                .map(ObservationStore.mapper(catalogue, null))
                .findOne());
  }
}
