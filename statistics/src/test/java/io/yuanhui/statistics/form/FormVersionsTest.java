package io.yuanhui.statistics.form;

import static io.yuanhui.statistics.trial.Api.as;
import static io.yuanhui.testing.token.TestTokens.clerk;
import static io.yuanhui.testing.token.TestTokens.publisher;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import io.yuanhui.statistics.trial.Corner;
import io.yuanhui.statistics.trial.Paper;
import io.yuanhui.statistics.trial.Sheet;
import io.yuanhui.statistics.trial.TrialTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Forms are defined, and what was filled by a version stays as it was. */
@TrialTest
class FormVersionsTest {

  private final Corner corner = Corner.fresh();
  private final Sheet sheet = Sheet.of("finance", "M", corner, "revenue", "revenue.tax");

  @Test
  void a_form_keeps_its_lines_in_order_with_headings_and_units() {
    Sheet form =
        sheet
            .lines(
                "{\"indicator\": \"revenue.tax\", \"heading\": \"收入\"}",
                "{\"indicator\": \"revenue\", \"measure\": \"YOY\", \"required\": false}")
            .define();

    as(clerk("finance"))
        .get("/forms/" + form.code())
        .then()
        .statusCode(200)
        .body("version", equalTo(1))
        .body("reviewDepartment", equalTo("finance"))
        .body("due.months", equalTo(1))
        .body("due.day", equalTo(12))
        .body("until", nullValue())
        .body("lines.indicator", contains("revenue.tax", "revenue"))
        .body("lines.heading", contains("收入", null))
        .body("lines.unit", contains("10K_CNY", "PCT"))
        .body("lines.required", contains(true, false));
    as(clerk("stats"))
        .get("/forms?department=finance&limit=1000")
        .then()
        .statusCode(200)
        .body("items.code", hasItem(form.code()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          due                | {"days": 1, "months": 1, "day": 12}
          due                | {}
          due.day            | {"months": 1, "day": 32}
          due.day            | {"months": 1}
          due.days           | {"days": -1}
          due.time           | {"days": 1, "time": "25:00"}
          """)
  void a_due_rule_that_says_two_things_or_none_is_refused(String field, String due) {
    as(publisher(), sheet.due(due).json())
        .post("/forms")
        .then()
        .statusCode(422)
        .body("violations.field", contains(field));
  }

  @Test
  void every_fault_of_a_definition_is_told_at_once() {
    String json =
        Sheet.of("finance", "M", corner, "no-such", "gdp", "revenue", "revenue", "debt")
            .from("2020-Q1")
            .with("\"reviewDepartment\": \"X\", \"until\": \"2020\"")
            .json();

    as(publisher(), json)
        .post("/forms")
        .then()
        .statusCode(422)
        .body(
            "violations.field",
            containsInAnyOrder(
                "from",
                "until",
                "reviewDepartment",
                "lines[0].indicator",
                "lines[1].indicator",
                "lines[1].indicator",
                "lines[3].indicator",
                "lines[4].indicator"));
  }

  @Test
  void a_code_is_taken_once() {
    sheet.define();

    as(publisher(), sheet.json()).post("/forms").then().statusCode(409);
  }

  @Test
  void a_version_that_was_filled_is_not_edited_and_a_new_one_leaves_it_alone() {
    sheet.define();
    String tag = as(publisher()).get("/forms/" + sheet.code() + "/versions/1").header("ETag");
    Sheet other = sheet.from(corner.month(1)).lines("{\"indicator\": \"revenue\"}");
    Response edited = put(other, 1, tag);
    edited.then().statusCode(200).body("lines.indicator", contains("revenue"));
    put(other, 1, tag).then().statusCode(412);

    sheet.open(corner.month(3));
    Paper.draft(sheet.filling(corner.month(3)).cell("revenue", "1"), clerk("finance"));

    put(other, 1, edited.header("ETag")).then().statusCode(409);
    as(publisher(), sheet.from(corner.month(3)).version())
        .post("/forms/" + sheet.code() + "/versions")
        .then()
        .statusCode(409);
    as(publisher(), sheet.from(corner.month(4)).version())
        .post("/forms/" + sheet.code() + "/versions")
        .then()
        .statusCode(201)
        .body("version", equalTo(2));
    as(publisher())
        .get("/forms/" + sheet.code() + "/versions")
        .then()
        .body("items.version", contains(2, 1))
        .body("items.from", contains(corner.month(4), corner.month(1)))
        .body("items.until", contains(null, corner.month(3)));
    as(publisher())
        .get("/forms/" + sheet.code() + "?period=" + corner.month(3))
        .then()
        .body("version", equalTo(1))
        .body("lines.indicator", contains("revenue"));
  }

  @Test
  void a_form_ends_with_a_period_for_a_reason() {
    sheet.define();
    String path = "/forms/" + sheet.code() + "/close";
    String until = "{\"until\": \"%s\"".formatted(corner.month(2));

    as(publisher(), until + "}").post(path).then().statusCode(422);
    as(publisher(), until + ", \"reason\": \"制度调整\"}").post(path).then().statusCode(200);

    as(clerk("finance"), sheet.filling(corner.month(3)).cell("revenue", "1").json())
        .post("/submissions")
        .then()
        .statusCode(422)
        .body("violations.field", contains("period"));
  }

  private Response put(Sheet form, int number, String tag) {
    return as(publisher(), form.version())
        .header("If-Match", tag)
        .put("/forms/" + form.code() + "/versions/" + number);
  }
}
