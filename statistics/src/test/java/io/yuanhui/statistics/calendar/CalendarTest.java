package io.yuanhui.statistics.calendar;

import static io.yuanhui.statistics.trial.Api.as;
import static io.yuanhui.testing.token.TestTokens.auditor;
import static io.yuanhui.testing.token.TestTokens.clerk;
import static io.yuanhui.testing.token.TestTokens.leader;
import static io.yuanhui.testing.token.TestTokens.publisher;
import static io.yuanhui.testing.token.TestTokens.reviewer;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import io.yuanhui.statistics.trial.Corner;
import io.yuanhui.statistics.trial.Form;
import io.yuanhui.statistics.trial.Paper;
import io.yuanhui.statistics.trial.Sheet;
import io.yuanhui.statistics.trial.TrialTest;
import io.yuanhui.testing.token.TestToken;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The calendar, its locks and extensions, and what waits for whom. */
@TrialTest
class CalendarTest {

  private static final int SECONDS_OF_EXTENSION = 3;

  private final Corner corner = Corner.fresh();
  private final String june = corner.month(6);
  private final Sheet sheet = Sheet.of("finance", "M", corner, "revenue", "revenue.tax");
  private final Form filled = sheet.filling(june).cell("revenue", "2").cell("revenue.tax", "1");

  @Test
  void a_form_is_locked_after_its_deadline_until_the_publisher_grants_an_extension() {
    sheet.define();

    as(clerk("finance"), filled.json()).post("/submissions").then().statusCode(409);
    sheet.extend(june, "2000-01-01T00:00:00+08:00", "停电").then().statusCode(422);
    sheet.extend(june, "2199-01-01T00:00:00+08:00", " ").then().statusCode(422);
    sheet.extend(june, "2199-01-01T00:00:00+08:00", "停电").then().statusCode(201);

    Paper paper = Paper.draft(filled).submit();
    paper.read();
    as(leader())
        .get("/submissions/" + paper.id())
        .then()
        .body("steps.action", contains("EXTEND", "CREATE", "SUBMIT"))
        .body("steps[0].actor", equalTo("publisher"))
        .body("steps[0].reason", startsWith("延至 2199-01-01T00:00+08:00：停电"));
    sheet.extend(june, "2199-02-01T00:00:00+08:00", "再延").then().statusCode(201);
    as(leader())
        .get("/submissions/" + paper.id())
        .then()
        .body("steps.action", contains("EXTEND", "CREATE", "SUBMIT", "EXTEND"))
        .body("steps[3].actor", equalTo("publisher"))
        .body("steps[3].at", notNullValue())
        .body("steps[3].reason", startsWith("延至 2199-02-01T00:00+08:00：再延"));
    String granted = "items.find { it.action == 'submission.extend' }";
    as(auditor())
        .get("/audit-events?entity=submission/" + paper.id())
        .then()
        .statusCode(200)
        .body(granted + ".actor", equalTo("publisher"))
        .body(granted + ".after", containsString("延至 2199-02-01T00:00+08:00：再延"));
  }

  @Test
  void when_an_extension_ends_a_draft_is_locked_and_what_was_returned_may_be_corrected()
      throws InterruptedException {
    Sheet other = Sheet.of("finance", "M", corner, "revenue", "revenue.tax").define();
    Form otherFilled = other.filling(june).cell("revenue", "2").cell("revenue.tax", "1");
    sheet.define();
    Instant end = Instant.now().plusSeconds(SECONDS_OF_EXTENSION);
    sheet.extend(june, end.toString(), "停电").then().statusCode(201);
    other.extend(june, end.toString(), "停电").then().statusCode(201);
    Paper begun = Paper.draft(filled);
    Paper returned = Paper.draft(otherFilled).submit();
    String tag = begun.tag();
    Thread.sleep(Math.max(0, Duration.between(Instant.now(), end).toMillis()) + 1);

    save(begun, filled, tag).then().statusCode(409);
    begun.attempt(clerk("finance"), "submit", "").then().statusCode(409);
    assertEquals("DRAFT", begun.read().getString("state"));
    returned.giveBack("再核");
    save(returned, otherFilled, returned.tag()).then().statusCode(200);
    returned.submit();
  }

  private static Response save(Paper paper, Form form, String tag) {
    return as(clerk(form.department()), form.json())
        .header("If-Match", tag)
        .put("/submissions/" + paper.id());
  }

