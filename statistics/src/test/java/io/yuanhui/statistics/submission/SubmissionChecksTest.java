package io.yuanhui.statistics.submission;

import static io.yuanhui.statistics.trial.Api.as;
import static io.yuanhui.testing.token.TestTokens.auditor;
import static io.yuanhui.testing.token.TestTokens.clerk;
import static io.yuanhui.testing.token.TestTokens.reviewer;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.yuanhui.statistics.trial.Corner;
import io.yuanhui.statistics.trial.Form;
import io.yuanhui.statistics.trial.Paper;
import io.yuanhui.statistics.trial.RuleText;
import io.yuanhui.statistics.trial.Sheet;
import io.yuanhui.statistics.trial.TrialTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** An error blocks, a warning is explained, and what cannot be evaluated says why. */
@TrialTest
class SubmissionChecksTest {

  private static final String ROUNDED = "\"unit\": \"100M_CNY\", \"note\": \"按总表取整\"";

  private static final String BELOW = "revenue.tax <= revenue";

  private final Corner corner = Corner.fresh();
  private final Sheet sheet = Sheet.of("finance", "M", corner, "revenue", "revenue.tax");

  @Inject DataSource dataSource;

  @Test
  void an_error_blocks_and_names_rule_cells_and_message_in_the_readers_language() {
    String code =
        rule(BELOW)
            .saying("税收 {revenue.tax} 大于收入 {revenue}。", "Tax {revenue.tax} exceeds {revenue}.")
            .define()
            .code();
    Paper paper = Paper.draft(filled("50770", "60000"));

    paper
        .attempt(clerk("finance"), "submit", "")
        .then()
        .statusCode(422)
        .body("violations.field", contains("cells[1].value", "cells[0].value"))
        .body("violations.message", everyItem(equalTo("规则 " + code + "：税收 60000万元 大于收入 50770万元。")));
    as(clerk("finance"))
        .header("Accept-Language", "en")
        .post("/submissions/" + paper.id() + "/submit")
        .then()
        .statusCode(422)
        .body(
            "violations[0].message",
            equalTo("Rule " + code + ": Tax 60000 × 10,000 yuan exceeds 50770 × 10,000 yuan."));
    assertEquals("DRAFT", paper.read().getString("state"));
    checks(paper)
        .body("submittable", equalTo(false))
        .body("errors", equalTo(1))
        .body("items[0].outcome", equalTo("BROKEN"))
        .body("items[0].message", equalTo("税收 60000万元 大于收入 50770万元。"))
        .body("items[0].cells.indicator", contains("revenue.tax", "revenue"))
        .body("items[0].figures.value", contains(60000, 50770));
  }

  @Test
  void a_warning_is_explained_and_the_explanation_travels() {
    String code = rule(BELOW).warning().define().code();
    Paper paper = Paper.draft(filled("1", "2"));
    paper
        .attempt(clerk("finance"), "submit", "")
        .then()
        .statusCode(422)
        .body("violations[0].message", containsString("预警 " + code));

    explain(paper, "no-such", "一次性收入").statusCode(422).body("violations.field", contains("rule"));
    explain(paper, code, " ").statusCode(422).body("violations.field", contains("explanation"));
    explain(paper, code, "一次性收入")
        .statusCode(200)
        .body("submittable", equalTo(true))
        .body("unexplained", equalTo(0))
        .body("items[0].explanation.text", equalTo("一次性收入"))
        .header("ETag", equalTo(paper.tag()));
    paper.submit();

    as(reviewer("finance"))
        .get("/submissions/" + paper.id() + "/checks")
        .then()
        .statusCode(200)
        .body("recorded", equalTo(true))
        .body("items[0].explanation.by", equalTo("clerk-finance"))
        .body("items[0].cells.row", containsInAnyOrder(1, 2));
    String step = "steps.find { it.action == 'EXPLAIN' }";
    assertEquals("[" + code + "] 一次性收入", paper.read().getString(step + ".reason"));
    assertEquals(
        java.util.List.of("revenue.tax", "revenue"),
        paper.read().getList(step + ".remarks.indicator"));
  }

  @Test
  void parts_add_up_within_a_tolerance() {
    Sheet parts =
        Sheet.of("finance", "M", corner, "revenue", "revenue.tax", "revenue.other").define();
    RuleText.of(parts, "ABS(revenue.tax + revenue.other - revenue) <= 10000")
        .saying(
            "{revenue.tax} 与 {revenue.other} 之和与 {revenue} 相差过大。",
            "{revenue.tax} and {revenue.other} are not {revenue}.")
        .define();
    String june = corner.month(6);
    parts.open(june);
    Form whole = parts.filling(june).cell("revenue", "50770").cell("revenue.tax", "32135");

    checks(Paper.draft(whole.cell("revenue.other", "1.8636", ROUNDED)))
        .body("items.outcome", contains("PASSED"));
    String july = corner.month(7);
    parts.open(july);
    checks(
            Paper.draft(
                parts
                    .filling(july)
                    .cell("revenue", "50770")
                    .cell("revenue.tax", "32135")
                    .cell("revenue.other", "1.86361", ROUNDED)))
        .body("items.outcome", contains("BROKEN"))
        .body("items[0].message", equalTo("32135万元 与 1.86361亿元 之和与 50770万元 相差过大。"));
  }

