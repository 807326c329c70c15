package io.yuanhui.statistics.prefill;

import static io.yuanhui.statistics.trial.Api.as;
import static io.yuanhui.testing.token.TestTokens.clerk;
import static io.yuanhui.testing.token.TestTokens.leader;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import io.yuanhui.statistics.trial.Corner;
import io.yuanhui.statistics.trial.Form;
import io.yuanhui.statistics.trial.Paper;
import io.yuanhui.statistics.trial.Sheet;
import io.yuanhui.statistics.trial.TrialTest;
import org.junit.jupiter.api.Test;

/** Each cell says where its value came from, and nobody's word is taken for it. */
@TrialTest
class PrefillTest {

  private final Corner corner = Corner.fresh();

  @Test
  void a_form_opens_with_figures_from_records_and_the_link_to_them() {
    Sheet sheet = Sheet.of("ecology", "D", corner, "air.dust", "air.smoke").define();

    open(sheet, corner.day(3, 5))
        .body("lines[0].value", is(3))
        .body("lines[0].origin.kind", is("RECORDS"))
        .body(
            "lines[0].origin.records",
            is("/dust-events?region=" + corner.region() + "&day=" + corner.day(3, 5)))
        .body("lines[1].value", nullValue())
        .body("lines[1].origin", nullValue());
    sheet.open(corner.day(3, 5));
    Form form = sheet.filling(corner.day(3, 5)).cell("air.smoke", "1");
    Paper paper = Paper.draft(form.cell("air.dust", "3"));

    cells(paper)
        .body("cells.origin.kind", contains("HAND", "RECORDS"))
        .body("cells[1].origin.basis", is("当日扬尘事件数"));
  }

  @Test
  void overriding_records_needs_a_note_and_keeps_what_was_offered() {
    Sheet sheet = Sheet.of("ecology", "D", corner, "air.dust").define().open(corner.day(4, 5));
    Form form = sheet.filling(corner.day(4, 5));

    as(clerk("ecology"), form.cell("air.dust", "4").json())
        .post("/submissions")
        .then()
        .statusCode(422)
        .body("violations.field", contains("cells[0].note"));

    cells(Paper.draft(form.cell("air.dust", "4", "\"note\": \"夜间补记一次\"")))
        .body("cells[0].origin.kind", is("HAND"))
        .body("cells[0].origin.offered.kind", is("RECORDS"))
        .body("cells[0].origin.offered.value", is(3))
        .body("cells[0].note", is("夜间补记一次"));
  }

  @Test
  void a_formula_figure_names_its_inputs_and_their_exact_vintages_also_after_a_revision() {
    String june = corner.month(6);
    Paper.published(Form.of("finance", corner, 6).cell("revenue", "200").cell("revenue.tax", "1"));
    Paper.published(Form.of("finance", corner, 6).cell("revenue.tax", "120"));
    Sheet sheet =
        Sheet.of("finance", "M", corner, "revenue.tax-share", "revenue.other-share")
            .define()
            .open(june);

    open(sheet, june).body("lines.value.collect { it.toString() }", contains("60.0", "40.0"));
    Paper paper =
        Paper.draft(
                sheet
                    .filling(june)
                    .cell("revenue.tax-share", "60")
                    .cell("revenue.other-share", "40.00"))
            .submit()
            .approve()
            .publish();
    Paper.published(Form.of("finance", corner, 6).cell("revenue", "300"));

    cells(paper)
        .body("cells.origin.kind", contains("FORMULA", "FORMULA"))
        .body("cells[0].origin.formula", is("revenue.tax / revenue * 100"))
        .body("cells[0].origin.inputs.indicator", contains("revenue.tax", "revenue"))
        .body("cells[0].origin.inputs.vintage", contains(2, 1))
        .body("cells[0].origin.inputs.value", contains(120, 200))
        .body("cells[1].origin.inputs.indicator", contains("revenue", "revenue.tax"));
  }

  @Test
  void a_formula_takes_the_figures_beside_it_before_those_that_are_published() {
    String june = corner.month(6);
    Sheet sheet =
        Sheet.of("finance", "M", corner, "revenue", "revenue.tax", "revenue.tax-share")
            .define()
            .open(june);
    Form figures = sheet.filling(june).cell("revenue", "3").cell("revenue.tax", "1");

    cells(Paper.draft(figures.cell("revenue.tax-share", "33.3")))
        .body("cells[2].origin.kind", is("FORMULA"))
        .body("cells[2].origin.inputs.vintage", contains(null, null));
  }

  @Test
  void what_is_taken_over_from_the_last_period_says_so_with_its_vintage() {
    Paper.published(Form.of("finance", corner, 5).cell("revenue", "70"));
    Sheet sheet = Sheet.of("finance", "M", corner, "revenue").define().open(corner.month(6));
    Form form = sheet.filling(corner.month(6));

    open(sheet, corner.month(6))
        .body("lines[0].value", is(70))
        .body("lines[0].origin.kind", is("PREVIOUS"))
        .body("lines[0].origin.inputs.period", contains(corner.month(5)));
    as(clerk("finance"), form.cell("revenue", "71", "\"origin\": \"PREVIOUS\"").json())
        .post("/submissions")
        .then()
        .statusCode(422)
        .body("violations.field", contains("cells[0].origin"));

    Paper paper = Paper.draft(form.cell("revenue", "70", "\"origin\": \"PREVIOUS\""));
    cells(paper)
        .body("cells[0].origin.kind", is("PREVIOUS"))
        .body("cells[0].origin.inputs.vintage", contains(1));
    as(clerk("finance"), form.cell("revenue", "70").json())
        .header("If-Match", paper.tag())
        .put("/submissions/" + paper.id())
        .then()
        .statusCode(200);
    cells(paper).body("cells[0].origin.kind", equalTo("HAND"));
  }

  @Test
  void only_the_own_departments_forms_are_opened() {
    Sheet sheet = Sheet.of("finance", "M", corner, "revenue").define();

    as(clerk("stats"))
        .get("/forms/" + sheet.code() + "/prefill?period=" + corner.month(6))
        .then()
        .statusCode(403);
  }

  private static ValidatableResponse open(Sheet sheet, String period) {
    return as(clerk(sheet.department()))
        .get("/forms/" + sheet.code() + "/prefill?period=" + period)
        .then()
        .statusCode(200);
  }

  private static ValidatableResponse cells(Paper paper) {
    return as(leader()).get("/submissions/" + paper.id()).then().statusCode(200);
  }
}
