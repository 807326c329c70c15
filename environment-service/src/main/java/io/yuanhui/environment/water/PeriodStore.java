package io.yuanhui.environment.water;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The table of what follows from samples, and the marks of what it follows from. */
@ApplicationScoped
class PeriodStore {

  /**
   * No statement of a section is waiting to be derived: neither a sample nor the section itself.
   */
  private static final String STALE =
      "(s.derived_version IS NULL OR s.derived_version <> s.version OR EXISTS"
          + " (SELECT 1 FROM water_sample w WHERE w.derived = 0 AND w.section_id = s.id))";

  private final Jdbi jdbi;

  PeriodStore(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Locks sections by id, so that whoever comes last sees all, and says what they are now. */
  List<SectionPlan> lock(Collection<Integer> sections) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT id, body, target, items, version FROM water_section"
                        + " WHERE id IN (<sections>) ORDER BY id FOR UPDATE")
                .bindList("sections", List.copyOf(sections))
                .map(
                    (row, context) ->
                        SectionPlan.of(
                            row.getInt("id"),
                            row.getString("body"),
                            row.getString("target"),
                            row.getString("items"),
                            row.getLong("version")))
                .list());
  }

  /** Writes a section's rows; those that are there are replaced. */
  void put(int section, Map<WaterSpan, WaterPeriod> periods) {
    if (periods.isEmpty()) {
      return;
    }
    jdbi.useHandle(
        handle -> {
          PreparedBatch rows =
              handle.prepareBatch(
                  "INSERT INTO water_period (section_id, begins_on, ends_on, means, months,"
                      + " compliant, samples, provisional) VALUES (:section, :from, :to, :means,"
                      + " :months, :compliant, :samples, :provisional)"
                      + " ON DUPLICATE KEY UPDATE means = VALUES(means), months = VALUES(months),"
                      + " compliant = VALUES(compliant), samples = VALUES(samples),"
                      + " provisional = VALUES(provisional)");
          periods.forEach(
              (span, period) ->
                  rows.bind("section", section)
                      .bind("from", span.from())
                      .bind("to", span.to())
                      .bind("means", text(period.means()))
                      .bind("months", period.months())
                      .bind("compliant", period.compliant())
                      .bind("samples", period.samples())
                      .bind("provisional", period.provisional())
                      .add());
          rows.execute();
        });
  }

  /** Of a span, by section; sections without samples in it are absent. */
  Map<Integer, WaterPeriod> read(Collection<Integer> sections, WaterSpan span) {
    Map<Integer, WaterPeriod> periods = new HashMap<>();
    if (!sections.isEmpty()) {
      jdbi.useHandle(
          handle ->
              handle
                  .createQuery(
                      "SELECT section_id, means, months, compliant, samples, provisional"
                          + " FROM water_period WHERE section_id IN (<sections>)"
                          + " AND begins_on = :from AND ends_on = :to")
                  .bindList("sections", List.copyOf(sections))
                  .bind("from", span.from())
                  .bind("to", span.to())
                  .map((row, context) -> periods.put(row.getInt("section_id"), period(row)))
                  .list());
    }
    return periods;
  }

  /** All that is kept of a section and a year. */
  Map<WaterSpan, WaterPeriod> year(int section, int year) {
    Map<WaterSpan, WaterPeriod> periods = new HashMap<>();
    jdbi.useHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT begins_on, ends_on, means, months, compliant, samples, provisional"
                        + " FROM water_period WHERE section_id = :section"
                        + " AND begins_on BETWEEN :first AND :last")
                .bind("section", section)
                .bind("first", LocalDate.of(year, 1, 1))
                .bind("last", LocalDate.of(year, 12, 31))
                .map(
                    (row, context) ->
                        periods.put(
                            new WaterSpan(
                                LocalDate.parse(row.getString("begins_on")),
                                LocalDate.parse(row.getString("ends_on"))),
                            period(row)))
                .list());
    return periods;
  }

  /** The years that something is kept of a section. */
  List<Integer> years(int section) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT DISTINCT YEAR(begins_on) FROM water_period WHERE section_id = :section")
                .bind("section", section)
                .mapTo(Integer.class)
                .list());
  }

  /** Of some sections those whose rows do not follow from all that was said yet. */
  Set<Integer> stale(Collection<Integer> sections) {
    return sections.isEmpty()
        ? Set.of()
        : jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        "SELECT s.id FROM water_section s WHERE s.id IN (<sections>) AND " + STALE)
                    .bindList("sections", List.copyOf(sections))
                    .mapTo(Integer.class)
                    .set());
  }

  /** All such sections. */
  List<Integer> stale() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT s.id FROM water_section s WHERE " + STALE + " ORDER BY s.id")
                .mapTo(Integer.class)
                .list());
  }

  /** The rows of a section follow from this version of it; its samples are not spoken of. */
  void follows(SectionPlan plan) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "UPDATE water_section SET derived_version = ? WHERE id = ?",
                plan.version(),
                plan.id()));
  }

  /** The rows of a section follow from all its samples. */
  void followsSamples(int section) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "UPDATE water_sample SET derived = 1 WHERE derived = 0 AND section_id = ?",
                section));
  }

  private static String text(Map<String, BigDecimal> means) {
    return means.entrySet().stream()
        .map(each -> each.getKey() + "=" + each.getValue())
        .collect(Collectors.joining(";"));
  }

  private static WaterPeriod period(ResultSet row) throws SQLException {
    Map<String, BigDecimal> means = new TreeMap<>();
    String text = row.getString("means");
    if (!text.isEmpty()) {
      for (String each : text.split(";")) {
        int sign = each.indexOf('=');
        means.put(each.substring(0, sign), new BigDecimal(each.substring(sign + 1)));
      }
    }
    return new WaterPeriod(
        means,
        row.getInt("months"),
        row.getInt("compliant"),
        row.getInt("samples"),
        row.getBoolean("provisional"));
  }
}
