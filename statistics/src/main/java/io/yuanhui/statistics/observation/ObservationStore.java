package io.yuanhui.statistics.observation;

import io.yuanhui.statistics.indicator.Catalogue;
import io.yuanhui.statistics.indicator.Indicator;
import io.yuanhui.statistics.measure.Measure;
import io.yuanhui.statistics.observation.SeriesStore.Series;
import io.yuanhui.statistics.period.Period;
import io.yuanhui.statistics.storage.Storage;
import io.yuanhui.statistics.unit.Unit;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;

/**
 * Reads vintages, series by series along the clustered key; {@link ChangeFeed} reads them in the
 * order of publication.
 */
@ApplicationScoped
public class ObservationStore {

  /** The mark of a vintage that nothing has superseded. */
  static final String CURRENT = "'9999-12-31 00:00:00'";

  private static final int SERIES_AT_ONCE = 500;

  static final String COLUMNS =
      "o.series_id, o.indicator_id, o.measure, o.period, o.value, o.decimals, o.unit, o.status,"
          + " o.note, o.vintage, o.restores, o.withdrawn, o.published_at,"
          + " NULLIF(o.superseded_at, "
          + CURRENT
          + ") AS superseded_at, o.submission_id";

  static final String AFTER_PLACE =
      "(o.series_id > :series OR (o.series_id = :series AND (o.period_start > :start"
          + " OR (o.period_start = :start AND o.vintage > :vintage))))";

  private final Jdbi jdbi;
  private final SeriesStore series;

  ObservationStore(Jdbi jdbi, SeriesStore series) {
    this.jdbi = jdbi;
    this.series = series;
  }

  /** Everything that the filter names. For filters that name few figures. */
  public List<Observation> all(ObservationFilter filter, Catalogue catalogue) {
    return find(filter, catalogue, null, Integer.MAX_VALUE);
  }

  /** At most so many vintages after a place, in the order of series, period and vintage. */
  List<Observation> find(ObservationFilter filter, Catalogue catalogue, Place after, int most) {
    List<Observation> found = new ArrayList<>();
    long fromId = after == null ? 0 : after.seriesId();
    while (found.size() < most) {
      List<Series> batch = series.find(filter, fromId, SERIES_AT_ONCE);
      if (batch.isEmpty()) {
        break;
      }
      found.addAll(read(batch, filter, catalogue, after, most - found.size()));
      if (batch.size() < SERIES_AT_ONCE) {
        break;
      }
      fromId = batch.get(batch.size() - 1).id() + 1;
    }
    return found;
  }

  private List<Observation> read(
      List<Series> batch, ObservationFilter filter, Catalogue catalogue, Place after, int most) {
    Map<Long, String> regions =
        batch.stream().collect(Collectors.toMap(Series::id, Series::region));
    String rows =
        "SELECT "
            + COLUMNS
            + (filter.lastN() == null
                ? ""
                : ", o.period_start, DENSE_RANK() OVER (PARTITION BY o.series_id ORDER BY o.period_start DESC) AS age")
            + " FROM observation o WHERE o.series_id IN (<series>)"
            + conditions(filter);
    String sql =
        filter.lastN() == null ? rows : "SELECT * FROM (" + rows + ") o WHERE o.age <= :lastN";
    return jdbi.withHandle(
        handle -> {
          Query query =
              handle.createQuery(
                  sql
                      + (after == null ? "" : " AND " + AFTER_PLACE)
                      + " ORDER BY o.series_id, o.period_start, o.vintage"
                      + (most == Integer.MAX_VALUE ? "" : " LIMIT :most"));
          query.bindList("series", batch.stream().map(Series::id).toList());
          bind(query, filter, after, most);
          return query.map(mapper(catalogue, regions::get)).list();
        });
  }

  /** One measure of one indicator in one period, in every region that has it now. */
  List<Observation> across(
      Indicator indicator, Measure measure, Period period, Catalogue catalogue) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT "
                        + COLUMNS
                        + ", s.region_code FROM observation o JOIN series s ON s.id = o.series_id"
                        + " WHERE o.indicator_id = :indicator AND o.measure = :measure"
                        + " AND o.period_start = :start AND o.superseded_at = "
                        + CURRENT
                        + " AND o.withdrawn = 0")
                .bind("indicator", indicator.id())
                .bind("measure", measure.name())
                .bind("start", period.start())
                .map(mapper(catalogue, null))
                .list());
  }

  static String conditions(ObservationFilter filter) {
    StringBuilder sql = new StringBuilder();
    if (filter.from() != null) {
      sql.append(" AND o.period_start >= :from");
    }
    if (filter.to() != null) {
      sql.append(" AND o.period_start <= :to");
    }
    if (filter.starts() != null) {
      sql.append(" AND o.period_start IN (<starts>)");
    }
    if (filter.asOf() != null) {
      sql.append(" AND o.published_at <= :asOf");
    }
    if (!filter.history()) {
      sql.append(
          filter.asOf() == null
              ? " AND o.superseded_at = " + CURRENT
              : " AND o.superseded_at > :asOf");
      if (filter.updatedAfter() == null) {
        sql.append(" AND o.withdrawn = 0");
      }
    }
    return sql.toString();
  }

  static void bind(Query query, ObservationFilter filter, Place after, int most) {
    bindIf(query, "from", filter.from());
    bindIf(query, "to", filter.to());
    bindIf(query, "asOf", filter.asOf());
    if (filter.starts() != null) {
      query.bindList("starts", filter.starts());
    }
    bindIf(query, "lastN", filter.lastN());
    if (after != null) {
      query.bind("series", after.seriesId());
      query.bind("start", after.periodStart());
      query.bind("vintage", after.vintage());
    }
    if (most != Integer.MAX_VALUE) {
      query.bind("most", most);
    }
  }

  private static void bindIf(Query query, String name, Object value) {
    if (value != null) {
      query.bind(name, value);
    }
  }

  /**
   * Maps {@link #COLUMNS} by position: looking names up costs more than reading the values.
   *
   * @param regions null where the region follows the columns
   */
  static RowMapper<Observation> mapper(Catalogue catalogue, Function<Long, String> regions) {
    return (row, context) -> {
      long seriesId = row.getLong(1);
      BigDecimal value = row.getBigDecimal(5);
      return new Observation(
          seriesId,
          catalogue.get(row.getInt(2)),
          Measure.valueOf(row.getString(3)),
          regions == null ? row.getString(16) : regions.apply(seriesId),
          Period.parse(row.getString(4)),
          value == null ? null : value.setScale(row.getInt(6)),
          Unit.parse(row.getString(7)),
          ObservationStatus.valueOf(row.getString(8)),
          row.getString(9),
          row.getInt(10),
          (Integer) row.getObject(11),
          row.getBoolean(12),
          time(row, 13),
          time(row, 14),
          Storage.uuid(row.getBytes(15)));
    };
  }

  private static Instant time(ResultSet row, int column) throws SQLException {
    LocalDateTime utc = row.getObject(column, LocalDateTime.class);
    return utc == null ? null : utc.toInstant(ZoneOffset.UTC);
  }
}