  @Test
  void the_calendar_tells_where_each_form_stands_and_the_rates() {
    Corner corner = Corner.ofOwnYear();
    String june = corner.month(6);
    Sheet sheet = Sheet.of("finance", "M", corner, "revenue", "revenue.tax");
    Form filled = sheet.filling(june).cell("revenue", "2").cell("revenue.tax", "1");
    sheet.define().open(june);
    Sheet daily =
        Sheet.of("ecology", "D", corner, "air.dust")
            .from(corner.day(6, 29))
            .due("{\"days\": 1, \"time\": \"12:00\"}")
            .define();

    entries(june)
        .then()
        .body("items.find { it.form == '%s' }.status".formatted(sheet.code()), is("LATE"))
        .body("items.find { it.form == '%s' }.locked".formatted(sheet.code()), is(false))
        .body("items.findAll { it.form == '%s' }.size()".formatted(daily.code()), is(2))
        .body("items.findAll { it.form == '%s' }.locked".formatted(daily.code()), hasItem(true))
        .body(
            "items.find { it.form == '%s' }.dueAt".formatted(daily.code()),
            is(corner.day(6, 30) + "T12:00:00+08:00"));
    Paper paper = Paper.draft(filled).submit();
    entries(june)
        .then()
        .body("items.find { it.form == '%s' }.status".formatted(sheet.code()), is("SUBMITTED"))
        .body("items.find { it.form == '%s' }.onTime".formatted(sheet.code()), is(false));
    paper.approve().publish();
    entries(june)
        .then()
        .body("items.find { it.form == '%s' }.status".formatted(sheet.code()), is("PUBLISHED"));
    as(leader())
        .get("/calendar/rates?period=" + june)
        .then()
        .statusCode(200)
        .body("items.find { it.department == 'finance' }.published", is(1))
        .body("items.find { it.department == 'finance' }.completeness.toString()", is("100.0"))
        .body("items.find { it.department == 'finance' }.timeliness.toString()", is("0.0"))
        .body("items.find { it.department == 'ecology' }.completeness.toString()", is("0.0"));
    as(clerk("finance"))
        .get("/calendar?period=" + june)
        .then()
        .body("items.department", everyItem(is("finance")));
  }

  @Test
  void the_calendar_is_read_in_pages() {
    Corner corner = Corner.ofOwnYear();
    Sheet.of("ecology", "D", corner, "air.dust").due("{\"days\": 1}").define();
    String path = "/calendar?limit=4&department=ecology&period=" + corner.month(2);

    Response first = as(leader()).get(path);
    first.then().statusCode(200).body("items.size()", is(4));
    String period = first.path("items[3].period");
    as(leader())
        .get(path + "&cursor=" + first.path("next"))
        .then()
        .statusCode(200)
        .body("items.period", not(hasItem(period)));
  }

  @Test
  void everybody_finds_what_waits_for_them_and_departments_are_urged() {
    LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    String yesterday = today.minusDays(1).toString();
    Sheet form =
        Sheet.of("ecology", "D", corner, "air.smoke")
            .from(today.minusDays(3).toString())
            .due("{\"days\": 2, \"time\": \"23:59:59\"}")
            .define();
    String mine = "items.findAll { it.form == '%s' }".formatted(form.code());

    as(clerk("ecology"))
        .get("/tasks")
        .then()
        .statusCode(200)
        .body(mine + ".size()", is(4))
        .body(mine + ".kind", everyItem(is("FILL")))
        .body(mine + ".find { it.period == '" + today.minusDays(3) + "' }.reminder", is("AFTER"))
        .body(mine + ".find { it.period == '" + today.minusDays(3) + "' }.locked", is(true))
        .body(mine + ".find { it.period == '" + yesterday + "' }.reminder", is("BEFORE"))
        .body(mine + ".find { it.period == '" + yesterday + "' }.locked", is(false));
    as(publisher())
        .get("/tasks/counts")
        .then()
        .body("items.find { it.department == 'ecology' }.remindedAfter >= 1", is(true))
        .body("items.find { it.department == 'ecology' }.remindedBefore >= 2", is(true));

    Paper paper = Paper.draft(form.filling(yesterday).cell("air.smoke", "1")).submit();
    as(clerk("ecology")).get("/tasks").then().body(mine + ".size()", is(3));
    as(reviewer("ecology"))
        .get("/tasks")
        .then()
        .body(mine + ".kind", contains("REVIEW"))
        .body(mine + ".submission", contains(paper.id()));
    as(reviewer("stats")).get("/tasks").then().body(mine + ".size()", is(0));
    paper.giveBack("再核");
    as(clerk("ecology")).get("/tasks").then().body(mine + ".kind", hasItem("CORRECT"));
    paper.submit().approve();
    as(publisher()).get("/tasks").then().body(mine + ".kind", contains("PUBLISH"));
  }

  @Test
  void a_task_that_has_to_be_left_to_somebody_else_is_not_offered() {
    Set<String> roles = Set.of("clerk", "reviewer");
    TestToken li = TestToken.of("li").roles(roles).department("ecology").region("411102");
    String today = LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
    Sheet form = Sheet.of("ecology", "D", corner, "air.smoke").from(today).define();
    String mine = "items.findAll { it.form == '%s' }".formatted(form.code());
    Paper paper = Paper.draft(form.filling(today).cell("air.smoke", "1"), li);
    paper.attempt(li, "submit", "").then().statusCode(200);

    paper.attempt(li, "approve", "").then().statusCode(403);
    as(li).get("/tasks").then().statusCode(200).body(mine + ".size()", is(0));
    as(li).get("/submissions/queue?limit=1000").then().body("items.id", not(hasItem(paper.id())));
    as(reviewer("ecology")).get("/tasks").then().body(mine + ".kind", contains("REVIEW"));
    int waiting = toReview(li);
    assertEquals(toReview(reviewer("ecology")), waiting, "it waits in the department all the same");
    paper.approve();
    assertEquals(waiting - 1, toReview(li));

    TestToken head = TestToken.of("reviewer-ecology").roles(Set.of("publisher")).region("411102");
    as(head).get("/tasks").then().body(mine + ".size()", is(0));
    as(publisher()).get("/tasks").then().body(mine + ".kind", contains("PUBLISH"));
  }

  private static int toReview(TestToken who) {
    return as(who)
        .get("/tasks/counts")
        .jsonPath()
        .getInt("items.find { it.department == 'ecology' }.toReview");
  }

  private static Response entries(String period) {
    return as(leader()).get("/calendar?limit=1000&period=" + period);
  }
}
