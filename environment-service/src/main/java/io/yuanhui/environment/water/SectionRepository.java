package io.yuanhui.environment.water;

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

/** The stored water sections. */
@ApplicationScoped
class SectionRepository {

  private final Jdbi jdbi;

  SectionRepository(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  Optional<Section> find(String code) {
    return list("SELECT * FROM water_section WHERE code = :code", query -> query.bind("code", code))
        .stream()
        .findFirst();
  }

  /** Those of some codes that exist, by id. */
  List<Section> find(Collection<String> codes) {
    return codes.isEmpty()
        ? List.of()
        : list(
            "SELECT * FROM water_section WHERE code IN (<codes>) ORDER BY id",
            query -> query.bindList("codes", List.copyOf(codes)));
  }

  /** All of them, in the order of codes. */
  List<Section> all() {
    return list("SELECT * FROM water_section ORDER BY code", query -> query);
  }

  /** Those after a code, in the order of codes. */
  List<Section> search(SectionQuery query, String afterCode, int most) {
    return list(
        "SELECT * FROM water_section WHERE code > :after AND region_code LIKE :region"
            + " AND (:river IS NULL OR river = :river)"
            + " AND (:section IS NULL OR code = :section) AND "
            + query.places().sql("longitude", "latitude")
            + " ORDER BY code LIMIT :most",
        sql ->
            sql.bind("after", afterCode == null ? "" : afterCode)
                .bind("region", query.regionPattern())
                .bind("river", query.river())
                .bind("section", query.section())
                .bind("most", most)
                .bindMap(query.places().parameters()));
  }

  /**
   * Adds it.
   *
   * @throws io.yuanhui.statistics.storage.RowExistsException where its code is taken
   */
  void add(Section section) {
    section.id = row(section).insertNumbered(jdbi);
  }

  void save(Section section) {
    section.version = row(section).key("id", section.id).update(jdbi, section.version);
  }

  private List<Section> list(String sql, Function<Query, Query> binding) {
    return jdbi.withHandle(
        handle -> binding.apply(handle.createQuery(sql)).map(SectionRepository::read).list());
  }

  private static Row row(Section section) {
    return Row.of("water_section")
        .once("code", section.code)
        .once("version", section.version)
        .set("name", section.name)
        .set("river", section.river)
        .set("body", section.body)
        .set("region_code", section.region)
        .set("target", section.target)
        .set("items", section.items)
        .set("longitude", section.longitude)
        .set("latitude", section.latitude)
        .set("valid_from", section.from)
        .set("valid_to", section.to)
        .set("synthetic", section.synthetic)
        .set("source", section.source);
  }

  private static Section read(RowView row) {
    Section section = new Section(row.getColumn("code", String.class));
    section.id = row.getColumn("id", Integer.class);
    section.name = row.getColumn("name", String.class);
    section.river = row.getColumn("river", String.class);
    section.body = row.getColumn("body", String.class);
    section.region = row.getColumn("region_code", String.class);
    section.target = row.getColumn("target", String.class);
    section.items = row.getColumn("items", String.class);
    section.longitude = row.getColumn("longitude", BigDecimal.class);
    section.latitude = row.getColumn("latitude", BigDecimal.class);
    section.from = row.getColumn("valid_from", LocalDate.class);
    section.to = row.getColumn("valid_to", LocalDate.class);
    section.synthetic = row.getColumn("synthetic", Boolean.class);
    section.source = row.getColumn("source", String.class);
    section.version = row.getColumn("version", Long.class);
    return section;
  }
}
