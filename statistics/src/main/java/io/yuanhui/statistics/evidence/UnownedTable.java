package io.yuanhui.statistics.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Objects of the S3 store that no file owns, and from when on they are to be deleted. */
@ApplicationScoped
class UnownedTable {

  private static final String CONTENT = "content";
  private static final String DUE = "due";

  private final Jdbi jdbi;

  UnownedTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  void add(UUID content, Instant due) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    "INSERT INTO evidence_unowned (content_id, due_at) VALUES (:content, :due)")
                .bind(CONTENT, content)
                .bind(DUE, due)
                .execute());
  }

  /**
   * Takes an object off the list, and keeps others from doing so until the transaction ends.
   *
   * @return whether it was there
   */
  boolean take(UUID content) {
    return jdbi.withHandle(
            handle ->
                handle
                    .createUpdate("DELETE FROM evidence_unowned WHERE content_id = :content")
                    .bind(CONTENT, content)
                    .execute())
        == 1;
  }

  /** Has an object deleted from another time on, if it is on the list. */
  void hasten(UUID content, Instant due) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    "UPDATE evidence_unowned SET due_at = :due WHERE content_id = :content")
                .bind(CONTENT, content)
                .bind(DUE, due)
                .execute());
  }

  /** Those whose time has come, the longest due first. */
  List<UUID> due(Instant now, int most) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT content_id FROM evidence_unowned WHERE due_at <= :due"
                        + " ORDER BY due_at LIMIT :most")
                .bind(DUE, now)
                .bind("most", most)
                .mapTo(UUID.class)
                .list());
  }
}
