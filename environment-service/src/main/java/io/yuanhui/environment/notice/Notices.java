package io.yuanhui.environment.notice;

import io.yuanhui.commons.problem.Text;
import io.yuanhui.commons.time.LocalTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/** Raises and resolves notices, in the caller's transaction; once each, however often asked. */
@ApplicationScoped
public class Notices {

  private final Jdbi jdbi;
  private final NoticeLog log;
  private final Clock clock;

  Notices(Jdbi jdbi, NoticeLog log, Clock clock) {
    this.jdbi = jdbi;
    this.log = log;
    this.clock = clock;
  }

  /**
   * Raises one, or raises it again where it was resolved.
   *
   * @param subject what it is about, such as {@code station/YH-N1}
   * @param since when it began, which tells it from others of the rule and subject
   * @return whether it was not there yet
   */
  public boolean raise(NoticeRule rule, String subject, Instant since, Text text) {
    Instant now = now();
    write(rule, subject, since, text, now);
    Known known = known(rule, subject, since);
    if (known.resolved()) {
      jdbi.useHandle(
          handle ->
              handle.execute("UPDATE notice SET resolved_at = NULL WHERE id = ?", known.id()));
    }
    if (known.isNew() || known.resolved()) {
      log.add(known.id(), NoticeChange.RAISED, now);
    }
    return known.isNew();
  }

  /** It is there, and locked, then. */
  private void write(NoticeRule rule, String subject, Instant since, Text text, Instant now) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    "INSERT INTO notice (rule, subject, since, text_zh, text_en, raised_at)"
                        + " VALUES (:rule, :subject, :since, :zh, :en, :now)"
                        + " ON DUPLICATE KEY UPDATE text_zh = VALUES(text_zh),"
                        + " text_en = VALUES(text_en)")
                .bind("rule", rule.name())
                .bind("subject", subject)
                .bind("since", since)
                .bind("zh", text.zh())
                .bind("en", text.en())
                .bind("now", now)
                .execute());
  }

  /**
   * What is known of a notice that is there.
   *
   * @param isNew whether nothing was told of it yet
   */
  private record Known(int id, boolean resolved, boolean isNew) {}

  private Known known(NoticeRule rule, String subject, Instant since) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT n.id, n.resolved_at, NOT EXISTS (SELECT 1 FROM notice_event e"
                        + " WHERE e.notice_id = n.id) AS is_new FROM notice n"
                        + " WHERE n.rule = :rule AND n.subject = :subject AND n.since = :since")
                .bind("rule", rule.name())
                .bind("subject", subject)
                .bind("since", since)
                .map(
                    (row, context) ->
                        new Known(
                            row.getInt("id"),
                            row.getString("resolved_at") != null,
                            row.getBoolean("is_new")))
                .one());
  }

  /**
   * Resolves those of a rule and subject that began within a span, but for some.
   *
   * @param to not among them
   * @param still the beginnings of those that go on
   * @return how many were resolved
   */
  public int resolve(
      NoticeRule rule, String subject, Instant from, Instant to, Set<Instant> still) {
    Map<Integer, Instant> open = new LinkedHashMap<>();
    jdbi.useHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT id, since FROM notice WHERE rule = :rule AND subject = :subject"
                        + " AND since >= :from AND since < :to AND resolved_at IS NULL ORDER BY id")
                .bind("rule", rule.name())
                .bind("subject", subject)
                .bind("from", from)
                .bind("to", to)
                .map((row, context) -> open.put(row.getInt("id"), instant(row, "since")))
                .list());
    open.values().removeAll(still);
    return (int) open.keySet().stream().filter(this::resolve).count();
  }

  /** Whether it was open until now. */
  private boolean resolve(int notice) {
    Instant now = now();
    boolean resolved =
        jdbi.withHandle(
            handle ->
                handle.execute(
                        "UPDATE notice SET resolved_at = ? WHERE id = ? AND resolved_at IS NULL",
                        now,
                        notice)
                    == 1);
    if (resolved) {
      log.add(notice, NoticeChange.RESOLVED, now);
    }
    return resolved;
  }

  /** Those of some subjects that have an open notice, of whatever rule. */
  public Set<String> open(Collection<String> subjects) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT DISTINCT subject FROM notice WHERE resolved_at IS NULL"
                        + " AND subject IN (<subjects>)")
                .bindList("subjects", List.copyOf(subjects))
                .mapTo(String.class)
                .set());
  }

  /** The latest first, before an id. */
  List<NoticeView> list(boolean openOnly, NoticeRule rule, int before, int most) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT * FROM notice WHERE id < :before AND (:rule IS NULL OR rule = :rule)"
                        + (openOnly ? " AND resolved_at IS NULL" : "")
                        + " ORDER BY id DESC LIMIT :most")
                .bind("before", before)
                .bind("rule", rule == null ? null : rule.name())
                .bind("most", most)
                .map((row, context) -> view(row))
                .list());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private static NoticeView view(ResultSet row) throws SQLException {
    return new NoticeView(
        row.getInt("id"),
        NoticeRule.valueOf(row.getString("rule")).code(),
        row.getString("subject"),
        time(row, "since"),
        row.getString("text_zh"),
        row.getString("text_en"),
        time(row, "raised_at"),
        time(row, "resolved_at"));
  }

  private static OffsetDateTime time(ResultSet row, String column) throws SQLException {
    return LocalTime.at(instant(row, column));
  }

  /** Null where there is none. */
  static Instant instant(ResultSet row, String column) throws SQLException {
    LocalDateTime utc = row.getObject(column, LocalDateTime.class);
    return utc == null ? null : utc.toInstant(ZoneOffset.UTC);
  }
}
