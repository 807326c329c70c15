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
   * <p>By SQL, as the MySQL dialect's own lock says {@code FOR UPDATE OF}, which MariaDB refuses.
   */
  Optional<Submission> lock(UUID id) {
    getEntityManager()
        .createNativeQuery("SELECT version FROM submission WHERE id = :id FOR UPDATE", Long.class)
        .setParameter("id", Storage.bytes(id))
        .getResultList();
    return findByIdOptional(id);
  }

  /** Newest first, after a place; each condition holds where it is not null. */
  List<Submission> list(
      SubmissionState state, String department, String period, SubmissionPlace after, int most) {
    return find(
            "(:state is null or state = :state)"
                + " and (:department is null or department = :department)"
                + " and (:period is null or period = :period)"
                + " and (:afterTime is null or createdAt < :afterTime"
                + " or (createdAt = :afterTime and id < :afterId))"
                + " order by createdAt desc, id desc",
            Parameters.with("state", state)
                .and("department", department)
                .and("period", period)
                .and("afterTime", after == null ? null : after.createdAt())
                .and("afterId", after == null ? null : after.id()))
        .page(0, most)
        .list();
  }

  /** Ids of submissions whose hour of publication has come, the earliest first. */
  List<UUID> due(Instant now) {
    return getEntityManager()
        .createQuery(
            "select id from Submission where state = :scheduled and publishAt <= :now"
                + " order by publishAt",
            UUID.class)
        .setParameter("scheduled", SubmissionState.SCHEDULED)
        .setParameter("now", now)
        .setMaxResults(100)
        .getResultList();
  }
}
