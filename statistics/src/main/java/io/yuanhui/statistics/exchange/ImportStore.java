package io.yuanhui.statistics.exchange;

import io.yuanhui.commons.audit.Origin;
import io.yuanhui.commons.problem.ProblemType;
import io.yuanhui.commons.staff.StaffMember;
import io.yuanhui.statistics.storage.Storage;
import io.yuanhui.statistics.submission.Author;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.Charset;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** The table of imports; every call joins the caller's transaction. */
@ApplicationScoped
class ImportStore {

  private static final String COLUMNS =
      "id, department, region_code, period, form_code, format, charset, file_name, size, sha256,"
          + " dry_run, valid_only, state, rows_total, rows_done, valid_count, fault_count, preview,"
          + " loaded_by, submission_id, created_at, created_by, author_department, author_region,"
          + " author_address, request_id, attempts, refused_as, into_version, finished_at";

  private final Jdbi jdbi;

  ImportStore(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  void add(ImportJob job) {
    Author author = job.author();
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    "INSERT INTO import_job ("
                        + COLUMNS
                        + ") VALUES (:id, :department, :region, :period, :form, :format, :charset,"
                        + " :fileName, :size, :sha256, :dryRun, :validOnly, 'QUEUED', :rowsTotal, 0,"
                        + " 0, 0, NULL, NULL, :submission, :createdAt, :createdBy,"
                        + " :authorDepartment, :authorRegion, :address, :requestId, 0, NULL, :intoVersion,"
                        + " NULL)")
                .bind("id", job.id())
                .bind("department", job.options().department())
                .bind("region", job.options().region())
                .bind("period", job.options().period())
                .bind("form", job.options().form())
                .bind("format", job.format().name())
                .bind("charset", job.charset() == null ? null : job.charset().name())
                .bind("fileName", job.fileName())
                .bind("size", job.size())
                .bind("sha256", job.sha256())
                .bind("dryRun", job.options().dryRun())
                .bind("validOnly", job.options().validOnly())
                .bind("rowsTotal", job.progress().rowsTotal())
                .bind("submission", job.submission())
                .bind("createdAt", job.createdAt())
                .bind("createdBy", author.member().name())
                .bind("authorDepartment", author.member().department())
                .bind("authorRegion", author.member().region())
                .bind(
                    "intoVersion",
                    job.options().into() == null ? null : job.options().into().version())
                .bind("address", author.origin().address())
                .bind("requestId", author.origin().requestId())
                .execute());
  }

  Optional<ImportJob> find(UUID id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT " + COLUMNS + " FROM import_job WHERE id = :id")
                .bind("id", id)
                .map(ImportStore::job)
                .findOne());
  }

  /**
   * Newest first, after a place.
   *
   * @param department whose; all where it is null
   * @param before null for the first
   */
  List<ImportJob> list(String department, Instant before, UUID beforeId, int most) {
    return jdbi.withHandle(
        handle -> {
          var query =
              handle.createQuery(
                  "SELECT "
                      + COLUMNS
                      + " FROM import_job WHERE (:department IS NULL OR department = :department)"
                      + (before == null
                          ? ""
                          : " AND (created_at < :before OR (created_at = :before AND id < :beforeId))")
                      + " ORDER BY created_at DESC, id DESC LIMIT :most");
          if (before != null) {
            query.bind("before", before).bind("beforeId", beforeId);
          }
          return query
              .bind("department", department)
              .bind("most", most)
              .map(ImportStore::job)
              .list();
        });
  }

  private static ImportJob job(ResultSet row, StatementContext context) throws SQLException {
    String charset = row.getString("charset");
    String refusedAs = row.getString("refused_as");
    UUID submission = Storage.uuid(row.getBytes("submission_id"));
    Long intoVersion = row.getObject("into_version", Long.class);
    return new ImportJob(
        Storage.uuid(row.getBytes("id")),
        new ImportOptions(
            row.getString("department"),
            row.getString("region_code"),
            row.getString("period"),
            row.getString("form_code"),
            row.getBoolean("dry_run"),
            row.getBoolean("valid_only"),
            intoVersion == null ? null : new ImportOptions.Into(submission, intoVersion)),
        ImportFormat.valueOf(row.getString("format")),
        charset == null ? null : Charset.forName(charset),
        row.getString("file_name"),
        row.getLong("size"),
        row.getString("sha256"),
        author(row),
        submission,
        time(row, "created_at"),
        new ImportJob.Progress(
            ImportState.valueOf(row.getString("state")),
            (Integer) row.getObject("rows_total"),
            row.getInt("rows_done"),
            row.getInt("valid_count"),
            row.getInt("fault_count"),
            row.getString("preview"),
            row.getString("loaded_by"),
            row.getInt("attempts"),
            refusedAs == null ? null : ProblemType.valueOf(refusedAs),
            time(row, "finished_at")));
  }

  private static Author author(ResultSet row) throws SQLException {
    String name = row.getString("created_by");
    String department = row.getString("author_department");
    return new Author(
        new StaffMember(name, Set.of(), department, row.getString("author_region")),
        new Origin(name, department, row.getString("author_address"), row.getString("request_id")));
  }

  private static Instant time(ResultSet row, String column) throws SQLException {
    LocalDateTime utc = row.getObject(column, LocalDateTime.class);
    return utc == null ? null : utc.toInstant(ZoneOffset.UTC);
  }
}
