package io.yuanhui.statistics.lineage;

import static io.yuanhui.statistics.trial.Api.as;
import static io.yuanhui.testing.token.TestTokens.clerk;
import static io.yuanhui.testing.token.TestTokens.viewer;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.yuanhui.statistics.trial.Corner;
import io.yuanhui.statistics.trial.Form;
import io.yuanhui.statistics.trial.Paper;
import io.yuanhui.statistics.trial.RuleText;
import io.yuanhui.statistics.trial.Sheet;
import io.yuanhui.statistics.trial.TrialTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** One request tells where a published figure comes from. */
@TrialTest
class LineageTest {

  private final Corner corner = Corner.fresh();
  private final String june = corner.month(6);

  @Test
  void a_figure_tells_who_reported_reviewed_and_published_each_vintage_and_what_changed() {
    Paper.published(Form.of("finance", corner, 6).cell("revenue", "200"));
    Paper revised =
        Paper.published(
            Form.of("finance", corner, 6)
                .cell("revenue", "0.0213", "\"unit\": \"100M_CNY\", \"status\": \"R\""));

    lineage("revenue", june)
        .body("current", is(2))
        .body("vintages.vintage", contains(2, 1))
        .body("vintages.reported.by", everyItem(is("clerk-finance")))
        .body("vintages.reviewed.by", everyItem(is("reviewer-finance")))
        .body("vintages.published.by", everyItem(is("publisher")))
        .body("vintages.reported.at", everyItem(notNullValue()))
        .body("vintages.reviewed.at", everyItem(notNullValue()))
        .body("vintages.published.at", everyItem(notNullValue()))
        .body("vintages.origin.kind", everyItem(is("HAND")))
        .body("vintages[0].submission", is(revised.id()))
        .body("vintages[0].change.valueBefore", is(200))
        .body("vintages[0].change.unitBefore", is("10K_CNY"))
        .body("vintages[0].change.statusBefore", is("P"))
        .body("vintages[0].change.difference.toString()", is("0.0013"))
        .body("vintages[1].change", nullValue())
        .body("vintages[1].evidence", empty());

    revised.withdraw("口径有误");
    lineage("revenue", june)
        .body("vintages.vintage", contains(3, 2, 1))
        .body("vintages[0].restores", is(1))
        .body("vintages[0].reason", is("口径有误"));
  }

  @Test
  void a_formula_figure_leads_to_the_exact_vintages_also_after_these_were_revised() {
    Paper.published(Form.of("finance", corner, 6).cell("revenue", "200"));
    Sheet sheet =
        Sheet.of("finance", "M", corner, "revenue.tax", "revenue.tax-share").define().open(june);
    Paper share =
        Paper.draft(
            sheet.filling(june).cell("revenue.tax", "120").cell("revenue.tax-share", "60.0"));
    Paper.published(Form.of("finance", corner, 6).cell("revenue.tax", "110"));
    share.submit().approve().publish();
    Paper.published(
        Form.of("finance", corner, 6).cell("revenue", "300").cell("revenue.tax", "130"));

    lineage("revenue.tax-share", june)
        .body("vintages[0].form", is(sheet.code()))
        .body("vintages[0].origin.kind", is("FORMULA"))
        .body("vintages[0].origin.formula", is("revenue.tax / revenue * 100"))
        .body("vintages[0].origin.inputs.indicator", contains("revenue.tax", "revenue"))
        .body("vintages[0].origin.inputs.value", contains(120, 200))
        .body("vintages[0].origin.inputs.vintage", contains(2, 1))
        .body("vintages[0].origin.inputs.currentVintage", contains(3, 2));
    String link =
        lineage("revenue.tax-share", june).extract().path("vintages[0].origin.inputs[0].lineage");
    as(viewer())
        .get(link)
        .then()
        .statusCode(200)
        .body("vintages.find { it.vintage == 2 }.value", is(120));
  }

  @Test
  void records_and_the_period_before_are_told() {
    Sheet dust = Sheet.of("ecology", "D", corner, "air.dust").define().open(corner.day(3, 5));
    Paper.published(dust.filling(corner.day(3, 5)).cell("air.dust", "3"));
    Paper.published(Form.of("finance", corner, 5).cell("revenue", "70"));
    Sheet sheet = Sheet.of("finance", "M", corner, "revenue").define().open(june);
    Paper.published(sheet.filling(june).cell("revenue", "70", "\"origin\": \"PREVIOUS\""));

    lineage("air.dust", corner.day(3, 5))
        .body("vintages[0].origin.kind", is("RECORDS"))
        .body("vintages[0].origin.records", containsString("/dust-events?"));
    lineage("revenue", june)
        .body("vintages[0].origin.kind", is("PREVIOUS"))
        .body("vintages[0].origin.inputs.period", contains(corner.month(5)))
        .body("vintages[0].origin.inputs.vintage", contains(1));
  }

