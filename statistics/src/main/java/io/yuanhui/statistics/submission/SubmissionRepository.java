package io.yuanhui.statistics.submission;

import io.yuanhui.commons.staff.StaffMember;
import io.yuanhui.statistics.storage.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.result.RowView;
import org.jdbi.v3.core.statement.Query;

/** The stored submissions. */
@ApplicationScoped
class SubmissionRepository {

  private static final String WAITING =
      " FROM submission WHERE state = 'SUBMITTED' AND submitted_by <> :reviewer"
          + " AND (review_department = :department"
          + " OR (review_department IS NULL AND department = :department))";
  private static final String ID = "id";
  private static final String STATE = "state";
  private static final String DEPARTMENT = "department";
  private static final String PERIOD = "period";
  private static final String TIME = "time";
  private static final String MOST = "most";
  private static final int MOST_DUE = 100;

  private final Jdbi jdbi;
  private final StepStore steps;

  SubmissionRepository(Jdbi jdbi, StepStore steps) {
    this.jdbi = jdbi;
    this.steps = steps;
  }

  /** A place among those that wait. */
  record Turn(Instant submittedAt, UUID id) {}

  /** A submission with its steps. */
  Optional<Submission> find(UUID id) {
    return one("SELECT * FROM submission WHERE id = :id", id);
  }

  /**
   * The same, locked until the transaction ends: steps happen one after the other. Tells what it is
   * at that moment, whatever was read of it before.
   */
  Optional<Submission> lock(UUID id) {
    return one("SELECT * FROM submission WHERE id = :id FOR UPDATE", id);
  }

  /**
   * Newest first, after a place; each condition holds where it is not null.
   *
   * @param desk a department that fills or reviews them
   */
  List<Submission> list(
      SubmissionState state,
      String department,
      String period,
      String desk,
      SubmissionPlace after,
      int most) {
    return list(
        "SELECT * FROM submission WHERE (:state IS NULL OR state = :state)"
            + " AND (:department IS NULL OR department = :department)"
            + " AND (:period IS NULL OR period = :period)"
            + " AND (:desk IS NULL OR department = :desk OR review_department = :desk)"
            + " AND (:time IS NULL OR created_at < :time OR (created_at = :time AND id < :id))"
            + " ORDER BY created_at DESC, id DESC LIMIT :most",
        query ->
            query
                .bind(STATE, state)
                .bind(DEPARTMENT, department)
                .bind(PERIOD, period)
                .bind("desk", desk)
                .bind(TIME, after == null ? null : after.createdAt())
                .bind(ID, after == null ? null : after.id())
                .bind(MOST, most));
  }

  /** Those that wait for a reviewer, the longest waiting first, after a place. */
  List<Submission> waiting(StaffMember reviewer, Turn after, int most) {
    return list(
        "SELECT *"
            + WAITING
            + " AND (:time IS NULL OR submitted_at > :time"
            + " OR (submitted_at = :time AND id > :id)) ORDER BY submitted_at, id LIMIT :most",
        query ->
            query
                .bind("reviewer", reviewer.name())
                .bind(DEPARTMENT, reviewer.department())
                .bind(TIME, after == null ? null : after.submittedAt())
                .bind(ID, after == null ? null : after.id())
                .bind(MOST, most));
  }

