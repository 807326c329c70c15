package io.yuanhui.statistics.lineage;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/** Who published or withdrew, and why. */
@ApplicationScoped
class PublicationActs {

  private final Jdbi jdbi;

  PublicationActs(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** A release or a withdrawal. */
  record Act(String actor, String reason) {}

  /** By the time that their vintages have. */
  Map<Instant, Act> at(List<Instant> times) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT published_at, actor, reason FROM publication"
                        + " WHERE published_at IN (<times>)")
                .bindList("times", times)
                .reduceRows(
                    new HashMap<>(),
                    (map, row) -> {
                      map.put(
                          row.getColumn("published_at", Instant.class),
                          new Act(
                              row.getColumn("actor", String.class),
                              row.getColumn("reason", String.class)));
                      return map;
                    }));
  }
}
