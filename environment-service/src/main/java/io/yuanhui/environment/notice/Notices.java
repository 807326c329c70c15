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
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/** Raises and resolves notices, in the caller's transaction; once each, however often asked. */
@ApplicationScoped
public class Notices {

  private final Jdbi jdbi;
  private final Clock clock;

  Notices(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
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
    return jdbi.withHandle(
        handle ->
            handle
                    .createUpdate(
                        "INSERT INTO notice (rule, subject, since, text_zh, text_en, raised_at)"
                            + " VALUES (:rule, :subject, :since, :zh, :en, :now)"
                            + " ON DUPLICATE KEY UPDATE text_zh = VALUES(text_zh),"
                            + " text_en = VALUES(text_en), resolved_at = NULL")
                    .bind("rule", rule.name())
                    .bind("subject", subject)
                    .bind("since", since)
                    .bind("zh", text.zh())
                    .bind("en", text.en())
                    .bind("now", now())
                    .execute()
                == 1);
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
    List<Instant> open =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        "SELECT since FROM notice WHERE rule = :rule AND subject = :subject"
                            + " AND since >= :from AND since < :to AND resolved_at IS NULL")
                    .bind("rule", rule.name())
                    .bind("subject", subject)
                    .bind("from", from)
                    .bind("to", to)
                    .mapTo(Instant.class)
                    .list());
    List<Instant> over = open.stream().filter(since -> !still.contains(since)).toList();
    over.forEach(
        since ->
            jdbi.useHandle(
                handle ->
                    handle
                        .createUpdate(
                            "UPDATE notice SET resolved_at = :now WHERE rule = :rule"
                                + " AND subject = :subject AND since = :since")
                        .bind("now", now())
                        .bind("rule", rule.name())
                        .bind("subject", subject)
                        .bind("since", since)
                        .execute()));
    return over.size();
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
    LocalDateTime utc = row.getObject(column, LocalDateTime.class);
    return utc == null ? null : LocalTime.at(utc.toInstant(ZoneOffset.UTC));
  }
}
