package io.yuanhui.statistics.submission;

import static io.yuanhui.statistics.trial.Api.as;
import static io.yuanhui.testing.token.TestTokens.clerk;
import static io.yuanhui.testing.token.TestTokens.reviewer;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import io.yuanhui.statistics.trial.Corner;
import io.yuanhui.statistics.trial.Form;
import io.yuanhui.statistics.trial.Paper;
import io.yuanhui.statistics.trial.Sheet;
import io.yuanhui.statistics.trial.Together;
import io.yuanhui.statistics.trial.TrialTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A submission of a form holds what the form asks for, and there is one at a time. */
@TrialTest
class FormFillingTest {

  private final Corner corner = Corner.fresh();
  private final Sheet sheet =
      Sheet.of("finance", "M", corner, "revenue")
          .lines(
              "{\"indicator\": \"revenue\"}",
              "{\"indicator\": \"revenue.tax\"}",
              "{\"indicator\": \"revenue\", \"measure\": \"YOY\", \"required\": false}");

  @Test
  void what_the_form_does_not_ask_for_is_refused_by_row() {
    sheet.define().open(corner.month(3));
    Form filled =
        sheet
            .filling(corner.month(3))
            .cell("revenue", "1")
            .cell("revenue", "1", "\"measure\": \"RANK\"")
            .cell("revenue.tax", "1", "\"period\": \"%s\"".formatted(corner.month(2)));

    as(clerk("finance"), filled.json())
        .post("/submissions")
        .then()
        .statusCode(422)
        .body("violations.field", containsInAnyOrder("cells[1].indicator", "cells[2].period"));
  }

  @Test
  void a_form_is_submitted_when_every_required_line_is_filled() {
    sheet.define().open(corner.month(3));
    Form half = sheet.filling(corner.month(3)).cell("revenue", "2");
    Paper paper = Paper.draft(half);

    paper
        .attempt(clerk("finance"), "submit", "")
        .then()
        .statusCode(422)
        .body("violations.field", contains("cells"));
    as(clerk("finance"), half.cell("revenue.tax", "null", "\"status\": \"M\"").json())
        .header("If-Match", paper.tag())
        .put("/submissions/" + paper.id())
        .then()
        .statusCode(200)
        .body("form", equalTo(sheet.code()))
        .body("formVersion", equalTo(1));
    paper.submit().approve().publish();
  }

  @Test
  void a_begun_submission_stays_with_its_form_region_and_period() {
    sheet.define().open(corner.month(3));
    Paper paper = Paper.draft(sheet.filling(corner.month(3)).cell("revenue", "2"));

    as(clerk("finance"), sheet.filling(corner.month(4)).cell("revenue", "2").json())
        .header("If-Match", paper.tag())
        .put("/submissions/" + paper.id())
        .then()
        .statusCode(422)
        .body("violations.field", contains("period"));
  }

  @Test
  void clerks_who_begin_a_form_at_the_same_moment_begin_it_once() {
    sheet.define().open(corner.month(3));
    String json = sheet.filling(corner.month(3)).cell("revenue", "2").json();

    List<Integer> statuses =
        Together.call(6, i -> as(clerk("finance"), json).post("/submissions").statusCode());

    assertEquals(1, statuses.stream().filter(status -> status == 201).count(), statuses::toString);
    assertEquals(5, statuses.stream().filter(status -> status == 409).count(), statuses::toString);
  }

  @Test
  void another_departments_form_is_not_filled() {
    sheet.define().open(corner.month(3));

    as(clerk("stats"), Form.of("stats", corner, 3).cell("retail", "1").ofForm(sheet.code()).json())
        .post("/submissions")
        .then()
        .statusCode(422)
        .body("violations.field", contains("form"));
  }

  @Test
  void the_department_that_the_form_names_reviews_it() {
    sheet.with("\"reviewDepartment\": \"stats\"").define().open(corner.month(3));
    Paper paper =
        Paper.draft(sheet.filling(corner.month(3)).cell("revenue", "2").cell("revenue.tax", "1"))
            .submit();

    paper.attempt(reviewer("finance"), "approve", "").then().statusCode(403);
    as(reviewer("stats"))
        .get("/submissions?state=SUBMITTED&department=finance&period=" + corner.month(3))
        .then()
        .body("items.id", hasItem(paper.id()));
    as(reviewer("hrss")).get("/submissions/" + paper.id()).then().statusCode(404);
    Response approved = paper.attempt(reviewer("stats"), "approve", "");
    approved.then().statusCode(200).body("reviewDepartment", equalTo("stats"));
  }
}
