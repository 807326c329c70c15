package io.yuanhui.statistics.evidence;

import io.yuanhui.statistics.storage.Storage;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** What the files of submissions are; a file that was taken out stays here, without its content. */
@ApplicationScoped
class EvidenceTable {

  private static final String SELECT =
      "SELECT submission_id, file_no, content_id, place, name, file_type, size, sha256,"
          + " scanned, attached_by, attached_at FROM evidence WHERE removed_at IS NULL"
          + " AND submission_id ";

  private final Jdbi jdbi;

  EvidenceTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  List<Evidence> of(UUID submission) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(SELECT + "= :submission ORDER BY file_no")
                .bind("submission", submission)
                .map((row, context) -> read(row))
                .list());
  }

  /** Those of some submissions, by submission and in their order; those without are left out. */
  Map<UUID, List<Evidence>> of(Collection<UUID> submissions) {
    if (submissions.isEmpty()) {
      return Map.of();
    }
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(SELECT + "IN (<submissions>) ORDER BY submission_id, file_no")
                .bindList("submissions", List.copyOf(submissions))
                .map((row, context) -> read(row))
                .stream()
                .collect(Collectors.groupingBy(Evidence::submission)));
  }

  Optional<Evidence> find(UUID submission, int number) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(SELECT + "= :submission AND file_no = :number")
                .bind("submission", submission)
                .bind("number", number)
                .map((row, context) -> read(row))
                .findOne());
  }

  /** The number that the next file gets; the submission is locked. */
  int nextNumber(UUID submission) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT COALESCE(MAX(file_no), 0) + 1 FROM evidence"
                        + " WHERE submission_id = :submission")
                .bind("submission", submission)
                .mapTo(Integer.class)
                .one());
  }

  void add(Evidence file) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    "INSERT INTO evidence (submission_id, file_no, content_id, place, name,"
                        + " file_type, size, sha256, scanned, attached_by, attached_at)"
                        + " VALUES (:submission, :number, :content, :place, :name, :type, :size, :sha256, :scanned, :by, :at)")
                .bind("submission", file.submission())
                .bind("number", file.number())
                .bind("content", file.content())
                .bind("place", file.place().name())
                .bind("name", file.name())
                .bind("type", file.type().name())
                .bind("size", file.size())
                .bind("sha256", file.sha256())
                .bind("scanned", file.scanned())
                .bind("by", file.attachedBy())
                .bind("at", file.attachedAt())
                .execute());
  }

  void remove(Evidence file, String actor, Instant at) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    "UPDATE evidence SET removed_by = :actor, removed_at = :at"
                        + " WHERE submission_id = :submission AND file_no = :number")
                .bind("actor", actor)
                .bind("at", at)
                .bind("submission", file.submission())
                .bind("number", file.number())
                .execute());
  }

  private static Evidence read(ResultSet row) throws SQLException {
    return new Evidence(
        Storage.uuid(row.getBytes("submission_id")),
        row.getInt("file_no"),
        Storage.uuid(row.getBytes("content_id")),
        Place.valueOf(row.getString("place")),
        row.getString("name"),
        FileType.valueOf(row.getString("file_type")),
        row.getLong("size"),
        row.getString("sha256"),
        row.getBoolean("scanned"),
        row.getString("attached_by"),
        row.getObject("attached_at", LocalDateTime.class).toInstant(ZoneOffset.UTC));
  }
}
