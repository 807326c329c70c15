package io.yuanhui.environment.station;

import io.yuanhui.statistics.storage.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.result.RowView;
import org.jdbi.v3.core.statement.Query;

/** The stored stations. */
@ApplicationScoped
class StationRepository {

  private final Jdbi jdbi;

  StationRepository(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  Optional<Station> find(String code) {
    return list("SELECT * FROM station WHERE code = :code", query -> query.bind("code", code))
        .stream()
        .findFirst();
  }

  /** Those of some codes that exist. */
  List<Station> find(Collection<String> codes) {
    return codes.isEmpty()
        ? List.of()
        : list(
            "SELECT * FROM station WHERE code IN (<codes>)",
            query -> query.bindList("codes", List.copyOf(codes)));
  }

  /** All of them, by id. */
  List<Station> all() {
    return list("SELECT * FROM station ORDER BY id", query -> query);
  }

  /** The regions in which a station has synthetic readings. */
  List<String> syntheticRegions() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT DISTINCT region_code FROM station WHERE synthetic = 1")
                .mapTo(String.class)
                .list());
  }

  /** Those after a code, in the order of codes. */
  List<Station> search(StationQuery query, String afterCode, int most) {
    return list(
        "SELECT * FROM station WHERE code > :after AND region_code LIKE :region"
            + " AND (:kind IS NULL OR kind = :kind) AND "
            + query.places().sql("longitude", "latitude")
            + " ORDER BY code LIMIT :most",
        sql ->
            sql.bind("after", afterCode == null ? "" : afterCode)
                .bind("region", query.regionPattern())
                .bind("kind", query.kind())
                .bind("most", most)
                .bindMap(query.places().parameters()));
  }

  /**
   * Adds it.
   *
   * @throws io.yuanhui.statistics.storage.RowExistsException where its code is taken
   */
  void add(Station station) {
    station.id = row(station).insertNumbered(jdbi);
  }

  void save(Station station) {
    station.version = row(station).key("id", station.id).update(jdbi, station.version);
  }

  private List<Station> list(String sql, Function<Query, Query> binding) {
    return jdbi.withHandle(
        handle -> binding.apply(handle.createQuery(sql)).map(StationRepository::read).list());
  }

  private static Row row(Station station) {
    return Row.of("station")
        .once("code", station.code)
        .once("version", station.version)
        .set("name", station.name)
        .set("region_code", station.region)
        .set("longitude", station.longitude)
        .set("latitude", station.latitude)
        .set("kind", station.kind)
        .set("pollutants", station.pollutants)
        .set("operated_by", station.operator)
        .set("valid_from", station.from)
        .set("valid_to", station.to)
        .set("synthetic", station.synthetic)
        .set("source", station.source);
  }

  private static Station read(RowView row) {
    Station station = new Station(row.getColumn("code", String.class));
    station.id = row.getColumn("id", Integer.class);
    station.name = row.getColumn("name", String.class);
    station.region = row.getColumn("region_code", String.class);
    station.longitude = row.getColumn("longitude", BigDecimal.class);
    station.latitude = row.getColumn("latitude", BigDecimal.class);
    station.kind = row.getColumn("kind", String.class);
    station.pollutants = row.getColumn("pollutants", String.class);
    station.operator = row.getColumn("operated_by", String.class);
    station.from = row.getColumn("valid_from", LocalDate.class);
    station.to = row.getColumn("valid_to", LocalDate.class);
    station.synthetic = row.getColumn("synthetic", Boolean.class);
    station.source = row.getColumn("source", String.class);
    station.version = row.getColumn("version", Long.class);
    return station;
  }
}
