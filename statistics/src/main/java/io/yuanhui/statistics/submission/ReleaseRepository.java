package io.yuanhui.statistics.submission;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.yuanhui.statistics.storage.Storage;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The stored joint releases. */
@ApplicationScoped
class ReleaseRepository implements PanacheRepositoryBase<Release, UUID> {

  /** Locks the release until the transaction ends; by SQL, see {@link SubmissionRepository}. */
  Optional<Release> lock(UUID id) {
    getEntityManager()
        .createNativeQuery(
            "SELECT version FROM figure_release WHERE id = :id FOR UPDATE", Long.class)
        .setParameter("id", Storage.bytes(id))
        .getResultList();
    return findByIdOptional(id);
  }

  /** Newest first, after a place. */
  List<Release> list(SubmissionPlace after, int most) {
    return find(
            "(:time is null or createdAt < :time or (createdAt = :time and id < :id))"
                + " order by createdAt desc, id desc",
            Parameters.with("time", after == null ? null : after.createdAt())
                .and("id", after == null ? null : after.id()))
        .page(0, most)
        .list();
  }

  /** Ids of releases whose hour has come, the earliest first. */
  List<UUID> due(Instant now) {
    return getEntityManager()
        .createQuery(
            "select id from Release where state = :scheduled and publishAt <= :now"
                + " order by publishAt",
            UUID.class)
        .setParameter("scheduled", ReleaseState.SCHEDULED)
        .setParameter("now", now)
        .setMaxResults(100)
        .getResultList();
  }
}
