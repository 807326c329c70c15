package io.yuanhui.statistics.submission;

import static io.yuanhui.statistics.trial.Api.as;
import static io.yuanhui.testing.token.TestTokens.clerk;
import static io.yuanhui.testing.token.TestTokens.reviewer;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.yuanhui.statistics.trial.Corner;
import io.yuanhui.statistics.trial.Form;
import io.yuanhui.statistics.trial.Paper;
import io.yuanhui.statistics.trial.TrialTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a reviewer sees of each cell beside it. */
@TrialTest
class DifferencesTest {

  private final Corner corner = Corner.fresh();

  @Test
  void a_cell_is_held_against_the_last_period_and_the_last_year() {
    published(corner.lastYear(6), "40", "3.0");
    published(corner.month(4), "45", "-1.5");
    Paper paper = Paper.draft(form(corner.month(6), "50", "2.5")).submit();

    JsonPath seen = differences(paper, "");

    assertEquals(corner.month(4), seen.getString("items[0].lastPeriod.period"));
    assertEquals("5", seen.getString("items[0].lastPeriod.change"));
    assertNull(seen.get("items[0].lastPeriod.growth"), "a total of the year does not grow in it");
    assertEquals(corner.lastYear(6), seen.getString("items[0].lastYear.period"));
    assertEquals("10", seen.getString("items[0].lastYear.change"));
    assertEquals("25.000000", seen.getString("items[0].lastYear.growth"));
    assertEquals("4.0", seen.getString("items[1].lastPeriod.change"));
    assertEquals("PP", seen.getString("items[1].lastPeriod.changeUnit"));
    assertEquals("-0.5", seen.getString("items[1].lastYear.change"));
    assertNull(seen.get("items[0].sinceReturn"));
    assertNull(seen.get("items[0].published.period"));
  }

  @Test
  void a_total_since_January_is_not_held_against_last_years_December() {
    published(corner.lastYear(12), "90", "3.0");
    Paper paper = Paper.draft(form(corner.month(1), "8", "2.5")).submit();

    JsonPath seen = differences(paper, "");

    assertEquals("90", seen.getString("items[0].lastPeriod.value"));
    assertNull(seen.get("items[0].lastPeriod.change"));
    assertEquals("-0.5", seen.getString("items[1].lastPeriod.change"));
  }

  @Test
  void figures_in_other_units_are_compared_in_the_cells_unit() {
    Paper.published(
        Form.of("finance", corner.region(), corner.lastYear(6))
            .cell("revenue", "1.2", "\"unit\": \"100M_CNY\""));
    Paper paper = Paper.draft(form(corner.month(6), "15000", "2.5")).submit();

    JsonPath seen = differences(paper, "");

    assertEquals(0, new java.math.BigDecimal("3000").compareTo(decimal(seen, "change")));
    assertEquals("10K_CNY", seen.getString("items[0].lastYear.changeUnit"));
  }

  @Test
  void a_correction_shows_what_is_published_of_its_own_period() {
    published(corner.month(6), "50", "2.5");
    Paper paper = Paper.draft(form(corner.month(6), "51", "2.5")).submit();

    JsonPath seen = differences(paper, "");

    assertEquals("50", seen.getString("items[0].published.value"));
    assertEquals("1", seen.getString("items[0].published.change"));
  }

  @Test
  void what_changed_since_the_last_return_is_marked_with_the_reviewers_comment() {
    Form first = form(corner.month(6), "50", "2.5").cell("revenue.tax", "40");
    Paper paper = Paper.draft(first).submit().giveBack("再核");
    save(paper, form(corner.month(6), "51", "2.5").cell("debtless", "1"), 422);
    save(
        paper,
        form(corner.month(6), "51", "2.5").cell("revenue", "2", "\"measure\": \"RANK\""),
        200);
    paper.submit();

    JsonPath seen = differences(paper, "");

    assertEquals(List.of("CHANGED", "SAME", "ADDED", "REMOVED"), seen.getList("items.sinceReturn"));
    assertEquals("50", seen.getString("items[0].returned.value"));
    assertEquals("1", seen.getString("items[0].returned.change"));
    assertEquals("revenue.tax", seen.getString("items[3].indicator"));
    assertNull(seen.get("items[3].value"));
    paper
        .attempt(
            reviewer("finance"),
            "return",
            "{\"reason\": \"有误\", \"cells\": [{\"indicator\": \"revenue\", \"comment\": \"偏高\"}]}")
        .then()
        .statusCode(200);
    assertEquals("偏高", differences(paper, "").getString("items[0].comment"));
  }

  @Test
  void pages_follow_one_another_and_a_table_has_every_cell() {
    Paper paper = Paper.draft(form(corner.month(6), "50", "2.5").cell("revenue.tax", "4")).submit();

    JsonPath page = differences(paper, "?limit=2");
    JsonPath rest = differences(paper, "?limit=2&cursor=" + page.getString("next"));

    assertEquals(2, page.getList("items").size());
    assertEquals(List.of("revenue.tax"), rest.getList("items.indicator"));
    assertNull(rest.get("next"));
    Response table =
        as(reviewer("finance"))
            .accept("text/csv")
            .get("/submissions/" + paper.id() + "/differences");
    table.then().statusCode(200).body(containsString("lastYear.change"));
    assertEquals(4, table.asString().lines().count());
  }

  @Test
  void another_department_sees_no_differences() {
    Paper paper = Paper.draft(form(corner.month(6), "50", "2.5")).submit();

    as(reviewer("hrss")).get("/submissions/" + paper.id() + "/differences").then().statusCode(404);
  }

  private void published(String period, String revenue, String growth) {
    Paper.published(form(period, revenue, growth));
  }

  private Form form(String period, String revenue, String growth) {
    return Form.of("finance", corner.region(), period)
        .cell("revenue", revenue)
        .cell("revenue", growth, "\"measure\": \"YOY\"");
  }

  private static void save(Paper paper, Form form, int status) {
    as(clerk("finance"), form.json())
        .header("If-Match", paper.tag())
        .put("/submissions/" + paper.id())
        .then()
        .statusCode(status);
  }

  private static JsonPath differences(Paper paper, String query) {
    Response answer =
        as(reviewer("finance")).get("/submissions/" + paper.id() + "/differences" + query);
    answer.then().statusCode(200);
    return answer.jsonPath();
  }

  private static java.math.BigDecimal decimal(JsonPath seen, String what) {
    return seen.getObject("items[0].lastYear." + what, java.math.BigDecimal.class);
  }
}
