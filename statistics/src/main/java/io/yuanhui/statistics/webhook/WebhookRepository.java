package io.yuanhui.statistics.webhook;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The stored subscriptions. */
@ApplicationScoped
class WebhookRepository implements PanacheRepositoryBase<Webhook, UUID> {

  /** A place in the list. */
  record After(Instant createdAt, UUID id) {}

  /** In the order of creation, after a place. */
  List<Webhook> list(After after, int most) {
    return find(
            "(:time is null or createdAt > :time or (createdAt = :time and id > :id))"
                + " order by createdAt, id",
            Parameters.with("time", after == null ? null : after.createdAt())
                .and("id", after == null ? null : after.id()))
        .page(0, most)
        .list();
  }
}
