package io.yuanhui.statistics.submission;

import io.yuanhui.statistics.indicator.Catalogue;
import io.yuanhui.statistics.measure.Measure;
import io.yuanhui.statistics.observation.ObservationStatus;
import io.yuanhui.statistics.period.Period;
import io.yuanhui.statistics.storage.Storage;
import io.yuanhui.statistics.unit.Unit;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** The cells of submissions, in bulk. */
@ApplicationScoped
class CellStore {

  private static final String COLUMNS = CellLoader.COLUMNS;
  private static final int DISCARDED_AT_ONCE = 20_000;

  private final Jdbi jdbi;
  private final CellLoader loader;

  CellStore(Jdbi jdbi, CellLoader loader) {
    this.jdbi = jdbi;
    this.loader = loader;
  }

  /**
   * Writes the cells of a submission that has none yet.
   *
   * <p>Nothing is deleted first: that would lock the gap where the cells go, and clerks who begin
   * at the same moment would each wait for the others' gaps.
   */
  CellLoader.Way add(UUID submission, List<Cell> cells) {
    return loader.load(submission, cells);
  }

  /** Puts these cells in the place of whatever the submission had. */
  void replace(UUID submission, List<Cell> cells) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "DELETE FROM submission_cell WHERE submission_id = ?",
                (Object) Storage.bytes(submission)));
    loader.load(submission, cells);
  }

  /** Takes some of the cells away; returns whether there may be more. */
  boolean discard(UUID submission) {
    return jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        "DELETE FROM submission_cell WHERE submission_id = :submission LIMIT "
                            + DISCARDED_AT_ONCE)
                    .bind("submission", submission)
                    .execute())
        == DISCARDED_AT_ONCE;
  }

  /** The cells in the order in which they were reported. */
  List<Cell> read(UUID submission, Catalogue catalogue) {
    return jdbi.withHandle(
        handle ->
            map(
                handle
                    .createQuery(
                        "SELECT "
                            + COLUMNS
                            + " FROM submission_cell"
                            + " WHERE submission_id = :submission ORDER BY row_no")
                    .bind("submission", submission),
                catalogue));
  }

  /** So many of the cells after a row, in the same order. */
  List<Cell> page(UUID submission, int afterRow, int most, Catalogue catalogue) {
    return jdbi.withHandle(
        handle ->
            map(
                handle
                    .createQuery(
                        "SELECT "
                            + COLUMNS
                            + " FROM submission_cell WHERE submission_id = :submission"
                            + " AND row_no > :after ORDER BY row_no LIMIT :most")
                    .bind("submission", submission)
                    .bind("after", afterRow)
                    .bind("most", most),
                catalogue));
  }

  /** The ids of the indicators that a submission has figures of. */
  Set<Integer> indicators(UUID submission) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT DISTINCT indicator_id FROM submission_cell"
                        + " WHERE submission_id = :submission")
                .bind("submission", submission)
                .mapTo(Integer.class)
                .set());
  }

  /** Copies the cells of the edition that was submitted last, before they may change. */
  void keep(UUID submission, int edition) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    "INSERT INTO submission_past_cell (submission_id, edition, "
                        + COLUMNS
                        + ") SELECT submission_id, :edition, "
                        + COLUMNS
                        + " FROM submission_cell WHERE submission_id = :submission")
                .bind("submission", submission)
                .bind("edition", edition)
                .execute());
  }

  /** The cells of an edition that was kept; none where it was not. */
  List<Cell> readKept(UUID submission, int edition, Catalogue catalogue) {
    return jdbi.withHandle(
        handle ->
            map(
                handle
                    .createQuery(
                        "SELECT "
                            + COLUMNS
                            + " FROM submission_past_cell WHERE submission_id = :submission"
                            + " AND edition = :edition ORDER BY row_no")
                    .bind("submission", submission)
                    .bind("edition", edition),
                catalogue));
  }

  /** The last edition that was kept: the one that was returned or unlocked last. */
  Optional<Integer> lastKept(UUID submission) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT MAX(edition) FROM submission_past_cell"
                        + " WHERE submission_id = :submission")
                .bind("submission", submission)
                .mapTo(Integer.class)
                .findOne());
  }

  /** Names some of the figures that more than one of the submissions has. */
  List<String> inSeveral(List<UUID> submissions) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT CONCAT_WS(' ', i.code, c.measure, c.region_code, c.period)"
                        + " FROM submission_cell c JOIN indicator i ON i.id = c.indicator_id"
                        + " WHERE c.submission_id IN (<submissions>)"
                        + " GROUP BY i.code, c.measure, c.region_code, c.period"
                        + " HAVING COUNT(*) > 1 LIMIT 10")
                .bindList("submissions", submissions)
                .mapTo(String.class)
                .list());
  }

  private static List<Cell> map(Query query, Catalogue catalogue) {
    return query
        .map(
            (row, context) -> {
              BigDecimal value = row.getBigDecimal("value");
              return new Cell(
                  row.getInt("row_no"),
                  catalogue.get(row.getInt("indicator_id")),
                  Measure.valueOf(row.getString("measure")),
                  row.getString("region_code"),
                  Period.parse(row.getString("period")),
                  value == null ? null : value.setScale(row.getInt("decimals")),
                  Unit.parse(row.getString("unit")),
                  ObservationStatus.valueOf(row.getString("status")),
                  row.getString("note"));
            })
        .list();
  }
}
