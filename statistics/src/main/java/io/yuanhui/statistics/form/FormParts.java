package io.yuanhui.statistics.form;

import io.yuanhui.statistics.measure.Measure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.result.RowView;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The stored regions and lines of forms' versions, each in its order. */
@ApplicationScoped
class FormParts {

  private static final String VERSION = "form_version_id";
  private static final String NUMBER = "number";

  private final Jdbi jdbi;

  FormParts(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Adds those of a version that has none yet. */
  void add(FormVersion version) {
    jdbi.useHandle(
        handle -> {
          addRegions(handle, version);
          addLines(handle, version);
        });
  }

  /** Puts a version's in the place of whatever it had. */
  void replace(FormVersion version) {
    jdbi.useHandle(
        handle -> {
          handle.execute("DELETE FROM form_region WHERE form_version_id = ?", version.id);
          handle.execute("DELETE FROM form_line WHERE form_version_id = ?", version.id);
        });
    add(version);
  }

  /** Gives each of some versions its own. */
  void readInto(List<FormVersion> versions) {
    if (versions.isEmpty()) {
      return;
    }
    List<Integer> ids = versions.stream().map(version -> version.id).toList();
    Map<Integer, List<String>> regions =
        read(
            "SELECT form_version_id, region_code FROM form_region"
                + " WHERE form_version_id IN (<ids>) ORDER BY form_version_id, region_no",
            ids,
            row -> row.getColumn("region_code", String.class));
    Map<Integer, List<FormLine>> lines =
        read(
            "SELECT form_version_id, indicator_id, measure, heading, required FROM form_line"
                + " WHERE form_version_id IN (<ids>) ORDER BY form_version_id, line_no",
            ids,
            FormParts::line);
    for (FormVersion version : versions) {
      version.regions = List.copyOf(regions.getOrDefault(version.id, List.of()));
      version.lines = List.copyOf(lines.getOrDefault(version.id, List.of()));
    }
  }

  private static void addRegions(Handle handle, FormVersion version) {
    PreparedBatch batch =
        handle.prepareBatch(
            "INSERT INTO form_region (form_version_id, region_no, region_code)"
                + " VALUES (:version, :number, :region)");
    for (int i = 0; i < version.regions.size(); i++) {
      batch
          .bind("version", version.id)
          .bind(NUMBER, i)
          .bind("region", version.regions.get(i))
          .add();
    }
    batch.execute();
  }

  private static void addLines(Handle handle, FormVersion version) {
    PreparedBatch batch =
        handle.prepareBatch(
            "INSERT INTO form_line"
                + " (form_version_id, line_no, indicator_id, measure, heading, required)"
                + " VALUES (:version, :number, :indicator, :measure, :heading, :required)");
    for (int i = 0; i < version.lines.size(); i++) {
      FormLine line = version.lines.get(i);
      batch
          .bind("version", version.id)
          .bind(NUMBER, i)
          .bind("indicator", line.indicatorId())
          .bind("measure", line.measure())
          .bind("heading", line.heading())
          .bind("required", line.required())
          .add();
    }
    batch.execute();
  }

  private <T> Map<Integer, List<T>> read(String sql, List<Integer> ids, Function<RowView, T> part) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(sql)
                .bindList("ids", ids)
                .reduceRows(
                    new HashMap<>(),
                    (byVersion, row) -> {
                      byVersion
                          .computeIfAbsent(
                              row.getColumn(VERSION, Integer.class), id -> new ArrayList<>())
                          .add(part.apply(row));
                      return byVersion;
                    }));
  }

  private static FormLine line(RowView row) {
    return new FormLine(
        row.getColumn("indicator_id", Integer.class),
        row.getColumn("measure", Measure.class),
        row.getColumn("heading", String.class),
        row.getColumn("required", Boolean.class));
  }
}
