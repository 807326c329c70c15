package io.yuanhui.statistics.submission;

import static io.yuanhui.statistics.trial.Api.as;
import static io.yuanhui.statistics.trial.Api.read;
import static io.yuanhui.testing.token.TestTokens.auditor;
import static io.yuanhui.testing.token.TestTokens.clerk;
import static io.yuanhui.testing.token.TestTokens.leader;
import static io.yuanhui.testing.token.TestTokens.publisher;
import static io.yuanhui.testing.token.TestTokens.reviewer;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.yuanhui.statistics.trial.Corner;
import io.yuanhui.statistics.trial.Form;
import io.yuanhui.statistics.trial.Paper;
import io.yuanhui.statistics.trial.TrialTest;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The way of a submission, from a clerk's draft to its publication and back. */
@TrialTest
class SubmissionWayTest {

  private static final String NOW = "[0-9]{4}-.*\\+08:00";

  private final Corner corner = Corner.fresh();
  private final Form form =
      Form.of("finance", corner, 6)
          .cell("revenue", "50770")
          .cell("revenue", "4.50", "\"measure\": \"YOY\", \"status\": \"E\", \"note\": \"口径调整\"");

  @Test
  void a_draft_is_answered_with_its_address_and_tag_and_keeps_every_figure_as_written() {
    Response created = as(clerk("finance"), form.json()).post("/submissions");

    created
        .then()
        .statusCode(201)
        .body("state", equalTo("DRAFT"))
        .body("cellCount", equalTo(2))
        .body("createdBy", equalTo("clerk-finance"))
        .body("createdAt", matchesPattern(NOW));
    String id = created.path("id");
    assertEquals("/api/trial/v1/submissions/" + id, path(created.header("Location")));
    Response again = as(clerk("finance")).get("/submissions/" + id);
    again
        .then()
        .statusCode(200)
        .header("ETag", created.header("ETag"))
        .body("cells.indicator", contains("revenue", "revenue"))
        .body("cells.measure", contains("VALUE", "YOY"))
        .body("cells.unit", contains("10K_CNY", "PCT"))
        .body("cells.status", contains("P", "E"))
        .body("cells.note", contains(null, "口径调整"))
        .body("cells.period", contains(corner.month(6), corner.month(6)))
        .body("cells.region", contains(corner.region(), corner.region()));
    assertEquals(
        List.of(new BigDecimal("50770"), new BigDecimal("4.50")),
        again.jsonPath().getList("cells.value", BigDecimal.class));
  }

  @Test
  void a_submission_goes_from_draft_to_published_and_nothing_is_visible_before() {
    Paper paper = Paper.draft(form).submit().approve();
    assertEquals(List.of(), read("/observations?" + corner.query()).getList("items"));

    paper.publish();

    JsonPath published = read("/observations?" + corner.query());
    assertEquals(List.of("VALUE", "YOY"), published.getList("items.measure"));
    assertEquals(List.of(paper.id(), paper.id()), published.getList("items.submission"));
    JsonPath whole = paper.read();
    assertEquals("PUBLISHED", whole.getString("state"));
    assertEquals(published.getString("items[0].publishedAt"), whole.getString("publishedAt"));
  }

  @Test
  void every_step_shows_who_took_it_when_and_why() {
    Paper paper =
        Paper.draft(form)
            .submit()
            .giveBack("第二行缺依据")
            .submit()
            .approve()
            .publish()
            .withdraw("统计口径有误");

    as(leader())
        .get("/submissions/" + paper.id())
        .then()
        .body("state", equalTo("WITHDRAWN"))
        .body(
            "steps.action",
            contains("CREATE", "SUBMIT", "RETURN", "SUBMIT", "APPROVE", "PUBLISH", "WITHDRAW"))
        .body(
            "steps.state",
            contains(
                "DRAFT",
                "SUBMITTED",
                "RETURNED",
                "SUBMITTED",
                "APPROVED",
                "PUBLISHED",
                "WITHDRAWN"))
        .body(
            "steps.actor",
            contains(
                "clerk-finance",
                "clerk-finance",
                "reviewer-finance",
                "clerk-finance",
                "reviewer-finance",
                "publisher",
                "publisher"))
        .body("steps.reason", contains(null, null, "第二行缺依据", null, null, null, "统计口径有误"))
        .body("submittedBy", equalTo("clerk-finance"))
        .body("approvedBy", equalTo("reviewer-finance"))
        .body("releasedBy", equalTo("publisher"));
    List<String> times = paper.read().getList("steps.at");
    assertEquals(times.stream().sorted().toList(), times);
    String withdrawn = "items.find { it.action == 'submission.withdraw' }";
    as(auditor())
        .get("/audit-events?entity=submission/" + paper.id())
        .then()
        .body(withdrawn + ".actor", equalTo("publisher"))
        .body(withdrawn + ".after", containsString("统计口径有误"));
  }

  @Test
  void a_return_or_withdrawal_without_reason_is_refused_and_changes_nothing() {
    Paper submitted = Paper.draft(form).submit();
    for (String body : List.of("{}", Paper.reason("  "), Paper.reason("长".repeat(1001)))) {
      submitted
          .attempt(reviewer("finance"), "return", body)
          .then()
          .statusCode(422)
          .body("violations.field", contains("reason"));
    }
    assertEquals("SUBMITTED", submitted.read().getString("state"));

    Paper published = submitted.approve().publish();
    published.attempt(publisher(), "withdraw", "{}").then().statusCode(422);
    assertEquals("PUBLISHED", published.read().getString("state"));
  }

  @Test
  void a_returned_submission_is_filled_again_and_submitted_again() {
    Paper paper = Paper.draft(form).submit().giveBack("数值有误");
    Form corrected = Form.of("finance", corner, 6).cell("revenue", "50771");

    as(clerk("finance"), corrected.json())
        .header("If-Match", paper.tag())
        .put("/submissions/" + paper.id())
        .then()
        .statusCode(200)
        .body("state", equalTo("RETURNED"))
        .body("cellCount", equalTo(1));
    paper.submit().approve().publish();

    JsonPath figures = read("/observations?" + corner.query());
    assertEquals(List.of(50771), figures.getList("items.value", Integer.class));
  }

  @Test
  void an_approval_that_was_taken_back_by_a_return_does_not_count() {
    Paper paper = Paper.draft(form).submit().giveBack("再核").submit();

    as(leader()).get("/submissions/" + paper.id()).then().body("approvedBy", nullValue());
  }

  @Test
  void submissions_are_found_by_state_department_and_period_newest_first() {
    Corner alone = Corner.ofOwnYear();
    Paper first = Paper.draft(Form.of("finance", alone, 6).cell("revenue", "1"));
    Paper second = Paper.draft(Form.of("finance", alone, 6).cell("revenue", "2")).submit();
    String own = "/submissions?department=finance&period=" + alone.month(6);

    as(clerk("finance")).get(own).then().body("items.id", contains(second.id(), first.id()));
    as(leader()).get(own + "&state=DRAFT").then().body("items.id", contains(first.id()));
    as(clerk("hrss")).get(own).then().statusCode(200).body("items", equalTo(List.of()));
    Response page = as(publisher()).get(own + "&limit=1");
    page.then().body("items.id", contains(second.id())).header("Link", containsString("cursor="));
    as(publisher())
        .queryParam("cursor", page.<String>path("next"))
        .get(own + "&limit=1")
        .then()
        .body("items.id", contains(first.id()))
        .body("next", nullValue());
  }

  private static String path(String address) {
    return java.net.URI.create(address).getPath();
  }
}
