package io.yuanhui.statistics.submission;

import io.yuanhui.statistics.storage.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.result.RowView;

/** The stored joint releases. */
@ApplicationScoped
class ReleaseRepository {

  private static final String ID = "id";
  private static final int MOST_DUE = 100;

  private final Jdbi jdbi;

  ReleaseRepository(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  Optional<Release> find(UUID id) {
    return one("SELECT * FROM figure_release WHERE id = :id", id);
  }

  /** The release, locked until the transaction ends. */
  Optional<Release> lock(UUID id) {
    return one("SELECT * FROM figure_release WHERE id = :id FOR UPDATE", id);
  }

  /** Newest first, after a place. */
  List<Release> list(SubmissionPlace after, int most) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT * FROM figure_release WHERE (:time IS NULL OR created_at < :time"
                        + " OR (created_at = :time AND id < :id))"
                        + " ORDER BY created_at DESC, id DESC LIMIT :most")
                .bind("time", after == null ? null : after.createdAt())
                .bind(ID, after == null ? null : after.id())
                .bind("most", most)
                .map(ReleaseRepository::read)
                .list());
  }

  /** Ids of releases whose hour has come, the earliest first. */
  List<UUID> due(Instant now) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT id FROM figure_release WHERE state = 'SCHEDULED'"
                        + " AND publish_at <= :now ORDER BY publish_at LIMIT :most")
                .bind("now", now)
                .bind("most", MOST_DUE)
                .mapTo(UUID.class)
                .list());
  }

  void add(Release release) {
    row(release).insert(jdbi);
  }

  void save(Release release) {
    release.version = row(release).update(jdbi, release.version);
  }

  private Optional<Release> one(String sql, UUID id) {
    return jdbi.withHandle(
        handle -> handle.createQuery(sql).bind(ID, id).map(ReleaseRepository::read).findOne());
  }

  private static Row row(Release release) {
    return Row.of("figure_release")
        .key(ID, release.id)
        .once("title", release.title)
        .once("publish_at", release.publishAt)
        .once("created_at", release.createdAt)
        .once("created_by", release.createdBy)
        .once("version", release.version)
        .set("state", release.state)
        .set("published_at", release.publishedAt)
        .set("cancel_reason", release.cancelReason);
  }

  private static Release read(RowView row) {
    Release release = new Release();
    release.id = row.getColumn(ID, UUID.class);
    release.title = row.getColumn("title", String.class);
    release.state = row.getColumn("state", ReleaseState.class);
    release.publishAt = row.getColumn("publish_at", Instant.class);
    release.publishedAt = row.getColumn("published_at", Instant.class);
    release.createdAt = row.getColumn("created_at", Instant.class);
    release.createdBy = row.getColumn("created_by", String.class);
    release.cancelReason = row.getColumn("cancel_reason", String.class);
    release.version = row.getColumn("version", Long.class);
    return release;
  }
}
