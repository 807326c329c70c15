package io.yuanhui.launcher.seed;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Defines the forms, and opens those whose time is over. */
final class SeedForms {

  private static final Duration OPEN = Duration.ofDays(1);
  private static final Duration SOON = Duration.ofMinutes(30);

  private final Door door;
  private final String publisher;

  SeedForms(Door door, String publisher) {
    this.door = door;
    this.publisher = publisher;
  }

  /** Adds the versions that are not there. */
  void define(FormPlan plan) {
    Set<String> there = new TreeSet<>();
    Optional<JsonNode> versions = door.find(publisher, plan.path() + "/versions");
    versions.ifPresent(
        found -> found.path("items").forEach(version -> there.add(version.path("from").asText())));
    for (FormPlan.Definition version : plan.versions()) {
      String key = String.join(".", "seed", plan.context(), plan.code(), version.from());
      if (there.isEmpty()) {
        door.post(publisher, plan.forms(), key, version);
      } else if (!there.contains(version.from())) {
        door.post(publisher, plan.path() + "/versions", key, version.version());
      }
      there.add(version.from());
    }
  }

  /** Grants an extension unless one holds. */
  void open(Report report) {
    String path = report.form() + "/extensions";
    Instant soon = Instant.now().plus(SOON);
    for (JsonNode granted :
        door.get(publisher, path + "?period=" + report.body().period()).path("items")) {
      if (OffsetDateTime.parse(granted.path("until").asText()).toInstant().isAfter(soon)) {
        return;
      }
    }
    String until = Instant.now().plus(OPEN).truncatedTo(ChronoUnit.SECONDS).toString();
    door.post(
        publisher,
        path,
        report.idempotencyKey() + ".extend." + until.replace(":", ""),
        Map.of(
            "period",
            report.body().period(),
            "until",
            until,
            "reason",
            "补录 2020 年已公布数据 entering what was published in 2020"));
  }
}
