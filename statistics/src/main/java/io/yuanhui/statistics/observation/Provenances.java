package io.yuanhui.statistics.observation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Looks up who stands behind vintages. */
@ApplicationScoped
class Provenances {

  private final Jdbi jdbi;

  Provenances(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  private record Reporters(String submittedBy, String approvedBy) {}

  private record Release(String actor, String reason) {}

  /** The provenance of each vintage, in two look-ups for all. */
  Map<Observation, Provenance> of(Collection<Observation> observations) {
    if (observations.isEmpty()) {
      return Map.of();
    }
    Map<UUID, Reporters> reporters =
        reporters(observations.stream().map(Observation::submission).distinct().toList());
    Map<Instant, Release> releases =
        releases(observations.stream().map(Observation::publishedAt).distinct().toList());
    Map<Observation, Provenance> provenances = new HashMap<>();
    for (Observation observation : observations) {
      Reporters by = reporters.get(observation.submission());
      Release release = releases.get(observation.publishedAt());
      provenances.put(
          observation,
          new Provenance(
              by == null ? null : by.submittedBy(),
              by == null ? null : by.approvedBy(),
              release == null ? null : release.actor(),
              release == null ? null : release.reason()));
    }
    return provenances;
  }

  private Map<UUID, Reporters> reporters(List<UUID> submissions) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT id, submitted_by, approved_by FROM submission WHERE id IN (<ids>)")
                .bindList("ids", submissions)
                .reduceRows(
                    new HashMap<>(),
                    (map, row) -> {
                      map.put(
                          row.getColumn("id", UUID.class),
                          new Reporters(
                              row.getColumn("submitted_by", String.class),
                              row.getColumn("approved_by", String.class)));
                      return map;
                    }));
  }

  private Map<Instant, Release> releases(List<Instant> times) {
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
                          new Release(
                              row.getColumn("actor", String.class),
                              row.getColumn("reason", String.class)));
                      return map;
                    }));
  }
}
