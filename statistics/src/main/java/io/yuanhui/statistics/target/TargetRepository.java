package io.yuanhui.statistics.target;

import io.yuanhui.statistics.indicator.Indicator;
import io.yuanhui.statistics.storage.Row;
import io.yuanhui.statistics.unit.Quantity;
import io.yuanhui.statistics.unit.Unit;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.result.RowView;

/** The stored targets: one an indicator, region and year. */
@ApplicationScoped
class TargetRepository {

  private final Jdbi jdbi;

  TargetRepository(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  Optional<Target> find(Indicator indicator, String region, int year) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT * FROM target WHERE indicator_id = :indicator"
                        + " AND region_code = :region AND target_year = :year")
                .bind("indicator", indicator.id())
                .bind("region", region)
                .bind("year", year)
                .map((RowView row) -> read(row, indicator))
                .findOne());
  }

  /** The values of a region and year, by the code of their indicator. */
  Map<String, Quantity> quantities(String region, int year) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT i.code, t.value, t.unit"
                        + " FROM target t JOIN indicator i ON i.id = t.indicator_id"
                        + " WHERE t.region_code = :region AND t.target_year = :year")
                .bind("region", region)
                .bind("year", year)
                .reduceRows(
                    new HashMap<>(),
                    (byCode, row) -> {
                      byCode.put(row.getColumn("code", String.class), quantity(row));
                      return byCode;
                    }));
  }

  /**
   * Adds it.
   *
   * @throws io.yuanhui.statistics.storage.RowExistsException where somebody else just did
   */
  void add(Target target) {
    row(target).insert(jdbi);
  }

  void save(Target target) {
    target.version = row(target).update(jdbi, target.version);
  }

  private static Row row(Target target) {
    return Row.of("target")
        .key("indicator_id", target.indicator.id())
        .key("region_code", target.region)
        .key("target_year", target.year)
        .once("version", target.version)
        .set("value", target.quantity.value())
        .set("unit", target.quantity.unit().code())
        .set("note", target.note)
        .set("set_by", target.setBy)
        .set("set_at", target.setAt);
  }

  private static Target read(RowView row, Indicator indicator) {
    Target target =
        new Target(
            indicator,
            row.getColumn("region_code", String.class),
            row.getColumn("target_year", Integer.class));
    target.quantity = quantity(row);
    target.note = row.getColumn("note", String.class);
    target.setBy = row.getColumn("set_by", String.class);
    target.setAt = row.getColumn("set_at", Instant.class);
    target.version = row.getColumn("version", Long.class);
    return target;
  }

  private static Quantity quantity(RowView row) {
    return new Quantity(
        row.getColumn("value", BigDecimal.class).stripTrailingZeros(),
        Unit.parse(row.getColumn("unit", String.class)));
  }
}
