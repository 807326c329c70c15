package io.yuanhui.statistics.submission;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.yuanhui.statistics.storage.Storage;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The stored submissions. */
@ApplicationScoped
class SubmissionRepository implements PanacheRepositoryBase<Submission, UUID> {

  /**
   * Locks the submission until the transaction ends: steps happen one after the other.
   *
   * <p>One that was read before in this transaction is read anew where it changed since. By SQL, as
   * the MySQL dialect's own lock says {@code FOR UPDATE OF}, which MariaDB refuses.
   */
  Optional<Submission> lock(UUID id) {
    List<Long> version =
        getEntityManager()
            .createNativeQuery(
                "SELECT version FROM submission WHERE id = :id FOR UPDATE", Long.class)
            .setParameter("id", Storage.bytes(id))
            .getResultList();
    Submission submission = version.isEmpty() ? null : findById(id);
    if (submission != null && submission.version != version.get(0)) {
      getEntityManager().refresh(submission);
    }
    return Optional.ofNullable(submission);
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
    return find(
            "(:state is null or state = :state)"
                + " and (:department is null or department = :department)"
                + " and (:period is null or period = :period)"
                + " and (:desk is null or department = :desk or reviewDepartment = :desk)"
                + " and (:afterTime is null or createdAt < :afterTime"
                + " or (createdAt = :afterTime and id < :afterId))"
                + " order by createdAt desc, id desc",
            Parameters.with("state", state)
                .and("department", department)
                .and("period", period)
                .and("desk", desk)
                .and("afterTime", after == null ? null : after.createdAt())
                .and("afterId", after == null ? null : after.id()))
        .page(0, most)
        .list();
  }

  /** Whether a form is being filled for a period and region, or on its way to publication. */
  boolean isUnderWay(String form, String region, String period) {
    return count(
            "form = ?1 and region = ?2 and period = ?3 and state in ?4",
            form,
            region,
            period,
            SubmissionState.UNDER_WAY)
        > 0;
  }

  /** What is under way of a form and period, in a region or in all where it is null. */
  List<UUID> underWay(String form, String region, String period) {
    return find(
            "form = ?1 and (?2 is null or region = ?2) and period = ?3 and state in ?4",
            form,
            region,
            period,
            SubmissionState.UNDER_WAY)
        .stream()
        .map(submission -> submission.id)
        .toList();
  }

  /** The submissions of a release, in the order in which they are locked. */
  List<UUID> idsOfRelease(UUID release) {
    return getEntityManager()
        .createQuery("select id from Submission where release = :release order by id", UUID.class)
        .setParameter("release", release)
        .getResultList();
  }

  /** The corrections of a submission that became public, the oldest first. */
  List<UUID> corrections(UUID corrected) {
    return getEntityManager()
        .createQuery(
            "select id from Submission where corrects = :corrected"
                + " and publishedAt is not null order by publishedAt, id",
            UUID.class)
        .setParameter("corrected", corrected)
        .getResultList();
  }

  /** Ids of submissions to publish alone whose hour of publication has come, the earliest first. */
  List<UUID> due(Instant now) {
    return getEntityManager()
        .createQuery(
            "select id from Submission where state = :scheduled and release is null"
                + " and publishAt <= :now"
                + " order by publishAt",
            UUID.class)
        .setParameter("scheduled", SubmissionState.SCHEDULED)
        .setParameter("now", now)
        .setMaxResults(100)
        .getResultList();
  }
}
