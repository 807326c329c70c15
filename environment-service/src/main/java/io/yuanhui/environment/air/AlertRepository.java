package io.yuanhui.environment.air;

import io.yuanhui.statistics.storage.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.result.RowView;

/** The stored alerts. */
@ApplicationScoped
class AlertRepository {

  private final Jdbi jdbi;

  AlertRepository(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  Optional<Alert> find(UUID id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT * FROM air_alert WHERE id = :id")
                .bind("id", id)
                .map(AlertRepository::read)
                .findOne());
  }

  /** Those of a region, the latest first. */
  List<Alert> of(String region, int most) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT * FROM air_alert WHERE region_code = :region"
                        + " ORDER BY begins_at DESC, id LIMIT :most")
                .bind("region", region)
                .bind("most", most)
                .map(AlertRepository::read)
                .list());
  }

  void add(Alert alert) {
    row(alert).insert(jdbi);
  }

  void save(Alert alert) {
    alert.version = row(alert).update(jdbi, alert.version);
  }

  private static Row row(Alert alert) {
    return Row.of("air_alert")
        .key("id", alert.id)
        .once("version", alert.version)
        .set("region_code", alert.region)
        .set("level", alert.level)
        .set("begins_at", alert.from)
        .set("ends_at", alert.to)
        .set("measures", alert.measures)
        .set("issued_by", alert.issuedBy);
  }

  private static Alert read(RowView row) {
    Alert alert = new Alert(row.getColumn("id", UUID.class));
    alert.region = row.getColumn("region_code", String.class);
    alert.level = row.getColumn("level", String.class);
    alert.from = row.getColumn("begins_at", Instant.class);
    alert.to = row.getColumn("ends_at", Instant.class);
    alert.measures = row.getColumn("measures", String.class);
    alert.issuedBy = row.getColumn("issued_by", String.class);
    alert.version = row.getColumn("version", Long.class);
    return alert;
  }
}
