package io.yuanhui.statistics.submission;

import static io.yuanhui.statistics.trial.Api.as;
import static io.yuanhui.testing.token.TestTokens.reviewer;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import io.yuanhui.statistics.trial.Corner;
import io.yuanhui.statistics.trial.Form;
import io.yuanhui.statistics.trial.Paper;
import io.yuanhui.statistics.trial.TrialTest;
import io.yuanhui.testing.token.TestToken;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What waits for a reviewer, and how they approve many at once. */
@TrialTest
class ReviewQueueTest {

  private final Corner corner = Corner.fresh();
  private final Form form = Form.of("hrss", corner, 6).cell("jobs.new", "1");
  private final TestToken zhang =
      TestToken.of("zhang").roles(Set.of("clerk", "reviewer")).department("hrss").region("411102");

  @Test
  void a_queue_has_what_others_submitted_the_longest_waiting_first() {
    Paper late = Paper.draft(form);
    Paper early = Paper.draft(form).submit();
    late.submit();
    Paper own = Paper.draft(form, zhang);
    own.attempt(zhang, "submit", "").then().statusCode(200);
    Paper approved = Paper.draft(form).submit().approve();

    List<String> ofZhang = queue(zhang);
    assertTrue(ofZhang.indexOf(early.id()) < ofZhang.indexOf(late.id()), "first come, first");
    assertTrue(ofZhang.contains(early.id()));
    assertFalse(ofZhang.contains(own.id()), "the own one is for someone else");
    assertFalse(ofZhang.contains(approved.id()));
    assertTrue(queue(reviewer("hrss")).contains(own.id()));
    assertFalse(queue(reviewer("finance")).contains(early.id()));
  }

  @Test
  void many_are_approved_together() {
    List<Paper> papers = List.of(submitted(), submitted(), submitted());

    approve(reviewer("hrss"), papers, "\"comment\": \"同意\"")
        .then()
        .statusCode(200)
        .body("items.id", equalTo(papers.stream().map(Paper::id).toList()))
        .body("items.state", contains("APPROVED", "APPROVED", "APPROVED"));
    assertEquals("同意", papers.get(2).read().getString("steps[2].reason"));
  }

  @Test
  void none_is_approved_where_one_is_refused_and_each_refusal_is_named() {
    Paper own = Paper.draft(form, zhang);
    own.attempt(zhang, "submit", "").then().statusCode(200);
    Paper good = submitted();
    Paper draft = Paper.draft(form);
    Paper foreign = Paper.draft(Form.of("finance", corner, 6).cell("revenue", "1")).submit();

    approve(zhang, List.of(own, good, draft, foreign), "\"comment\": null")
        .then()
        .statusCode(409)
        .body(
            "violations.field",
            contains("submissions[0].id", "submissions[2].id", "submissions[3].id"))
        .body("violations[0].message", containsString("提交人不能审核"))
        .body("violations[1].message", containsString("草稿"));
    assertEquals("SUBMITTED", good.read().getString("state"));
    approve(zhang, List.of(own), "\"comment\": null").then().statusCode(403);
  }

  @Test
  void what_was_changed_since_it_was_seen_is_not_approved() {
    Paper paper = submitted();
    String seen =
        "{\"submissions\": [{\"id\": \"%s\", \"version\": %s}]}"
            .formatted(paper.id(), paper.read().getString("version"));
    paper.giveBack("再核").submit();

    as(reviewer("hrss"), seen).post("/submissions/approvals").then().statusCode(412);
    assertEquals("SUBMITTED", paper.read().getString("state"));
  }

  @Test
  void none_or_one_twice_is_refused() {
    Paper paper = submitted();

    as(reviewer("hrss"), "{\"submissions\": []}")
        .post("/submissions/approvals")
        .then()
        .statusCode(422);
    approve(reviewer("hrss"), List.of(paper, paper), "\"comment\": null")
        .then()
        .statusCode(422)
        .body("violations.field", contains("submissions[1].id"));
  }

  private Paper submitted() {
    return Paper.draft(form).submit();
  }

  private static Response approve(TestToken reviewer, List<Paper> papers, String more) {
    String ids =
        papers.stream()
            .map(paper -> "{\"id\": \"%s\"}".formatted(paper.id()))
            .collect(Collectors.joining(", "));
    return as(reviewer, "{\"submissions\": [%s], %s}".formatted(ids, more))
        .post("/submissions/approvals");
  }

  /** The ids of the whole queue, page by page. */
  private static List<String> queue(TestToken reviewer) {
    List<String> ids = new ArrayList<>();
    String cursor = "";
    while (cursor != null) {
      Response page = as(reviewer).get("/submissions/queue?limit=2&cursor=" + cursor);
      page.then().statusCode(200);
      ids.addAll(page.jsonPath().getList("items.id"));
      cursor = page.path("next");
    }
    assertEquals(ids.size(), Stream.of(ids.toArray()).distinct().count());
    return ids;
  }
}
