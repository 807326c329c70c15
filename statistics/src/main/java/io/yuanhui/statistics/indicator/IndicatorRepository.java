package io.yuanhui.statistics.indicator;

import io.yuanhui.statistics.period.Frequency;
import io.yuanhui.statistics.storage.Row;
import io.yuanhui.statistics.unit.Unit;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.result.RowView;

/** The stored catalogue. */
@ApplicationScoped
class IndicatorRepository {

  private final Jdbi jdbi;

  IndicatorRepository(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  List<Indicator> all() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT * FROM indicator ORDER BY id")
                .map(IndicatorRepository::read)
                .list());
  }

  Optional<Indicator> findByCode(String code) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT * FROM indicator WHERE code = :code")
                .bind("code", code)
                .map(IndicatorRepository::read)
                .findOne());
  }

  /** Whether anybody has reported a figure of it, published or not. */
  boolean isReported(Indicator indicator) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT EXISTS (SELECT 1 FROM series WHERE indicator_id = :id)"
                        + " OR EXISTS (SELECT 1 FROM submission_cell WHERE indicator_id = :id)")
                .bind("id", indicator.id)
                .mapTo(Boolean.class)
                .one());
  }

  /** Those after a code, in the order of codes; each condition holds where it is not null. */
  List<Indicator> search(String text, String department, String afterCode, int most) {
    String pattern =
        text == null ? null : "%" + text.strip().replaceAll("([%_\\\\])", "\\\\$1") + "%";
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT * FROM indicator WHERE (:text IS NULL OR code LIKE :text"
                        + " OR name LIKE :text OR LOWER(name_en) LIKE LOWER(:text))"
                        + " AND (:department IS NULL OR department = :department)"
                        + " AND (:after IS NULL OR code > :after) ORDER BY code LIMIT :most")
                .bind("text", pattern)
                .bind("department", department)
                .bind("after", afterCode)
                .bind("most", most)
                .map(IndicatorRepository::read)
                .list());
  }

  /**
   * Adds it.
   *
   * @throws io.yuanhui.statistics.storage.RowExistsException where its code is taken
   */
  void add(Indicator indicator) {
    indicator.id = row(indicator).insertNumbered(jdbi);
  }

  void save(Indicator indicator) {
    indicator.version = row(indicator).key("id", indicator.id).update(jdbi, indicator.version);
  }

  private static Row row(Indicator indicator) {
    return Row.of("indicator")
        .once("code", indicator.code)
        .once("version", indicator.version)
        .set("name", indicator.name)
        .set("name_en", indicator.nameEn)
        .set("unit", indicator.unit.code())
        .set("frequency", indicator.frequency.code())
        .set("accumulation", indicator.accumulation)
        .set("better", indicator.better)
        .set("decimals", indicator.decimals)
        .set("department", indicator.department)
        .set("formula", indicator.formula)
        .set("description", indicator.description);
  }

  private static Indicator read(RowView row) {
    Indicator indicator = new Indicator(row.getColumn("code", String.class));
    indicator.id = row.getColumn("id", Integer.class);
    indicator.name = row.getColumn("name", String.class);
    indicator.nameEn = row.getColumn("name_en", String.class);
    indicator.unit = Unit.parse(row.getColumn("unit", String.class));
    indicator.frequency = Frequency.parse(row.getColumn("frequency", String.class)).orElseThrow();
    indicator.accumulation = row.getColumn("accumulation", Accumulation.class);
    indicator.better = row.getColumn("better", Better.class);
    indicator.decimals = row.getColumn("decimals", Integer.class);
    indicator.department = row.getColumn("department", String.class);
    indicator.formula = row.getColumn("formula", String.class);
    indicator.description = row.getColumn("description", String.class);
    indicator.version = row.getColumn("version", Long.class);
    return indicator;
  }
}
