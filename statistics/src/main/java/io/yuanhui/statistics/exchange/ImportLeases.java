package io.yuanhui.statistics.exchange;

import io.yuanhui.statistics.storage.Storage;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Whose turn an import is: taken for a time, prolonged, given back, ended; every call joins the
 * caller's transaction.
 */
@ApplicationScoped
class ImportLeases {

  /** By the database's clock, which all replicas have in common. */
  private static final String NOW = "UTC_TIMESTAMP(6)";

  private static final String LEASE_END = "TIMESTAMPADD(MICROSECOND, :lease, " + NOW + ")";

  private final Jdbi jdbi;
  private final long leaseMicros;

  ImportLeases(Jdbi jdbi, ImportConfig config) {
    this.jdbi = jdbi;
    this.leaseMicros = config.lease().toNanos() / 1000;
  }

  /** One that waits for a runner. */
  record Due(UUID id, long size) {}

  /** Those that wait for a runner, the oldest first. */
  List<Due> due(int most) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT id, size FROM import_job WHERE state = 'QUEUED'"
                        + " OR (state = 'RUNNING' AND lease_until < "
                        + NOW
                        + ") ORDER BY created_at LIMIT :most")
                .bind("most", most)
                .map((row, context) -> new Due(Storage.uuid(row.getBytes(1)), row.getLong(2)))
                .list());
  }

  /** Takes a queued one, or one whose runner is gone, for as long as the lease; or nothing. */
  boolean claim(UUID id, UUID owner) {
    return jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        "UPDATE import_job SET state = 'RUNNING', owner = :owner, lease_until = "
                            + LEASE_END
                            + ", attempts = attempts + 1, rows_done = 0, valid_count = 0,"
                            + " fault_count = 0 WHERE id = :id AND (state = 'QUEUED'"
                            + " OR (state = 'RUNNING' AND lease_until < "
                            + NOW
                            + "))")
                    .bind("id", id)
                    .bind("owner", owner)
                    .bind("lease", leaseMicros)
                    .execute())
        == 1;
  }

  /** Says how far it is and prolongs the lease; false where it is not the runner's any more. */
  boolean proceed(UUID id, UUID owner, int rowsDone, int valid, int faults) {
    return jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        "UPDATE import_job SET lease_until = "
                            + LEASE_END
                            + ", rows_done = :done, valid_count = :valid, fault_count = :faults"
                            + " WHERE id = :id AND owner = :owner AND state = 'RUNNING'")
                    .bind("id", id)
                    .bind("owner", owner)
                    .bind("lease", leaseMicros)
                    .bind("done", rowsDone)
                    .bind("valid", valid)
                    .bind("faults", faults)
                    .execute())
        == 1;
  }

  /** Gives it back, to be begun again by whoever comes; it does not count as an attempt. */
  void giveBack(UUID id, UUID owner) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    "UPDATE import_job SET state = 'QUEUED', owner = NULL, lease_until = NULL,"
                        + " attempts = attempts - 1"
                        + " WHERE id = :id AND owner = :owner AND state = 'RUNNING'")
                .bind("id", id)
                .bind("owner", owner)
                .execute());
  }

  /**
   * Ends it.
   *
   * @param place what its figures have in common; null where nobody could tell
   * @return false where it is not the runner's any more
   */
  boolean end(UUID id, UUID owner, ImportJob.Progress progress, ImportOutcome.Place place) {
    return jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        "UPDATE import_job SET state = :state, rows_total = :total,"
                            + " rows_done = :done, valid_count = :valid, fault_count = :faults,"
                            + " preview = :preview, loaded_by = :loadedBy, finished_at = :at,"
                            + " lease_until = NULL, refused_as = :refusedAs,"
                            + " region_code = COALESCE(:region, region_code),"
                            + " period = COALESCE(:period, period),"
                            + " form_code = COALESCE(:form, form_code)"
                            + " WHERE id = :id AND owner = :owner AND state = 'RUNNING'")
                    .bind("id", id)
                    .bind("owner", owner)
                    .bind("state", progress.state().name())
                    .bind("total", progress.rowsTotal())
                    .bind("done", progress.rowsDone())
                    .bind("valid", progress.valid())
                    .bind("faults", progress.faults())
                    .bind("preview", progress.preview())
                    .bind("loadedBy", progress.loadedBy())
                    .bind("at", progress.finishedAt())
                    .bind(
                        "refusedAs",
                        progress.refusedAs() == null ? null : progress.refusedAs().name())
                    .bind("region", place == null ? null : place.region())
                    .bind("period", place == null ? null : place.period())
                    .bind("form", place == null ? null : place.form())
                    .execute())
        == 1;
  }

  /** Cancels one that is not over; false where it is. */
  boolean cancel(UUID id, Instant now) {
    return jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        "UPDATE import_job SET state = 'CANCELLED', owner = NULL,"
                            + " lease_until = NULL, finished_at = :now"
                            + " WHERE id = :id AND state IN ('QUEUED', 'RUNNING')")
                    .bind("id", id)
                    .bind("now", now)
                    .execute())
        == 1;
  }
}
