package io.yuanhui.statistics.submission;

import static io.yuanhui.statistics.trial.Api.as;
import static io.yuanhui.testing.token.TestTokens.clerk;
import static io.yuanhui.testing.token.TestTokens.reviewer;
import static io.yuanhui.testing.token.TestTokens.system;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import io.yuanhui.statistics.trial.Corner;
import io.yuanhui.statistics.trial.Form;
import io.yuanhui.statistics.trial.Paper;
import io.yuanhui.statistics.trial.TrialTest;
import io.yuanhui.testing.token.TestToken;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Own department, own region, and never two steps by one pair of hands. */
@TrialTest
@Tag("one-database")
class SeparationOfDutiesTest {

  private final Corner corner = Corner.fresh();
  private final Form form = Form.of("finance", corner, 3).cell("revenue", "1");

  @Test
  void a_clerk_cannot_report_for_another_department() {
    as(clerk("hrss"), form.json())
        .header("Accept-Language", "en")
        .post("/submissions")
        .then()
        .statusCode(403)
        .body("detail", containsString("own department"));
  }

  @Test
  void a_clerk_without_department_cannot_report() {
    TestToken nowhere = clerk("finance").claim("department", null);

    as(nowhere, form.json()).post("/submissions").then().statusCode(403);
  }

  @Test
  void a_clerk_cannot_put_another_departments_indicators_into_the_own_form() {
    Form mixed =
        Form.of("hrss", corner, 3)
            .cell("jobs.new", "10")
            .cell("revenue", "1")
            .cell("retail", "2.0");

    Response refused = as(clerk("hrss"), mixed.json()).post("/submissions");

    refused
        .then()
        .statusCode(403)
        .body("violations.field", contains("cells[1].indicator", "cells[2].indicator"))
        .body("violations.row", contains(2, 3))
        .body("violations.message", contains(containsString("finance"), containsString("stats")));
  }

  @Test
  void a_clerk_cannot_move_a_draft_into_another_department() {
    Paper paper = Paper.draft(form);
    Form moved = Form.of("hrss", corner, 3).cell("jobs.new", "1");

    as(clerk("finance"), moved.json())
        .header("If-Match", paper.tag())
        .put("/submissions/" + paper.id())
        .then()
        .statusCode(403);
    assertEquals("finance", paper.read().getString("department"));
  }

  @Test
  void a_clerk_cannot_report_beyond_the_own_region() {
    TestToken ofDaliu = clerk("finance").region("411102100");

    as(ofDaliu, form("411102101").json()).post("/submissions").then().statusCode(403);
    as(ofDaliu, form("411102").json()).post("/submissions").then().statusCode(403);
    as(ofDaliu, form("411102100").json()).post("/submissions").then().statusCode(201);
    as(clerk("finance").claim("region", null), form("411102100").json())
        .post("/submissions")
        .then()
        .statusCode(403);
  }

  @Test
  void a_departments_system_reports_like_its_clerk() {
    as(system("finance"), form.json())
        .post("/submissions")
        .then()
        .statusCode(201)
        .body("createdBy", equalTo("service-account-system-finance"));
    as(system("hrss"), form.json()).post("/submissions").then().statusCode(403);
  }

  @Test
  void another_departments_submission_is_as_if_it_were_not_there() {
    Paper draft = Paper.draft(form);
    Paper submitted = Paper.draft(form).submit();

    as(clerk("hrss")).get("/submissions/" + draft.id()).then().statusCode(404);
    draft.attempt(clerk("hrss"), "submit", "").then().statusCode(404);
    as(clerk("hrss"), form.json())
        .header("If-Match", draft.tag())
        .put("/submissions/" + draft.id())
        .then()
        .statusCode(404);
    submitted.attempt(reviewer("hrss"), "approve", "").then().statusCode(404);
    submitted.attempt(reviewer("hrss"), "return", Paper.reason("无")).then().statusCode(404);
    assertEquals("DRAFT", draft.read().getString("state"));
    assertEquals("SUBMITTED", submitted.read().getString("state"));
  }

  @Test
  void a_reviewer_cannot_approve_what_they_submitted() {
    TestToken zhang = both("zhang", "clerk", "reviewer");
    Paper paper = Paper.draft(form, zhang);
    paper.attempt(zhang, "submit", "").then().statusCode(200);

    paper
        .attempt(zhang, "approve", "")
        .then()
        .statusCode(403)
        .body("detail", containsString("提交人不能审核"));
    assertEquals("SUBMITTED", paper.read().getString("state"));
    paper.approve();
  }

  @Test
  void who_submitted_cannot_publish() {
    TestToken zhang = both("zhang", "clerk", "publisher");
    Paper paper = Paper.draft(form, zhang);
    paper.attempt(zhang, "submit", "").then().statusCode(200);
    paper.approve();

    refusesToPublish(paper, zhang);
  }

  @Test
  void who_approved_cannot_publish() {
    TestToken li = both("li", "reviewer", "publisher");
    Paper paper = Paper.draft(form).submit();
    paper.attempt(li, "approve", "").then().statusCode(200);

    refusesToPublish(paper, li);
  }

  private static void refusesToPublish(Paper paper, TestToken involved) {
    String later = Paper.publishAt("2199-01-01T00:00:00+08:00");
    for (String body : new String[] {"{}", later}) {
      paper
          .attempt(involved, "publish", body)
          .then()
          .statusCode(403)
          .body("detail", containsString("不能发布"));
    }
    assertEquals("APPROVED", paper.read().getString("state"));
    paper.publish();
  }

  private Form form(String region) {
    return Form.of("finance", region, corner.month(3)).cell("revenue", "1");
  }

  private static TestToken both(String name, String... roles) {
    return TestToken.of(name).roles(Set.of(roles)).department("finance").region("411102");
  }
}
