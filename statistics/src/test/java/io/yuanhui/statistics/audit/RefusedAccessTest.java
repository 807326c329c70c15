package io.yuanhui.statistics.audit;

import static io.yuanhui.statistics.trial.Api.as;
import static io.yuanhui.statistics.trial.Api.beside;
import static io.yuanhui.statistics.trial.Api.nobody;
import static io.yuanhui.testing.token.TestTokens.auditor;
import static io.yuanhui.testing.token.TestTokens.clerk;
import static io.yuanhui.testing.token.TestTokens.publisher;
import static io.yuanhui.testing.token.TestTokens.viewer;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.path.json.JsonPath;
import io.yuanhui.commons.audit.RefusalLog;
import io.yuanhui.statistics.trial.Corner;
import io.yuanhui.statistics.trial.Form;
import io.yuanhui.statistics.trial.Paper;
import io.yuanhui.statistics.trial.TrialTest;
import io.yuanhui.testing.service.RunningService;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whoever is turned away leaves an event, and many who are turned away leave few. */
@TrialTest
@Tag("one-database")
class RefusedAccessTest {

  private static final String SUBMISSIONS = RunningService.apiPath() + "/submissions";

  @Inject RefusalLog refusals;
  private final String address =
      "10.%d.%d.%d"
          .formatted(
              ThreadLocalRandom.current().nextInt(256),
              ThreadLocalRandom.current().nextInt(256),
              ThreadLocalRandom.current().nextInt(1, 255));

  @Test
  void a_role_that_may_not_is_recorded_with_who_it_was() {
    as(viewer())
        .header("X-Forwarded-For", address)
        .header("X-Request-Id", "refused-403")
        .get("/submissions?department=secret")
        .then()
        .statusCode(403);

    Map<String, Object> event = last();

    assertEquals("access.refused", event.get("action"));
    assertEquals("REFUSED", event.get("outcome"));
    assertEquals("viewer", event.get("actor"));
    assertEquals(SUBMISSIONS, event.get("entity"));
    assertEquals("refused-403", event.get("requestId"));
    JsonPath after = new JsonPath((String) event.get("after"));
    assertEquals("GET", after.getString("method"));
    assertEquals(SUBMISSIONS, after.getString("path"), "the path without its query");
    assertEquals(403, after.getInt("status"));
  }

  @Test
  void a_rule_that_refuses_is_recorded_too() {
    Paper paper = Paper.draft(Form.of("finance", Corner.fresh(), 5).cell("revenue", "1")).submit();
    as(clerk("stats").roles(java.util.Set.of("reviewer", "leader")))
        .header("X-Forwarded-For", address)
        .post("/submissions/" + paper.id() + "/approve")
        .then()
        .statusCode(403);

    Map<String, Object> event = last();

    assertEquals("clerk-stats", event.get("actor"));
    assertEquals("stats", event.get("department"));
    assertEquals(SUBMISSIONS + "/" + paper.id() + "/approve", event.get("entity"));
  }

  @Test
  void without_a_token_or_with_a_forged_one_nobody_is_named() {
    for (String token : List.of("", "Bearer " + publisher().forged(), "Bearer x.y.z")) {
      beside(nobody())
          .header("Authorization", token)
          .header("X-Forwarded-For", address)
          .get("/observations")
          .then()
          .statusCode(401);

      Map<String, Object> event = last();

      assertNull(event.get("actor"));
      assertEquals(401, new JsonPath((String) event.get("after")).getInt("status"));
    }
    assertEquals(3, mine().size());
  }

  @Test
  void a_flood_from_one_address_leaves_a_bounded_number_of_events() {
    for (int i = 0; i < 200; i++) {
      beside(nobody()).header("X-Forwarded-For", address).get("/observations");
    }
    refusals.flush();

    assertEquals(60, mine().size());
    assertTrue(Log.verify().getBoolean("valid"));
  }

  @Test
  void the_log_is_the_auditors_alone_and_can_be_had_as_a_table() {
    as(publisher()).get("/audit-events").then().statusCode(403);
    as(auditor()).get("/submissions").then().statusCode(403);
    Paper paper = Paper.draft(Form.of("finance", Corner.fresh(), 5).cell("revenue", "1")).submit();

    List<String> lines =
        as(auditor())
            .accept("text/csv")
            .get("/audit-events?entity=submission/" + paper.id())
            .then()
            .statusCode(200)
            .extract()
            .asString()
            .lines()
            .toList();

    assertEquals(3, lines.size());
    assertTrue(
        lines.get(0).startsWith("position,at,actor,department,address,action"), lines.get(0));
    assertTrue(lines.get(2).contains(",submission.submit,"), lines.get(2));
  }

  @Test
  void events_are_found_by_time_and_read_page_by_page() {
    Paper paper = Paper.published(Form.of("finance", Corner.fresh(), 5).cell("revenue", "1"));
    String entity = "/audit-events?entity=submission/" + paper.id();
    List<Map<String, Object>> all = Log.events(entity);
    String second = ((String) all.get(1).get("at"));
    String third = ((String) all.get(2).get("at"));

    JsonPath page = as(auditor()).get(entity + "&limit=2").jsonPath();
    JsonPath rest = as(auditor()).get(entity + "&cursor=" + page.getString("next")).jsonPath();

    assertEquals(all.subList(0, 2), page.getList("items"));
    assertEquals(all.subList(2, 4), rest.getList("items"));
    assertEquals(all.subList(1, 3), Log.events(entity + "&from=" + second + "&to=" + third));
    assertEquals(List.of(), Log.events(entity + "&to=2001-01-01"));
    assertEquals(List.of(), Log.events(entity + "&from=2199-01-01"));
    assertEquals(4, Log.events(entity + "&from=2001-01-01").size());
  }

  private Map<String, Object> last() {
    refusals.flush();
    List<Map<String, Object>> mine = mine();
    return mine.get(mine.size() - 1);
  }

  private List<Map<String, Object>> mine() {
    List<Map<String, Object>> events = new java.util.ArrayList<>();
    String next = "";
    while (next != null) {
      JsonPath page = as(auditor()).get("/audit-events?limit=1000&cursor=" + next).jsonPath();
      events.addAll(page.getList("items"));
      next = page.getString("next");
    }
    return events.stream()
        .filter(event -> address.equals(event.get("address")))
        .filter(event -> "access.refused".equals(event.get("action")))
        .toList();
  }
}
