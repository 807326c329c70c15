package io.yuanhui.environment.notice;

import io.yuanhui.statistics.observation.Place;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * What happened to notices. A row is written in the transaction of the change and is then
 * announced: it gets a time later than all that were announced before, in a transaction of its own.
 * So those who raise notices at the same moment do not wait for one another, and nothing is ever
 * announced behind what readers have seen.
 */
@ApplicationScoped
class NoticeLog {

  static final String TOPIC = "notices";

  /** Notices have no period; places need one. */
  private static final LocalDate NO_PERIOD = LocalDate.of(1970, 1, 1);

  private static final Instant NEVER = Instant.parse("1970-01-01T00:00:00Z");
  private static final String SELECT =
      "SELECT e.notice_id, e.number, e.change_made, e.changed_at, e.text_zh, e.text_en,"
          + " e.announced_at, n.rule, n.subject, n.since"
          + " FROM notice_event e JOIN notice n ON n.id = e.notice_id WHERE ";

  private final Jdbi jdbi;

  NoticeLog(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * One of them.
   *
   * @param number counted from 1 within the notice
   */
  record Entry(
      int notice,
      int number,
      NoticeChange change,
      Instant at,
      String textZh,
      String textEn,
      Instant announcedAt,
      NoticeRule rule,
      String subject,
      Instant since) {

    Place place() {
      return new Place(announcedAt, notice, NO_PERIOD, number);
    }
  }

  /** Adds one, of a notice that the transaction has locked. */
  void add(int notice, NoticeChange change, Instant at) {
    jdbi.useHandle(
        handle -> {
          int before =
              handle
                  .createQuery("SELECT COUNT(*) FROM notice_event WHERE notice_id = :notice")
                  .bind("notice", notice)
                  .mapTo(Integer.class)
                  .one();
          handle
              .createUpdate(
                  "INSERT INTO notice_event"
                      + " (notice_id, number, change_made, changed_at, text_zh, text_en)"
                      + " SELECT id, :number, :change, :at, text_zh, text_en FROM notice"
                      + " WHERE id = :notice")
              .bind("number", before + 1)
              .bind("change", change.name())
              .bind("at", at)
              .bind("notice", notice)
              .execute();
        });
  }

  /** Whether there is something to announce. */
  boolean isAnythingNew() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT id FROM notice_event WHERE announced_at IS NULL LIMIT 1")
                .mapTo(Long.class)
                .findOne()
                .isPresent());
  }

  /** Announces what is committed, some at most, one after the other; locks the topic's clock. */
  void announce(Instant now, int most) {
    jdbi.useHandle(
        handle -> {
          Instant last =
              handle
                  .createQuery(
                      "SELECT published_at FROM event_clock WHERE topic = :topic FOR UPDATE")
                  .bind("topic", TOPIC)
                  .mapTo(Instant.class)
                  .one();
          List<Long> found =
              handle
                  .createQuery(
                      "SELECT id FROM notice_event WHERE announced_at IS NULL ORDER BY id LIMIT "
                          + most)
                  .mapTo(Long.class)
                  .list();
          if (found.isEmpty()) {
            return;
          }
          Instant at = now.truncatedTo(ChronoUnit.MICROS);
          at = at.isAfter(last) ? at : last.plus(1, ChronoUnit.MICROS);
          PreparedBatch times =
              handle.prepareBatch("UPDATE notice_event SET announced_at = :at WHERE id = :id");
          for (long id : found) {
            times.bind("at", at).bind("id", id).add();
            last = at;
            at = at.plus(1, ChronoUnit.MICROS);
          }
          times.execute();
          handle.execute("UPDATE event_clock SET published_at = ? WHERE topic = ?", last, TOPIC);
        });
  }

  /** When the latest was announced. */
  Instant clock() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT published_at FROM event_clock WHERE topic = :topic")
                .bind("topic", TOPIC)
                .mapTo(Instant.class)
                .findOne()
                .orElse(NEVER));
  }

  /** Those behind a place, announced until a time, in their order; no two have the same time. */
  List<Entry> after(Place place, Instant until, int most) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    SELECT
                        + "e.announced_at > :at AND e.announced_at <= :until"
                        + " ORDER BY e.announced_at LIMIT "
                        + most)
                .bind("until", until)
                .bind("at", place.publishedAt())
                .map(NoticeLog::read)
                .list());
  }

  /** The one at a place. */
  Optional<Entry> at(Place place) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(SELECT + "e.notice_id = :notice AND e.number = :number")
                .bind("notice", place.seriesId())
                .bind("number", place.vintage())
                .map(NoticeLog::read)
                .findOne());
  }

  private static Entry read(ResultSet row, StatementContext context) throws SQLException {
    return new Entry(
        row.getInt("notice_id"),
        row.getInt("number"),
        NoticeChange.valueOf(row.getString("change_made")),
        Notices.instant(row, "changed_at"),
        row.getString("text_zh"),
        row.getString("text_en"),
        Notices.instant(row, "announced_at"),
        NoticeRule.valueOf(row.getString("rule")),
        row.getString("subject"),
        Notices.instant(row, "since"));
  }
}
