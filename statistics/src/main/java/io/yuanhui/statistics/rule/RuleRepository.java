package io.yuanhui.statistics.rule;

import io.yuanhui.statistics.period.Frequency;
import io.yuanhui.statistics.storage.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.result.RowView;

/** The stored versions of validation rules. */
@ApplicationScoped
class RuleRepository {

  private static final String CODE = "code";
  private static final String EFFECTIVE_TO = "effective_to";

  private final Jdbi jdbi;

  RuleRepository(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Locks a rule until the transaction ends: its versions come one after the other. */
  void lock(String code) {
    jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT id FROM validation_rule WHERE code = :code FOR UPDATE")
                .bind(CODE, code)
                .mapTo(Integer.class)
                .list());
  }

  /** Newest first. */
  List<Rule> versions(String code) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT * FROM validation_rule WHERE code = :code ORDER BY version_no DESC")
                .bind(CODE, code)
                .map(RuleRepository::read)
                .list());
  }

  /** The newest version of each rule after a code, in the order of codes. */
  List<Rule> newest(String form, Integer indicatorId, String afterCode, int most) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT r.* FROM validation_rule r WHERE r.version_no ="
                        + " (SELECT MAX(n.version_no) FROM validation_rule n WHERE n.code = r.code)"
                        + " AND (:form IS NULL OR r.form_code = :form)"
                        + " AND (:indicator IS NULL OR r.indicator_id = :indicator)"
                        + " AND (:after IS NULL OR r.code > :after) ORDER BY r.code LIMIT :most")
                .bind("form", form)
                .bind("indicator", indicatorId)
                .bind("after", afterCode)
                .bind("most", most)
                .map(RuleRepository::read)
                .list());
  }

  /** Every version of the rules about a form, or about some indicators, in the order of codes. */
  List<Rule> about(String form, Set<Integer> indicatorIds) {
    Collection<Integer> ids = indicatorIds.isEmpty() ? List.of(-1) : indicatorIds;
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT * FROM validation_rule WHERE form_code = :form"
                        + " OR indicator_id IN (<ids>) ORDER BY code, version_no")
                .bind("form", form)
                .bindList("ids", ids)
                .map(RuleRepository::read)
                .list());
  }

  /**
   * Adds a version.
   *
   * @throws io.yuanhui.statistics.storage.RowExistsException where its number is taken
   */
  void add(Rule rule) {
    rule.id =
        Row.of("validation_rule")
            .once(CODE, rule.code)
            .once("version_no", rule.number)
            .once("form_code", rule.form)
            .once("indicator_id", rule.indicatorId)
            .once("severity", rule.severity)
            .once("expression", rule.expression)
            .once("message", rule.message)
            .once("message_en", rule.messageEn)
            .once("frequency", rule.frequency.code())
            .once("effective_from", rule.effectiveFrom)
            .once("created_at", rule.createdAt)
            .once("created_by", rule.createdBy)
            .set(EFFECTIVE_TO, rule.effectiveTo)
            .insertNumbered(jdbi);
  }

  /** Writes down where it ends; of one that is locked. */
  void saveEnd(Rule rule) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate("UPDATE validation_rule SET effective_to = :last WHERE id = :id")
                .bind("last", rule.effectiveTo)
                .bind("id", rule.id)
                .execute());
  }

  private static Rule read(RowView row) {
    Rule rule = new Rule();
    rule.id = row.getColumn("id", Integer.class);
    rule.code = row.getColumn(CODE, String.class);
    rule.number = row.getColumn("version_no", Integer.class);
    rule.form = row.getColumn("form_code", String.class);
    rule.indicatorId = row.getColumn("indicator_id", Integer.class);
    rule.severity = row.getColumn("severity", Severity.class);
    rule.expression = row.getColumn("expression", String.class);
    rule.message = row.getColumn("message", String.class);
    rule.messageEn = row.getColumn("message_en", String.class);
    rule.frequency = Frequency.parse(row.getColumn("frequency", String.class)).orElseThrow();
    rule.effectiveFrom = row.getColumn("effective_from", LocalDate.class);
    rule.effectiveTo = row.getColumn(EFFECTIVE_TO, LocalDate.class);
    rule.createdAt = row.getColumn("created_at", Instant.class);
    rule.createdBy = row.getColumn("created_by", String.class);
    return rule;
  }
}
