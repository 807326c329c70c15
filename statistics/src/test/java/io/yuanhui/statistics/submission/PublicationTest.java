package io.yuanhui.statistics.submission;

import static io.yuanhui.statistics.trial.Api.numbers;
import static io.yuanhui.statistics.trial.Api.read;
import static io.yuanhui.testing.token.TestTokens.publisher;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.restassured.path.json.JsonPath;
import io.yuanhui.statistics.trial.Corner;
import io.yuanhui.statistics.trial.Form;
import io.yuanhui.statistics.trial.Paper;
import io.yuanhui.statistics.trial.Together;
import io.yuanhui.statistics.trial.TrialTest;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Publishing at once, at the same moment as another, and at an hour to come. */
@TrialTest
class PublicationTest {

  private static final int LONGEST_WAIT_SECONDS = 20;

  private final Corner corner = Corner.fresh();
  private final Form form =
      Form.of("finance", corner, 6)
          .cell("revenue", "3")
          .cell("revenue.tax", "2")
          .cell("revenue", "1.5", "\"measure\": \"YOY\"");
  private final String figures =
      "/observations?indicator=revenue&indicator=revenue.tax&" + corner.query();

  @Test
  void of_two_who_publish_at_the_same_moment_one_does_and_the_figures_appear_once() {
    Paper paper = Paper.draft(form).submit().approve();

    List<Integer> statuses =
        Together.call(2, number -> paper.attempt(publisher(), "publish", "{}").statusCode());

    assertEquals(List.of(200, 409), statuses.stream().sorted().toList());
    assertEquals(List.of(1, 1, 1), read(figures + "&history=true").getList("items.vintage"));
  }

  @Test
  void a_submission_is_not_published_and_withdrawn_twice() {
    Paper paper = Paper.published(form).withdraw("有误");

    paper.attempt(publisher(), "withdraw", Paper.reason("再撤")).then().statusCode(409);
    paper.attempt(publisher(), "publish", "{}").then().statusCode(409);
  }

  @Test
  void two_revisions_of_one_figure_at_the_same_moment_become_two_vintages() {
    Paper.published(form);
    List<Paper> revisions =
        List.of(Paper.draft(form).submit().approve(), Paper.draft(form).submit().approve());

    Together.call(2, number -> revisions.get(number).publish());

    JsonPath history = read("/observations?indicator=revenue.tax&history=true&" + corner.query());
    assertEquals(List.of(1, 2, 3), history.getList("items.vintage"));
    assertEquals(1, read(figures + "&measure=YOY").getList("items").size());
    List<String> starts = history.getList("items.publishedAt");
    List<String> ends = history.getList("items.supersededAt");
    assertEquals(starts.subList(1, 3), ends.subList(0, 2));
  }

  @Test
  void a_scheduled_submission_appears_whole_at_its_hour_and_not_before() {
    OffsetDateTime hour =
        Instant.now().plusSeconds(2).truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.ofHours(8));
    Paper paper = Paper.draft(form).submit().approve();
    paper
        .attempt(publisher(), "publish", Paper.publishAt(hour.toString()))
        .then()
        .statusCode(200)
        .body("state", equalTo("SCHEDULED"));

    JsonPath seen = firstSeen(hour.toInstant());

    assertEquals(List.of("1.5", "2", "3"), numbers(seen, "items.value").stream().sorted().toList());
    JsonPath whole = paper.read();
    assertEquals("PUBLISHED", whole.getString("state"));
    assertEquals(hour, OffsetDateTime.parse(whole.getString("publishAt")));
    assertFalse(OffsetDateTime.parse(whole.getString("publishedAt")).isBefore(hour));
    assertEquals(
        List.of("CREATE", "SUBMIT", "APPROVE", "SCHEDULE", "PUBLISH"),
        whole.getList("steps.action"));
    assertEquals("publisher", whole.getString("steps[4].actor"));
  }

  @Test
  void an_hour_that_has_passed_means_now() {
    Paper paper = Paper.draft(form).submit().approve();

    paper
        .attempt(publisher(), "publish", Paper.publishAt("2020-07-20T09:00:00+08:00"))
        .then()
        .statusCode(200)
        .body("state", equalTo("PUBLISHED"));
  }

  /** Reads on and on until there is something; whatever is seen before the hour fails. */
  private JsonPath firstSeen(Instant hour) {
    Instant latest = hour.plusSeconds(LONGEST_WAIT_SECONDS);
    while (Instant.now().isBefore(latest)) {
      JsonPath seen = read(figures);
      if (!seen.getList("items").isEmpty()) {
        assertFalse(Instant.now().isBefore(hour), "seen before its hour");
        return seen;
      }
    }
    throw new AssertionError("never published");
  }
}
