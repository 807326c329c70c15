package io.yuanhui.statistics.submission;

import static io.yuanhui.statistics.trial.Api.as;
import static io.yuanhui.statistics.trial.Api.read;
import static io.yuanhui.testing.token.TestTokens.clerk;
import static io.yuanhui.testing.token.TestTokens.leader;
import static io.yuanhui.testing.token.TestTokens.publisher;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import io.yuanhui.statistics.trial.Corner;
import io.yuanhui.statistics.trial.Form;
import io.yuanhui.statistics.trial.Paper;
import io.yuanhui.statistics.trial.TrialTest;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Submissions that are published as one. */
@TrialTest
class JointReleaseTest {

  private static final String FAR_AWAY = "2199-01-01T00:00:00+08:00";

  private final Corner corner = Corner.fresh();
  private final Paper finance = approved(Form.of("finance", corner, 6).cell("revenue", "10"));
  private final Paper stats = approved(Form.of("stats", corner, 6).cell("retail", "2.5"));

  @Test
  void submissions_of_one_release_have_one_time_of_publication() {
    Response created = release(null, finance, stats);

    created
        .then()
        .statusCode(201)
        .body("state", equalTo("PUBLISHED"))
        .body("submissions.state", contains("PUBLISHED", "PUBLISHED"));
    List<String> times = read("/observations?" + corner.query()).getList("items.publishedAt");
    assertEquals(2, times.size());
    assertEquals(List.of(created.<String>path("publishedAt")), times.stream().distinct().toList());
    String history = "/observations?history=true&" + corner.query();
    assertEquals(List.of("半年经济运行", "半年经济运行"), read(history).getList("items.reason"));
    as(leader())
        .get("/releases/" + created.path("id"))
        .then()
        .body("submissions.id", hasItem(finance.id()));
    as(publisher()).get("/releases?limit=1").then().body("items.title", contains("半年经济运行"));
    as(clerk("finance")).get("/releases/" + created.path("id")).then().statusCode(404);
    as(clerk("finance")).get("/releases").then().body("items", equalTo(List.of()));
  }

  @Test
  void a_release_that_waits_goes_as_one_and_can_be_cancelled_with_a_reason() {
    String id = release(FAR_AWAY, finance, stats).path("id");
    assertEquals("SCHEDULED", finance.read().getString("state"));
    finance.attempt(publisher(), "publish", "{}").then().statusCode(409);
    finance.attempt(publisher(), "cancel", Paper.reason("有误")).then().statusCode(409);
    as(publisher(), "{}").post("/releases/" + id + "/cancel").then().statusCode(422);

    as(publisher(), Paper.reason("数据待核"))
        .post("/releases/" + id + "/cancel")
        .then()
        .statusCode(200)
        .body("state", equalTo("CANCELLED"))
        .body("cancelReason", equalTo("数据待核"));

    as(leader())
        .get("/submissions/" + stats.id())
        .then()
        .body("state", equalTo("APPROVED"))
        .body("release", nullValue())
        .body("steps[-1].action", equalTo("CANCEL"))
        .body("steps[-1].reason", equalTo("数据待核"));
    as(publisher(), Paper.reason("再撤")).post("/releases/" + id + "/cancel").then().statusCode(409);
    finance.publish();
  }

  @Test
  void a_submission_alone_is_taken_back_before_its_hour_too() {
    finance.schedule(FAR_AWAY);

    finance.attempt(publisher(), "cancel", Paper.reason("有误")).then().statusCode(200);

    assertEquals("APPROVED", finance.read().getString("state"));
    finance.attempt(publisher(), "cancel", Paper.reason("有误")).then().statusCode(409);
  }

  @Test
  void nothing_is_released_where_one_is_not_approved_or_a_figure_is_in_two() {
    Paper draft = Paper.draft(Form.of("finance", corner, 7).cell("revenue", "11"));
    release(null, finance, draft)
        .then()
        .statusCode(409)
        .body("violations.field", contains("submissions[1].id"));
    Paper again = approved(Form.of("finance", corner, 6).cell("revenue", "12"));
    release(null, finance, again)
        .then()
        .statusCode(422)
        .body("violations[0].message", containsString("revenue VALUE"));
    as(publisher(), "{\"title\": \" \", \"submissions\": [{\"id\": \"%s\"}]}".formatted(stats.id()))
        .post("/releases")
        .then()
        .statusCode(422)
        .body("violations.field", contains("title"));

    assertEquals(List.of(), read("/observations?" + corner.query()).getList("items"));
    assertEquals("APPROVED", finance.read().getString("state"));
  }

  private static Paper approved(Form form) {
    return Paper.draft(form).submit().approve();
  }

  private static Response release(String publishAt, Paper... papers) {
    String ids =
        Stream.of(papers)
            .map(paper -> "{\"id\": \"%s\"}".formatted(paper.id()))
            .collect(Collectors.joining(", "));
    return as(
            publisher(),
            "{\"title\": \"半年经济运行\", \"submissions\": [%s], \"publishAt\": %s}"
                .formatted(ids, publishAt == null ? "null" : "\"" + publishAt + "\""))
        .post("/releases");
  }
}
