package io.yuanhui.statistics.audit;

import static io.yuanhui.statistics.trial.Api.as;
import static io.yuanhui.testing.token.TestTokens.admin;
import static io.yuanhui.testing.token.TestTokens.clerk;
import static io.yuanhui.testing.token.TestTokens.publisher;
import static io.yuanhui.testing.token.TestTokens.reviewer;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.yuanhui.statistics.trial.Api;
import io.yuanhui.statistics.trial.Corner;
import io.yuanhui.statistics.trial.Form;
import io.yuanhui.statistics.trial.Paper;
import io.yuanhui.statistics.trial.Together;
import io.yuanhui.statistics.trial.TrialTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every write leaves one event, with what was there before and after, and nothing else does. */
@TrialTest
@Tag("one-database")
class EveryWriteTest {

  @Inject AgroalDataSource dataSource;
  @Inject ReleaseRuns releaseRuns;

  private static final String YOY = "\"measure\": \"YOY\"";

  private final Corner corner = Corner.fresh();
  private final Form form = Form.of("finance", corner, 4).cell("revenue", "1.50");

  @Test
  void each_step_of_a_submission_leaves_one_event() {
    Paper paper =
        Paper.draft(form).submit().giveBack("缺依据").submit().approve().publish().withdraw("有误");

    List<Map<String, Object>> events = Log.of("submission/" + paper.id());

    assertEquals(
        List.of(
            "submission.create by clerk-finance: null to DRAFT",
            "submission.submit by clerk-finance: DRAFT to SUBMITTED",
            "submission.return by reviewer-finance: SUBMITTED to RETURNED",
            "submission.submit by clerk-finance: RETURNED to SUBMITTED",
            "submission.approve by reviewer-finance: SUBMITTED to APPROVED",
            "submission.publish by publisher: APPROVED to PUBLISHED",
            "submission.withdraw by publisher: PUBLISHED to WITHDRAWN"),
        events.stream().map(EveryWriteTest::step).toList());
  }

  @Test
  void an_event_tells_the_reason_and_the_cells_that_were_named() {
    Paper paper = Paper.draft(form).submit();
    paper
        .attempt(
            reviewer("finance"),
            "return",
            "{\"reason\": \"有误\", \"cells\": [{\"indicator\": \"revenue\", \"comment\": \"偏高\"}]}")
        .then()
        .statusCode(200);

    JsonPath after = state(Log.of("submission/" + paper.id()).get(2), "after");

    assertEquals("有误", after.getString("reason"));
    assertEquals(List.of("revenue"), after.getList("remarks.indicator"));
    assertEquals(List.of("偏高"), after.getList("remarks.comment"));
  }

  @Test
  void an_event_tells_who_from_where_and_in_which_request() {
    Response created =
        as(clerk("finance"), form.json())
            .header("X-Request-Id", "audit-test-7")
            .header("X-Forwarded-For", "10.11.2.8")
            .post("/submissions");

    Map<String, Object> event = Log.of("submission/" + created.path("id")).get(0);

    assertEquals("clerk-finance", event.get("actor"));
    assertEquals("finance", event.get("department"));
    assertEquals("10.11.2.8", event.get("address"));
    assertEquals("audit-test-7", event.get("requestId"));
    assertEquals("DONE", event.get("outcome"));
    assertTrue(((String) event.get("after")).contains("\"value\":1.50,"), "as it was written");
  }

  @Test
  void saving_shows_the_changed_figures_as_they_were_and_are() {
    Paper paper = Paper.draft(form.cell("revenue.tax", "1").cell("revenue", "7", YOY));
    as(clerk("finance"), form.cell("revenue.tax", "2").cell("revenue.tax", "3", YOY).json())
        .header("If-Match", paper.tag())
        .put("/submissions/" + paper.id())
        .then()
        .statusCode(200);

    Map<String, Object> event = Log.of("submission/" + paper.id()).get(1);

    JsonPath before = state(event, "before");
    JsonPath after = state(event, "after");
    assertEquals("submission.save", event.get("action"));
    assertEquals(List.of("revenue.tax", "revenue"), before.getList("changedCells.indicator"));
    assertEquals(List.of("VALUE", "YOY"), before.getList("changedCells.measure"));
    assertEquals(List.of("revenue.tax", "revenue.tax"), after.getList("changedCells.indicator"));
    assertEquals(List.of(2, 3), after.getList("changedCells.value"));
    assertEquals(3, after.getInt("changedCellCount"));
  }

  @Test
  void a_large_submission_shows_two_hundred_figures_and_their_number() {
    Form large = Form.of("finance", "411102", corner.month(4));
    for (String town : List.of("411102001", "411102002", "411102003")) {
      for (int month = 1; month <= 12; month++) {
        for (String indicator : List.of("revenue", "revenue.tax")) {
          for (String measure : List.of("VALUE", "YOY", "RANK")) {
            large =
                large.cell(
                    indicator,
                    "1",
                    "\"region\": \"%s\", \"period\": \"%s\", \"measure\": \"%s\""
                        .formatted(town, corner.month(month), measure));
          }
        }
      }
    }
    Response created = as(clerk("finance"), large.json()).post("/submissions");
    assertEquals(201, created.statusCode(), created::asString);

    JsonPath after = state(Log.of("submission/" + created.path("id")).get(0), "after");

    assertEquals(200, after.getList("changedCells").size());
    assertEquals(large.cells().size(), after.getInt("changedCellCount"));
  }