  /** How many wait for a reviewer. */
  long countWaiting(StaffMember reviewer) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT COUNT(*)" + WAITING)
                .bind("reviewer", reviewer.name())
                .bind(DEPARTMENT, reviewer.department())
                .mapTo(Long.class)
                .one());
  }

  /** What is under way of a form and period, in a region or in all where it is null. */
  List<UUID> underWay(String form, String region, String period) {
    return ids(
        "SELECT id FROM submission WHERE form_code = :form"
            + " AND (:region IS NULL OR region_code = :region)"
            + " AND period = :period AND state IN (<states>)",
        query ->
            query
                .bind("form", form)
                .bind("region", region)
                .bind(PERIOD, period)
                .bindList("states", SubmissionState.UNDER_WAY));
  }

  /** The submissions of a release, as lists have them. */
  List<Submission> ofRelease(UUID release) {
    return list(
        "SELECT * FROM submission WHERE release_id = :release ORDER BY id",
        query -> query.bind("release", release));
  }

  /** The same by their ids, in the order in which they are locked. */
  List<UUID> idsOfRelease(UUID release) {
    return ids(
        "SELECT id FROM submission WHERE release_id = :release ORDER BY id",
        query -> query.bind("release", release));
  }

  /** The corrections of a submission that became public, the oldest first. */
  List<UUID> corrections(UUID corrected) {
    return ids(
        "SELECT id FROM submission WHERE corrects = :corrected AND published_at IS NOT NULL"
            + " ORDER BY published_at, id",
        query -> query.bind("corrected", corrected));
  }

  /** Ids of submissions to publish alone whose hour of publication has come, the earliest first. */
  List<UUID> due(Instant now) {
    return ids(
        "SELECT id FROM submission WHERE state = 'SCHEDULED' AND release_id IS NULL"
            + " AND publish_at <= :now ORDER BY publish_at LIMIT :most",
        query -> query.bind("now", now).bind(MOST, MOST_DUE));
  }

  /** Adds a submission with the steps that it has. */
  void add(Submission submission) {
    row(submission).insert(jdbi);
    steps.add(submission, 0);
  }

  /** Saves a submission, and adds the step by which it changed, its last. */
  void save(Submission submission) {
    submission.version = row(submission).update(jdbi, submission.version);
    steps.add(submission, submission.steps.size() - 1);
  }

  private Optional<Submission> one(String sql, UUID id) {
    Optional<Submission> found =
        jdbi.withHandle(
            handle ->
                handle.createQuery(sql).bind(ID, id).map(SubmissionRepository::read).findOne());
    found.ifPresent(submission -> submission.steps = steps.of(id));
    return found;
  }

  private List<Submission> list(String sql, Function<Query, Query> binding) {
    return jdbi.withHandle(
        handle -> binding.apply(handle.createQuery(sql)).map(SubmissionRepository::read).list());
  }

  private List<UUID> ids(String sql, Function<Query, Query> binding) {
    return jdbi.withHandle(
        handle -> binding.apply(handle.createQuery(sql)).mapTo(UUID.class).list());
  }

  private static Row row(Submission submission) {
    return Row.of("submission")
        .key(ID, submission.id)
        .once(DEPARTMENT, submission.department)
        .once("form_code", submission.form)
        .once("form_version", submission.formVersion)
        .once("review_department", submission.reviewDepartment)
        .once("created_at", submission.createdAt)
        .once("created_by", submission.createdBy)
        .once("corrects", submission.corrects)
        .once("correction_reason", submission.correctionReason)
        .once("version", submission.version)
        .set("region_code", submission.region)
        .set(PERIOD, submission.period)
        .set(STATE, submission.state)
        .set("cell_count", submission.cellCount)
        .set("first_submitted_at", submission.firstSubmittedAt)
        .set("submitted_by", submission.submittedBy)
        .set("submitted_at", submission.submittedAt)
        .set("edition", submission.edition)
        .set("approved_by", submission.approvedBy)
        .set("released_by", submission.releasedBy)
        .set("publish_at", submission.publishAt)
        .set("published_at", submission.publishedAt)
        .set("release_id", submission.release);
  }

  private static Submission read(RowView row) {
    Submission submission = new Submission();
    submission.id = row.getColumn(ID, UUID.class);
    submission.department = row.getColumn(DEPARTMENT, String.class);
    submission.region = row.getColumn("region_code", String.class);
    submission.period = row.getColumn(PERIOD, String.class);
    submission.state = row.getColumn(STATE, SubmissionState.class);
    submission.cellCount = row.getColumn("cell_count", Integer.class);
    submission.form = row.getColumn("form_code", String.class);
    submission.formVersion = row.getColumn("form_version", Integer.class);
    submission.reviewDepartment = row.getColumn("review_department", String.class);
    submission.firstSubmittedAt = row.getColumn("first_submitted_at", Instant.class);
    submission.createdAt = row.getColumn("created_at", Instant.class);
    submission.createdBy = row.getColumn("created_by", String.class);
    submission.submittedBy = row.getColumn("submitted_by", String.class);
    submission.submittedAt = row.getColumn("submitted_at", Instant.class);
    submission.edition = row.getColumn("edition", Integer.class);
    submission.approvedBy = row.getColumn("approved_by", String.class);
    submission.releasedBy = row.getColumn("released_by", String.class);
    submission.publishAt = row.getColumn("publish_at", Instant.class);
    submission.publishedAt = row.getColumn("published_at", Instant.class);
    submission.release = row.getColumn("release_id", UUID.class);
    submission.corrects = row.getColumn("corrects", UUID.class);
    submission.correctionReason = row.getColumn("correction_reason", String.class);
    submission.version = row.getColumn("version", Long.class);
    return submission;
  }
}
