package io.yuanhui.launcher.seed;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** Defines the validation rules, and explains where the figures of 2020 set one off. */
final class SeedRules {

  private final Door door;
  private final String publisher;
  private final List<SeedRule> rules = SeedRule.all();

  SeedRules(Door door, String publisher) {
    this.door = door;
    this.publisher = publisher;
  }

  /** Adds the rules that are not there; their forms are. */
  void define() {
    for (SeedRule rule : rules) {
      if (door.find(publisher, rule.path()).isEmpty()) {
        String key = String.join(".", "seed", "rule", rule.context(), rule.body().code());
        door.post(publisher, rule.rules(), key, rule.body());
      }
    }
  }

  /** Explains the warnings of a draft. */
  void explain(Report report, String clerk, String submission) {
    String path = report.submissions() + "/" + submission;
    for (JsonNode check : door.get(clerk, path + "/checks").path("items")) {
      boolean warns =
          check.path("severity").asText().equals("WARNING")
              && check.path("outcome").asText().equals("BROKEN");
      if (warns && !check.has("explanation")) {
        String rule = check.path("rule").asText();
        door.post(
            clerk,
            path + "/explanations",
            report.idempotencyKey() + ".explain." + rule,
            Map.of("rule", rule, "explanation", explanation(report.context(), rule)));
      }
    }
  }

  private String explanation(String context, String code) {
    return rules.stream()
        .filter(rule -> rule.context().equals(context) && rule.body().code().equals(code))
        .map(SeedRule::explanation)
        .findFirst()
        .orElseThrow();
  }
}
