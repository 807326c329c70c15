package io.yuanhui.launcher.seed;

import com.fasterxml.jackson.databind.JsonNode;
import io.yuanhui.launcher.keycloak.Tokens;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Loads the district's figures of 2020 as staff would: the publisher defines the forms and the
 * rules and grants extensions, as their time is over; a clerk fills, explains and submits, a
 * reviewer approves, the publisher publishes and sets the targets; and the ecology department's
 * system delivers the synthetic readings ({@link SyntheticAir}) from which the figures on air
 * follow.
 *
 * <p>Once: not where figures are published already, unless an earlier load was cut short. Each
 * report is then taken up in the state that it was left in.
 */
public final class Seed {

  private static final String PUBLISHER = "publisher";

  private final Door door;
  private final SeedForms forms;
  private final SeedRules rules;
  private final SeedMark mark;

  /**
   * A load through a gateway.
   *
   * @param runDirectory where it is noted that a load has begun and ended
   */
  public Seed(URI gateway, Tokens tokens, Path runDirectory) {
    this.door = new Door(gateway, tokens);
    this.forms = new SeedForms(door, PUBLISHER);
    this.rules = new SeedRules(door, PUBLISHER);
    this.mark = new SeedMark(runDirectory.resolve("seed"));
  }

  /**
   * What was loaded.
   *
   * @param figures observations published, 0 where all was there
   * @param stationHours synthetic readings of air, likewise
   * @param waterAndSoil synthetic samples of water and plots of land, likewise
   */
  public record Loaded(int figures, int reports, int targets, int stationHours, int waterAndSoil) {}

  /**
   * Loads what is missing.
   *
   * @throws io.yuanhui.launcher.process.StartFailure at the first answer that is no success
   */
  public Loaded load() {
    if (!mark.isUnfinished() && somethingIsPublished()) {
      mark.finish();
      return new Loaded(0, 0, 0, air(), waterAndSoil());
    }
    mark.begin();
    // Before the reports, whose figures are then found to come from these records.
    int stationHours = air();
    int waterAndSoil = waterAndSoil();
    List<Report> reports = Report.of(Figure.all());
    FormPlan.of(reports).forEach(forms::define);
    rules.define();
    reports.forEach(this::publish);
    List<Target> targets = Target.all();
    targets.forEach(this::set);
    mark.finish();
    int figures = reports.stream().mapToInt(report -> report.body().cells().size()).sum();
    return new Loaded(figures, reports.size(), targets.size(), stationHours, waterAndSoil);
  }

  /** The readings from which the figures on air follow. */
  private int air() {
    return new AirSeed(door).load();
  }

  /** The samples and plots from which the figures on water and soil follow. */
  private int waterAndSoil() {
    return new WaterAndSoilSeed(door).load();
  }

  private boolean somethingIsPublished() {
    JsonNode page = door.get("viewer", "/api/economy/v1/observations?limit=1");
    return !page.path("items").isEmpty();
  }

  private void publish(Report report) {
    String clerk = "clerk-" + report.department();
    JsonNode submission = existing(report, clerk).orElseGet(() -> create(report, clerk));
    String state = submission.path("state").asText();
    if (state.equals("DRAFT")) {
      forms.open(report);
      rules.explain(report, clerk, submission.path("id").asText());
      state = act(report, submission, clerk, "submit", null);
    }
    if (state.equals("SUBMITTED")) {
      state = act(report, submission, "reviewer-" + report.department(), "approve", null);
    }
    if (state.equals("APPROVED")) {
      act(report, submission, PUBLISHER, "publish", Map.of());
    }
  }

  /** The submission that an earlier load has left. */
  private Optional<JsonNode> existing(Report report, String clerk) {
    String query =
        "?department=%s&period=%s&limit=1000"
            .formatted(report.department(), report.body().period());
    for (JsonNode found : door.get(clerk, report.submissions() + query).path("items")) {
      if (found.path("region").asText().equals(report.body().region())
          && found.path("createdBy").asText().equals(clerk)) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }

  private JsonNode create(Report report, String clerk) {
    forms.open(report);
    return door.post(clerk, report.submissions(), report.idempotencyKey(), report.body());
  }

  private String act(Report report, JsonNode submission, String actor, String action, Object body) {
    String path = report.submissions() + "/" + submission.path("id").asText() + "/" + action;
    return door.post(actor, path, report.idempotencyKey() + "." + action, body)
        .path("state")
        .asText();
  }

  private void set(Target target) {
    if (door.find(PUBLISHER, target.path()).isEmpty()) {
      door.put(PUBLISHER, target.path(), target.body());
    }
  }
}