  @Test
  void an_explanation_is_on_record_with_who_when_and_why() {
    String code = rule(BELOW).warning().define().code();
    Paper paper = Paper.draft(filled("1", "2"));
    explain(paper, code, "一次性收入").statusCode(200);

    String explained = "items.find { it.action == 'submission.explain' }";
    as(auditor())
        .get("/audit-events?entity=submission/" + paper.id())
        .then()
        .statusCode(200)
        .body(explained + ".actor", equalTo("clerk-finance"))
        .body(explained + ".at", notNullValue())
        .body(explained + ".after", containsString("[" + code + "] 一次性收入"))
        .body(explained + ".after", containsString("revenue.tax"));
    String step = "steps.find { it.action == 'EXPLAIN' }";
    assertEquals("clerk-finance", paper.read().getString(step + ".actor"));
    assertEquals("DRAFT", paper.read().getString(step + ".state"));
  }

  @Test
  void an_explanation_holds_for_the_figures_it_was_given_for() {
    String code = rule(BELOW).warning().define().code();
    Paper paper = Paper.draft(filled("1", "2"));
    explain(paper, code, "一次性收入").statusCode(200);
    as(clerk("finance"), filled("1", "3").json())
        .header("If-Match", paper.tag())
        .put("/submissions/" + paper.id())
        .then()
        .statusCode(200);

    checks(paper).body("unexplained", equalTo(1)).body("items[0].explanation", nullValue());
    paper.attempt(clerk("finance"), "submit", "").then().statusCode(422);
  }

  @Test
  void what_cannot_be_evaluated_says_why_and_is_no_pass() {
    rule("revenue / revenue.tax < 9").define();
    rule("revenue >= prev(revenue)").define();
    rule("zscore(revenue) < 3").define();
    rule("ABS(growth(revenue)) < 50").define();
    Paper paper = Paper.draft(filled("5", "0"));

    checks(paper)
        .body("passed", equalTo(0))
        .body("notEvaluated", equalTo(4))
        .body("items.outcome", everyItem(equalTo("NOT_EVALUATED")))
        .body("items.messageEn", hasItem("Division by zero."))
        .body(
            "items.messageEn",
            hasItem("There is no Budget revenue (VALUE) of " + corner.month(5) + "."))
        .body("items.messageEn", hasItem(containsString("fewer than 4 figures")));
    paper.submit();
    checks(paper).body("recorded", equalTo(true)).body("notEvaluated", equalTo(4));
  }

  @Test
  void cumulative_figures_do_not_fall_and_begin_the_year_at_nothing() {
    sheet.define();
    RuleText.of(sheet, "revenue >= prev(revenue)").define();
    Paper.published(
        Form.of("finance", corner.region(), corner.lastYear(12)).cell("revenue", "900"));
    sheet.open(corner.month(1)).open(corner.month(2));
    Paper january =
        Paper.draft(sheet.filling(corner.month(1)).cell("revenue", "70").cell("revenue.tax", "1"));
    checks(january).body("passed", equalTo(1)).body("items[0].figures.value", contains(70, 0));
    january.submit().approve().publish();
    Paper february =
        Paper.draft(sheet.filling(corner.month(2)).cell("revenue", "60").cell("revenue.tax", "1"));
    checks(february).body("errors", equalTo(1));
  }

  @Test
  void a_figure_far_from_the_history_of_its_own_series_is_noticed() {
    Form history = Form.of("hrss", corner, 5);
    String[] rates = {"4.00", "4.10", "4.05", "3.95", "4.00"};
    for (int month = 1; month <= rates.length; month++) {
      history =
          history.cell(
              "jobs.lost", rates[month - 1], "\"period\": \"%s\"".formatted(corner.month(month)));
    }
    Paper.published(history);
    Sheet unemployment = Sheet.of("hrss", "M", corner, "jobs.lost").define();
    RuleText.of(unemployment, "zscore(jobs.lost) <= 3 AND zscore(jobs.lost) >= -3")
        .warning()
        .saying("偏离 {zscore(jobs.lost)} 个标准差。", "{zscore(jobs.lost)} off.")
        .define();
    String june = corner.month(6);
    unemployment.open(june);
    Paper paper = Paper.draft(unemployment.filling(june).cell("jobs.lost", "4.10"));
    checks(paper).body("items.outcome", contains("PASSED"));

    as(clerk("hrss"), unemployment.filling(june).cell("jobs.lost", "4.50").json())
        .header("If-Match", paper.tag())
        .put("/submissions/" + paper.id())
        .then()
        .statusCode(200);
    // mean 4.02, deviation of the sample 0.0570: 0.48 / 0.0570
    checks(paper)
        .body("items.outcome", contains("BROKEN"))
        .body("items[0].message", equalTo("偏离 8.42 个标准差。"));
  }

