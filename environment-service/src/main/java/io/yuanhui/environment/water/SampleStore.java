package io.yuanhui.environment.water;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;

/** The table of samples; nothing in it changes but when an edition ceased to count. */
@ApplicationScoped
class SampleStore {

  private static final String COUNTS = "9999-12-31";
  private static final Instant FOREVER = Instant.parse("9999-12-31T00:00:00Z");

  private final Jdbi jdbi;

  SampleStore(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** The years that a section has samples of. */
  List<Integer> years(int section) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT DISTINCT YEAR(sampled_on) AS year FROM water_sample"
                        + " WHERE section_id = :section ORDER BY year")
                .bind("section", section)
                .mapTo(Integer.class)
                .list());
  }

  /** What counts of some sections from a day to a day, in the order of section, day and item. */
  List<Sample> counting(Collection<Integer> sections, LocalDate from, LocalDate to) {
    if (sections.isEmpty()) {
      return List.of();
    }
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT * FROM water_sample WHERE section_id IN (<sections>)"
                        + " AND sampled_on BETWEEN :from AND :to AND superseded_at = '"
                        + COUNTS
                        + "' ORDER BY section_id, sampled_on, item")
                .bindList("sections", List.copyOf(sections))
                .bind("from", from)
                .bind("to", to)
                .map(SampleStore::read)
                .list());
  }

  /** The samples of a section behind a place, in the order of day, item and edition. */
  List<Sample> page(int section, LocalDate from, LocalDate to, SampleQuery query, int most) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT * FROM water_sample WHERE section_id = :section"
                        + " AND sampled_on BETWEEN :from AND :to"
                        + " AND (:item IS NULL OR item = :item)"
                        + " AND (:history OR superseded_at = '"
                        + COUNTS
                        + "') AND (sampled_on > :day OR (sampled_on = :day AND (item > :after"
                        + " OR (item = :after AND edition > :edition))))"
                        + " ORDER BY sampled_on, item, edition LIMIT "
                        + most)
                .bind("section", section)
                .bind("from", from)
                .bind("to", to)
                .bind("item", query.item())
                .bind("history", query.history())
                .bind("day", query.afterDay())
                .bind("after", query.afterItem())
                .bind("edition", query.afterEdition())
                .map(SampleStore::read)
                .list());
  }

  /**
   * Adds editions, which are to be derived in the same transaction, and ends those they replace.
   */
  void add(List<Sample> samples) {
    if (samples.isEmpty()) {
      return;
    }
    jdbi.useHandle(
        handle -> {
          PreparedBatch ends =
              handle.prepareBatch(
                  "UPDATE water_sample SET superseded_at = :recordedAt WHERE section_id = :section"
                      + " AND sampled_on = :day AND item = :item AND edition = :edition - 1");
          PreparedBatch adds =
              handle.prepareBatch(
                  "INSERT INTO water_sample (section_id, sampled_on, item, edition, value, unit,"
                      + " confirmed, reason, recorded_by, recorded_at, superseded_at, derived)"
                      + " VALUES (:section, :day, :item, :edition, :value, :unit,"
                      + " :confirmed, :reason, :by, :recordedAt, '"
                      + COUNTS
                      + "', 1)");
          for (Sample sample : samples) {
            if (sample.edition() > 1) {
              bind(ends, sample).add();
            }
            bind(adds, sample)
                .bind("value", sample.value())
                .bind("unit", sample.unit())
                .bind("confirmed", sample.confirmed())
                .bind("reason", sample.reason())
                .bind("by", sample.recordedBy())
                .add();
          }
          if (ends.size() > 0) {
            ends.execute();
          }
          adds.execute();
        });
  }

  private static PreparedBatch bind(PreparedBatch batch, Sample sample) {
    return batch
        .bind("section", sample.sectionId())
        .bind("day", sample.day())
        .bind("item", sample.item())
        .bind("edition", sample.edition())
        .bind("recordedAt", sample.recordedAt());
  }

  private static Sample read(ResultSet row, StatementContext context) throws SQLException {
    Instant superseded = instant(row, "superseded_at");
    return new Sample(
        row.getInt("section_id"),
        LocalDate.parse(row.getString("sampled_on")),
        row.getString("item"),
        row.getInt("edition"),
        WaterNumbers.plain(row.getBigDecimal("value")),
        row.getString("unit"),
        row.getInt("confirmed") != 0,
        row.getString("reason"),
        row.getString("recorded_by"),
        instant(row, "recorded_at"),
        superseded.isBefore(FOREVER) ? superseded : null);
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
  }
}
