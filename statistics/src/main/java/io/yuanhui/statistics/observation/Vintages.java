package io.yuanhui.statistics.observation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Appends vintages: all cells of a submission in a few statements inside the database, or none.
 *
 * <p>Every call joins the caller's transaction and must be its last wait: it holds the service's
 * publication clock until the commit.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Vintages {

  private static final String CELL_SERIES =
      " submission_cell c STRAIGHT_JOIN series s ON s.indicator_id = c.indicator_id"
          + " AND s.measure = c.measure AND s.region_code = c.region_code ";

  private final Jdbi jdbi;
  private final Clock clock;
  private final Event<FiguresChanged> changes;

  /** What a time of publication stands for, and who gave the reason for it. */
  private record Cause(String kind, UUID submission, UUID release, String actor, String reason) {}

  Vintages(Jdbi jdbi, Clock clock, Event<FiguresChanged> changes) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.changes = changes;
  }

  /**
   * Makes every cell of some submissions the current vintage of its figure; no figure is in two of
   * them.
   *
   * @param release what they are published as together; null where it is one alone
   * @param reason why, where that has to be told; null otherwise
   * @return the time of publication, which is that of each vintage
   */
  public Instant publish(List<UUID> submissions, UUID release, String actor, String reason) {
    return jdbi.withHandle(
        handle -> {
          Instant now =
              tick(
                  handle,
                  new Cause(
                      "PUBLISH",
                      submissions.size() == 1 ? submissions.get(0) : null,
                      release,
                      actor,
                      reason));
          addSeries(handle, submissions);
          int revised = supersede(handle, submissions, now);
          int figures = append(handle, submissions, now, revised > 0);
          changes.fire(new FiguresChanged(FigureCounts.PUBLISH, figures));
          return now;
        });
  }

  /**
   * Takes a submission's figures back where they still stand: each gets one more vintage, with the
   * content of the latest earlier vintage whose submission is published, or without a value.
   *
   * @return the time of the withdrawal
   */
  public Instant withdraw(UUID submission, String actor, String reason) {
    return jdbi.withHandle(
        handle -> {
          Instant now = tick(handle, new Cause("WITHDRAW", submission, null, actor, reason));
          handle
              .createUpdate(
                  "UPDATE"
                      + CELL_SERIES
                      + "STRAIGHT_JOIN observation o ON o.series_id = s.id"
                      + " AND o.period_start = c.period_start"
                      + " SET o.superseded_at = :now"
                      + " WHERE c.submission_id = :submission AND o.submission_id = :submission"
                      + " AND o.withdrawn = 0 AND o.superseded_at = "
                      + ObservationStore.CURRENT)
              .bind("now", now)
              .bind("submission", submission)
              .execute();
          int figures =
              handle
                  .createUpdate(
                      "INSERT INTO observation (series_id, period_start, vintage, period, indicator_id,"
                          + " measure, value, decimals, unit, status, note, published_at,"
                          + " submission_id, restores, withdrawn)"
                          + " SELECT w.series_id, w.period_start, w.vintage + 1, w.period,"
                          + " w.indicator_id, w.measure, p.value, COALESCE(p.decimals, 0),"
                          + " COALESCE(p.unit, w.unit), COALESCE(p.status, 'M'), p.note, :now,"
                          + " COALESCE(p.submission_id, w.submission_id), p.vintage, p.vintage IS NULL"
                          + " FROM"
                          + CELL_SERIES
                          + "STRAIGHT_JOIN observation w ON w.series_id = s.id"
                          + " AND w.period_start = c.period_start AND w.superseded_at = :now"
                          + " LEFT JOIN observation p ON p.series_id = w.series_id"
                          + " AND p.period_start = w.period_start AND p.vintage = ("
                          + "SELECT MAX(e.vintage) FROM observation e"
                          + " JOIN submission es ON es.id = e.submission_id"
                          + " WHERE e.series_id = w.series_id AND e.period_start = w.period_start"
                          + " AND e.vintage < w.vintage AND e.withdrawn = 0"
                          + " AND es.state = 'PUBLISHED' AND es.id <> :submission)"
                          + " WHERE c.submission_id = :submission")
                  .bind("now", now)
                  .bind("submission", submission)
                  .execute();
          changes.fire(new FiguresChanged(FigureCounts.WITHDRAW, figures));
          return now;
        });
  }

  /** Ends the current vintages of the figures; returns how many there were. */
  private static int supersede(Handle handle, List<UUID> submissions, Instant now) {
    return handle
        .createUpdate(
            "UPDATE"
                + CELL_SERIES
                + "STRAIGHT_JOIN observation o ON o.series_id = s.id"
                + " AND o.period_start = c.period_start"
                + " SET o.superseded_at = :now"
                + " WHERE c.submission_id IN (<submissions>) AND o.superseded_at = "
                + ObservationStore.CURRENT)
        .bind("now", now)
        .bindList("submissions", submissions)
        .execute();
  }

  /**
   * Appends a vintage to each figure; returns how many figures there were.
   *
   * @param revising whether some have one that was superseded now; where none has, no figure has
   *     any, and none is looked for
   */
  private static int append(Handle handle, List<UUID> submissions, Instant now, boolean revising) {
    return handle
        .createUpdate(
            "INSERT INTO observation (series_id, period_start, vintage, period, indicator_id,"
                + " measure, value, decimals, unit, status, note, published_at, submission_id)"
                + " SELECT s.id, c.period_start, "
                + (revising ? "COALESCE(o.vintage, 0) + 1" : "1")
                + ", c.period, c.indicator_id, c.measure, c.value, c.decimals, c.unit, c.status,"
                + " c.note, :now, c.submission_id FROM"
                + CELL_SERIES
                + (revising
                    ? "LEFT JOIN observation o ON o.series_id = s.id"
                        + " AND o.period_start = c.period_start AND o.superseded_at = :now"
                    : "")
                + " WHERE c.submission_id IN (<submissions>) ORDER BY s.id, c.period_start")
        .bind("now", now)
        .bindList("submissions", submissions)
        .execute();
  }

  private static void addSeries(Handle handle, List<UUID> submissions) {
    handle
        .createUpdate(
            "INSERT INTO series (indicator_id, measure, region_code)"
                + " SELECT DISTINCT c.indicator_id, c.measure, c.region_code FROM"
                + " submission_cell c LEFT JOIN series s ON s.indicator_id = c.indicator_id"
                + " AND s.measure = c.measure AND s.region_code = c.region_code"
                + " WHERE c.submission_id IN (<submissions>) AND s.id IS NULL"
                + " ORDER BY c.indicator_id, c.measure, c.region_code")
        .bindList("submissions", submissions)
        .execute();
  }

  /** Takes the clock until the commit; the time is now, but later than any publication before. */
  private Instant tick(Handle handle, Cause cause) {
    Instant last =
        handle
            .createQuery("SELECT published_at FROM publication_clock WHERE id = 1 FOR UPDATE")
            .mapTo(Instant.class)
            .one();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Instant time = now.isAfter(last) ? now : last.plus(1, ChronoUnit.MICROS);
    handle
        .createUpdate("UPDATE publication_clock SET published_at = :time WHERE id = 1")
        .bind("time", time)
        .execute();
    handle
        .createUpdate(
            "INSERT INTO publication (published_at, kind, submission_id, release_id, actor, reason)"
                + " VALUES (:time, :kind, :submission, :release, :actor, :reason)")
        .bind("time", time)
        .bind("kind", cause.kind())
        .bind("submission", cause.submission())
        .bind("release", cause.release())
        .bind("actor", cause.actor())
        .bind("reason", cause.reason())
        .execute();
    return time;
  }
}