  @Test
  void growth_published_and_computed_are_compared() {
    Sheet yearly =
        Sheet.of("finance", "M", corner, "revenue")
            .lines(
                "{\"indicator\": \"revenue\"}",
                "{\"indicator\": \"revenue\", \"measure\": \"YOY\"}")
            .define();
    RuleText.of(yearly, "ABS(yoy(revenue) - growth(revenue)) <= 0.5")
        .saying("公布 {yoy(revenue)}，推算 {growth(revenue)}。", "{yoy(revenue)} {growth(revenue)}")
        .warning()
        .define();
    RuleText.of(yearly, "yoy(revenue) >= -30 AND yoy(revenue) <= 30").warning().define();
    Paper.published(Form.of("finance", corner.region(), corner.lastYear(6)).cell("revenue", "300"));
    yearly.open(corner.month(6));
    Paper paper =
        Paper.draft(
            yearly
                .filling(corner.month(6))
                .cell("revenue", "320")
                .cell("revenue", "7.5", "\"measure\": \"YOY\""));

    checks(paper)
        .body("items.outcome", contains("BROKEN", "PASSED"))
        .body("items[0].message", equalTo("公布 7.5%，推算 6.67%。"));
  }

  @Test
  void a_rule_of_an_indicator_holds_wherever_it_is_reported_and_reads_what_is_published() {
    Corner own = Corner.ofOwnYear();
    String june = own.month(6);
    RuleText.of("revenue.tax", june, BELOW).define();
    Paper.published(Form.of("finance", own, 6).cell("revenue", "10"));

    Paper paper = Paper.draft(Form.of("finance", own, 6).cell("revenue.tax", "11"));
    paper
        .attempt(clerk("finance"), "submit", "")
        .then()
        .statusCode(422)
        .body("violations.field", contains("cells[0].value"));
    Paper.draft(Form.of("finance", own, 6).cell("revenue.tax", "10")).submit();
    Paper.draft(Form.of("finance", own, 7).cell("revenue.tax", "11")).submit();
  }

  @Test
  void checking_changes_nothing_and_costs_the_same_few_queries_for_one_rule_and_for_forty()
      throws SQLException {
    rule("revenue >= prev(revenue)").define();
    Paper paper = Paper.draft(filled("5", "4"));
    String tag = paper.tag();
    long one = queriesOf(paper);
    for (int number = 0; number < 39; number++) {
      RuleText.of(sheet, "growth(revenue) < 5 AND zscore(revenue.tax) < %d".formatted(number + 2))
          .define();
    }
    long forty = queriesOf(paper);

    assertTrue(forty - one < 20, () -> one + " and " + forty);
    checks(paper).body("items", hasSize(40));
    assertEquals(tag, paper.tag());
  }

  private long queriesOf(Paper paper) throws SQLException {
    long before = queries();
    checks(paper);
    return queries() - before;
  }

  private long queries() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement sql = connection.createStatement();
        ResultSet row = sql.executeQuery("SHOW GLOBAL STATUS LIKE 'Com_select'")) {
      row.next();
      return row.getLong(2);
    }
  }

  /** A rule of the sheet, which is defined and open for June. */
  private RuleText rule(String expression) {
    if (as(clerk("finance")).get("/forms/" + sheet.code()).statusCode() == 404) {
      sheet.define().open(corner.month(6));
    }
    return RuleText.of(sheet, expression);
  }

  private Form filled(String revenue, String tax) {
    return sheet.filling(corner.month(6)).cell("revenue", revenue).cell("revenue.tax", tax);
  }

  private static ValidatableResponse checks(Paper paper) {
    return as(clerk(paper.department()))
        .get("/submissions/" + paper.id() + "/checks")
        .then()
        .statusCode(200);
  }

  private static ValidatableResponse explain(Paper paper, String rule, String why) {
    Response answer =
        as(
                clerk(paper.department()),
                "{\"rule\": \"%s\", \"explanation\": \"%s\"}".formatted(rule, why))
            .post("/submissions/" + paper.id() + "/explanations");
    return answer.then();
  }
}
