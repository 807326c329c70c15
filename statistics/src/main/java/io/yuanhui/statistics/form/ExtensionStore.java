package io.yuanhui.statistics.form;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.result.RowView;

/** The extensions that were granted; none is ever changed. */
@ApplicationScoped
class ExtensionStore {

  private static final String COLUMNS =
      "SELECT id, form_code, period, region_code, open_until, reason, granted_by, granted_at"
          + " FROM form_extension";

  private final Jdbi jdbi;

  ExtensionStore(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  void add(Extension extension) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    "INSERT INTO form_extension (id, form_code, period, region_code, open_until,"
                        + " reason, granted_by, granted_at) VALUES (:id, :form, :period, :region,"
                        + " :until, :reason, :grantedBy, :grantedAt)")
                .bind("id", extension.id())
                .bind("form", extension.form())
                .bind("period", extension.period())
                .bind("region", extension.region())
                .bind("until", extension.until())
                .bind("reason", extension.reason())
                .bind("grantedBy", extension.grantedBy())
                .bind("grantedAt", extension.grantedAt())
                .execute());
  }

  /** Of a form's period, or of all its periods where null; the earliest first. */
  List<Extension> of(String form, String period) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    COLUMNS
                        + " WHERE form_code = :form AND (:period IS NULL OR period = :period)"
                        + " ORDER BY period, granted_at, id")
                .bind("form", form)
                .bind("period", period)
                .map(ExtensionStore::extension)
                .list());
  }

  /** Of several forms, those that were open after a time. */
  List<Extension> openAfter(Collection<String> forms, Instant time) {
    if (forms.isEmpty()) {
      return List.of();
    }
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(COLUMNS + " WHERE form_code IN (<forms>) AND open_until > :time")
                .bindList("forms", List.copyOf(forms))
                .bind("time", time)
                .map(ExtensionStore::extension)
                .list());
  }

  private static Extension extension(RowView row) {
    return new Extension(
        row.getColumn("id", UUID.class),
        row.getColumn("form_code", String.class),
        row.getColumn("period", String.class),
        row.getColumn("region_code", String.class),
        row.getColumn("open_until", Instant.class),
        row.getColumn("reason", String.class),
        row.getColumn("granted_by", String.class),
        row.getColumn("granted_at", Instant.class));
  }
}
