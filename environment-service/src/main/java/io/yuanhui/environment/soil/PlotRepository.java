package io.yuanhui.environment.soil;

import io.yuanhui.statistics.storage.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.result.RowView;
import org.jdbi.v3.core.statement.Query;

/** The stored plots. */
@ApplicationScoped
class PlotRepository {

  private final Jdbi jdbi;

  PlotRepository(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  Optional<Plot> find(String code) {
    return list("SELECT * FROM soil_plot WHERE code = :code", query -> query.bind("code", code))
        .stream()
        .findFirst();
  }

  /** Those after a code, in the order of codes. */
  List<Plot> search(PlotQuery query, String afterCode, int most) {
    return list(
        "SELECT * FROM soil_plot WHERE code > :after AND region_code LIKE :region"
            + " AND (:land IS NULL OR land = :land) AND "
            + query.places().sql("longitude", "latitude")
            + " ORDER BY code LIMIT :most",
        sql ->
            sql.bind("after", afterCode == null ? "" : afterCode)
                .bind("region", query.regionPattern())
                .bind("land", query.land())
                .bind("most", most)
                .bindMap(query.places().parameters()));
  }

  /**
   * Adds it.
   *
   * @throws io.yuanhui.statistics.storage.RowExistsException where its code is taken
   */
  void add(Plot plot) {
    plot.id = row(plot).insertNumbered(jdbi);
  }

  void save(Plot plot) {
    plot.version = row(plot).key("id", plot.id).update(jdbi, plot.version);
  }

  private List<Plot> list(String sql, Function<Query, Query> binding) {
    return jdbi.withHandle(
        handle -> binding.apply(handle.createQuery(sql)).map(PlotRepository::read).list());
  }

  private static Row row(Plot plot) {
    return Row.of("soil_plot")
        .once("code", plot.code)
        .once("version", plot.version)
        .set("name", plot.name)
        .set("region_code", plot.region)
        .set("land", plot.land)
        .set("category", plot.category)
        .set("area", plot.area)
        .set("unit", plot.unit)
        .set("longitude", plot.longitude)
        .set("latitude", plot.latitude)
        .set("synthetic", plot.synthetic)
        .set("source", plot.source);
  }

  private static Plot read(RowView row) {
    Plot plot = new Plot(row.getColumn("code", String.class));
    plot.id = row.getColumn("id", Integer.class);
    plot.name = row.getColumn("name", String.class);
    plot.region = row.getColumn("region_code", String.class);
    plot.land = row.getColumn("land", String.class);
    plot.category = row.getColumn("category", String.class);
    plot.area = row.getColumn("area", BigDecimal.class);
    plot.unit = row.getColumn("unit", String.class);
    plot.longitude = row.getColumn("longitude", BigDecimal.class);
    plot.latitude = row.getColumn("latitude", BigDecimal.class);
    plot.synthetic = row.getColumn("synthetic", Boolean.class);
    plot.source = row.getColumn("source", String.class);
    plot.version = row.getColumn("version", Long.class);
    return plot;
  }
}