  @Test
  void the_checks_it_passed_and_the_warnings_explained_stay_with_the_figure() {
    Sheet sheet = Sheet.of("finance", "M", corner, "revenue", "revenue.tax").define().open(june);
    RuleText kept = RuleText.of(sheet, "revenue.tax <= revenue").define();
    RuleText warned =
        RuleText.of(sheet, "revenue <= 10000")
            .warning()
            .saying("收入 {revenue} 偏高。", "{revenue} is high.")
            .define();
    Paper paper = Paper.draft(sheet.filling(june).cell("revenue", "5").cell("revenue.tax", "4"));
    as(clerk("finance"), "{\"rule\": \"%s\", \"explanation\": \"一次性收入\"}".formatted(warned.code()))
        .post("/submissions/" + paper.id() + "/explanations")
        .then()
        .statusCode(200);
    paper.submit().approve().publish();

    lineage("revenue.tax", june)
        .body("vintages[0].checks.rule", contains(kept.code()))
        .body("vintages[0].checks.outcome", contains("PASSED"));
    lineage("revenue", june)
        .body("vintages[0].checks", hasSize(2))
        .body("vintages[0].checks[1].message", is("收入 5万元 偏高。"))
        .body("vintages[0].checks[1].explanation.text", is("一次性收入"))
        .body("vintages[0].checks[1].explanation.by", is("clerk-finance"));
  }

  @Test
  void a_figure_shows_the_files_behind_each_vintage_and_why_it_was_corrected() {
    Form form = Form.of("finance", corner, 6).cell("revenue", "200");
    Paper first = Paper.draft(form);
    String notice = attached(first, "notice.pdf");
    attached(first, "table.pdf");
    first.submit().approve().publish();
    Response created =
        as(
                clerk("finance"),
                Form.of("finance", corner, 6).cell("revenue", "201").json().replaceFirst("}$", "")
                    + ", \"corrects\": \"%s\", \"reason\": \"漏计一户\"}".formatted(first.id()))
            .post("/submissions");
    Paper correction = new Paper(created.path("id"), "finance");
    attached(correction, "proof.pdf");
    correction.submit().approve().publish();

    lineage("revenue", june)
        .body("vintages[0].corrects", is(first.id()))
        .body("vintages[0].correctionReason", is("漏计一户"))
        .body("vintages[0].evidence.name", contains("proof.pdf"))
        .body("vintages[1].corrects", nullValue())
        .body("vintages[1].correctionReason", nullValue())
        .body("vintages[1].evidence.name", contains("notice.pdf", "table.pdf"))
        .body("vintages[1].evidence[0].mediaType", is("application/pdf"))
        .body("vintages[1].evidence[0].sha256", is(notice));
    String link = lineage("revenue", june).extract().path("vintages[1].evidence[0].link");
    as(clerk("finance")).get(link).then().statusCode(200).header("ETag", "\"" + notice + "\"");
  }

  /** The file's hash. */
  private static String attached(Paper paper, String name) {
    Response attached =
        as(clerk("finance"))
            .contentType("application/pdf")
            .body(("%PDF-1.7\n% " + name + "\n%%EOF\n").getBytes(StandardCharsets.UTF_8))
            .post("/submissions/" + paper.id() + "/evidence?name=" + name);
    attached.then().statusCode(201);
    return attached.path("sha256");
  }

  @Test
  void what_was_never_published_has_no_lineage() {
    Paper.draft(Form.of("finance", corner, 6).cell("revenue", "200")).submit().approve();

    as(viewer()).get(path("revenue", june)).then().statusCode(404);
    as(viewer()).get("/lineage?indicator=revenue").then().statusCode(400);
  }

  private ValidatableResponse lineage(String indicator, String period) {
    return as(viewer()).get(path(indicator, period)).then().statusCode(200);
  }

  private String path(String indicator, String period) {
    return "/lineage?indicator=%s&region=%s&period=%s"
        .formatted(indicator, corner.region(), period);
  }
}