  @Test
  void indicators_and_targets_show_before_and_after() {
    String code = "audit-" + UUID.randomUUID().toString().substring(0, 8);
    Response defined = as(admin(), indicator(code, "甲")).post("/indicators");
    assertEquals(201, defined.statusCode(), defined::asString);
    as(admin(), indicator(code, "乙"))
        .header("If-Match", defined.header("ETag"))
        .put("/indicators/" + code)
        .then()
        .statusCode(200);
    String target = "/targets/%s/%s/%d".formatted(code, corner.region(), 2020);
    Response set = as(publisher(), "{\"value\": 10}").put(target);
    as(publisher(), "{\"value\": 11}").header("If-Match", set.header("ETag")).put(target);

    List<Map<String, Object>> indicators = Log.of("indicator/" + code);
    List<Map<String, Object>> targets = Log.of(target.substring(1).replace("targets", "target"));

    assertEquals(
        List.of("indicator.define", "indicator.redefine"),
        indicators.stream().map(event -> event.get("action")).toList());
    assertEquals("甲", state(indicators.get(1), "before").getString("name"));
    assertEquals("乙", state(indicators.get(1), "after").getString("name"));
    assertNull(targets.get(0).get("before"));
    assertEquals("10", state(targets.get(1), "before").getString("value"));
    assertEquals("11", state(targets.get(1), "after").getString("value"));
    assertEquals(2, targets.size());
  }

  @Test
  void what_is_published_at_its_hour_is_recorded_in_the_name_of_who_set_it() throws Exception {
    Paper paper = Paper.draft(form).submit().approve().schedule("2199-01-01T00:00:00+08:00");
    try (Connection connection = dataSource.getConnection();
        PreparedStatement hour =
            connection.prepareStatement(
                "UPDATE submission SET publish_at = '2020-01-01'"
                    + " WHERE id = UNHEX(REPLACE(?, '-', ''))")) {
      hour.setString(1, paper.id());
      assertEquals(1, hour.executeUpdate());
    }
    releaseRuns.awaitWhole();

    List<Map<String, Object>> events = Log.of("submission/" + paper.id());

    assertEquals("submission.schedule by publisher: APPROVED to SCHEDULED", step(events.get(3)));
    assertEquals("submission.publish by publisher: SCHEDULED to PUBLISHED", step(events.get(4)));
    assertNull(events.get(4).get("address"));
  }

  @Test
  void a_refused_change_leaves_no_event() {
    Paper paper = Paper.draft(form);
    long before = Log.end();

    paper.attempt(publisher(), "publish", "{}").then().statusCode(409);
    as(clerk("finance"), form.cell("no-such", "1").json())
        .post("/submissions")
        .then()
        .statusCode(422);

    assertEquals(1, Log.of("submission/" + paper.id()).size());
    assertEquals(
        List.of(), Log.events("/audit-events?actor=clerk-finance&cursor=" + after(before)));
  }

  @Test
  void a_request_that_is_repeated_leaves_one_event() {
    String key = UUID.randomUUID().toString();
    List<Response> answers =
        Together.call(
            4,
            number ->
                as(clerk("finance"), form.json())
                    .header("Idempotency-Key", key)
                    .post("/submissions"));

    assertEquals(List.of(201), answers.stream().map(Response::statusCode).distinct().toList());
    assertEquals(1, Log.of("submission/" + answers.get(0).path("id")).size());
  }

  @Test
  void a_write_that_forgets_its_event_does_not_take_effect() {
    for (String way : List.of("transactional", "programmatic")) {
      String name = UUID.randomUUID().toString();
      Api.beside(as(publisher(), "{}"))
          .post("/targets/forgetful/" + way + "/" + name)
          .then()
          .statusCode(500);
      Api.beside(as(publisher())).get("/targets/forgetful/" + name).then().statusCode(404);
    }
  }

  @Test
  void eight_writers_at_once_leave_an_unbroken_chain() {
    List<List<Integer>> statuses =
        Together.call(
            8,
            number ->
                Stream.generate(() -> as(clerk("finance"), form.json()).post("/submissions"))
                    .limit(20)
                    .map(Response::statusCode)
                    .toList());

    assertEquals(List.of(201), statuses.stream().flatMap(List::stream).distinct().toList());
    JsonPath found = Log.verify();
    assertTrue(found.getBoolean("valid"), found::prettify);
    assertEquals(found.getLong("head.position"), found.getLong("events"));
  }

  private static String step(Map<String, Object> event) {
    return "%s by %s: %s to %s"
        .formatted(
            event.get("action"),
            event.get("actor"),
            event.get("before") == null ? null : state(event, "before").getString("state"),
            state(event, "after").getString("state"));
  }

  private static JsonPath state(Map<String, Object> event, String which) {
    return new JsonPath((String) event.get(which));
  }

  private static String after(long position) {
    return java.util.Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(Long.toString(position).getBytes());
  }

  private static String indicator(String code, String name) {
    return """
        {"code": "%s", "name": "%s", "nameEn": "Audit", "unit": "PERSON", "frequency": "A",
         "accumulation": "END", "better": "up", "decimals": 0, "department": "stats"}
        """
        .formatted(code, name);
  }
}
