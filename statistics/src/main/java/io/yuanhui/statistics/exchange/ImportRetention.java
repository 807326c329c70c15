package io.yuanhui.statistics.exchange;

import io.yuanhui.statistics.storage.Storage;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** What is kept of imports that are over; every call joins the caller's transaction. */
@ApplicationScoped
class ImportRetention {

  private final Jdbi jdbi;

  ImportRetention(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * One that is over.
   *
   * @param becameSubmission whether its cells are a submission's
   */
  record Over(UUID id, UUID submission, boolean becameSubmission) {}

  /**
   * Some that are over since a time.
   *
   * @param withFile only those whose file is kept
   */
  List<Over> over(Instant since, boolean withFile, int most) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT id, submission_id, state = 'DONE' AND dry_run = 0 FROM import_job j"
                        + " WHERE finished_at < :since"
                        + (withFile
                            ? " AND EXISTS (SELECT 1 FROM import_part p WHERE p.job_id = j.id)"
                            : "")
                        + " LIMIT :most")
                .bind("since", since)
                .bind("most", most)
                .map(
                    (row, context) ->
                        new Over(
                            Storage.uuid(row.getBytes(1)),
                            Storage.uuid(row.getBytes(2)),
                            row.getBoolean(3)))
                .list());
  }

  /** Forgets it. */
  void remove(UUID id) {
    jdbi.useHandle(
        handle ->
            handle.createUpdate("DELETE FROM import_job WHERE id = :id").bind("id", id).execute());
  }
}
