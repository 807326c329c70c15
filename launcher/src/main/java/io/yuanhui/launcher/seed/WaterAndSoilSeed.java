package io.yuanhui.launcher.seed;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;

/** Loads the synthetic samples and plots, as the department's clerk would; what is missing. */
final class WaterAndSoilSeed {

  private static final String CLERK = "clerk-ecology";
  private static final String API = "/api/environment/v1";

  private final Door door;

  WaterAndSoilSeed(Door door) {
    this.door = door;
  }

  /** Returns the samples and plots that were missing. */
  int load() {
    int added = 0;
    for (SyntheticWater.Section section : SyntheticWater.SECTIONS) {
      added += load(section);
    }
    for (SyntheticSoil.Plot plot : SyntheticSoil.PLOTS) {
      added += load(plot);
    }
    return added;
  }

  private int load(SyntheticWater.Section section) {
    String sections = API + "/water/sections";
    if (door.find(CLERK, sections + "/" + section.code()).isEmpty()) {
      door.post(CLERK, sections, "seed.section." + section.code(), SyntheticWater.request(section));
    }
    String samples = API + "/water/samples";
    String last =
        "?section=%s&from=%d-12-05&limit=1".formatted(section.code(), SyntheticWater.YEAR);
    if (!door.get(CLERK, samples + last).path("items").isEmpty()) {
      return 0;
    }
    return door.put(CLERK, samples + "?status=confirmed", SyntheticWater.samples(section))
        .path("added")
        .asInt();
  }

  private int load(SyntheticSoil.Plot plot) {
    String path = API + "/soil/plots/" + plot.code();
    boolean missing = door.find(CLERK, path).isEmpty();
    if (missing) {
      door.post(
          CLERK, API + "/soil/plots", "seed.plot." + plot.code(), SyntheticSoil.request(plot));
    }
    Set<String> said = new HashSet<>();
    for (JsonNode status : door.get(CLERK, path + "/statuses").path("items")) {
      said.add(status.path("since").asText());
    }
    for (SyntheticSoil.Status status : plot.statuses()) {
      if (!said.contains(status.since())) {
        String to = path + "/statuses/" + status.since();
        door.putUnderVersion(CLERK, path, to, status.request());
      }
    }
    return missing ? 1 : 0;
  }
}
