package io.yuanhui.statistics.submission;

import static io.yuanhui.statistics.trial.Api.as;
import static io.yuanhui.testing.token.TestTokens.clerk;
import static io.yuanhui.testing.token.TestTokens.leader;
import static io.yuanhui.testing.token.TestTokens.publisher;
import static io.yuanhui.testing.token.TestTokens.reviewer;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.yuanhui.statistics.trial.Corner;
import io.yuanhui.statistics.trial.Form;
import io.yuanhui.statistics.trial.Paper;
import io.yuanhui.statistics.trial.TrialTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Single cells go back with a comment, only they may change, and what they were is kept. */
@TrialTest
class ReturnedCellsTest {

  private static final String ONE =
      """
      {"reason": "一处有误", "cells": [{"indicator": "revenue.tax", "comment": "与税务局口径不一致"}]}
      """;

  private final Corner corner = Corner.fresh();
  private final Form form = form("10", "8", "1.5");
  private final Paper paper = Paper.draft(form).submit();

  @Test
  void a_returned_cell_shows_its_comment_in_the_timeline_and_is_open() {
    paper.attempt(reviewer("finance"), "return", ONE).then().statusCode(200);

    JsonPath whole = paper.read();
    assertEquals("RETURNED", whole.getString("state"));
    assertEquals("一处有误", whole.getString("steps[2].reason"));
    assertEquals(List.of("revenue.tax"), whole.getList("steps[2].remarks.indicator"));
    assertEquals(List.of("与税务局口径不一致"), whole.getList("steps[2].remarks.comment"));
    assertEquals(List.of(corner.region()), whole.getList("steps[2].remarks.region"));
    assertEquals(whole.getList("steps[2].remarks"), whole.getList("openCells"));
  }

  @Test
  void only_the_returned_cells_may_change() {
    paper.attempt(reviewer("finance"), "return", ONE).then().statusCode(200);

    save(form("11", "9", "1.5"))
        .then()
        .statusCode(422)
        .body("violations.field", contains("cells[0].value"))
        .body("violations[0].message", containsString("revenue VALUE"));
    Form without = Form.of("finance", corner, 6).cell("revenue.tax", "9");
    save(without).then().statusCode(422).body("violations.field", contains("cells", "cells"));
    save(form("10", "8", "1.5").cell("revenue", "2", "\"measure\": \"RANK\""))
        .then()
        .statusCode(422)
        .body("violations.field", contains("cells[3].value"));
    assertEquals(8, paper.read().getInt("cells[1].value"));

    save(form("10", "9", "1.5")).then().statusCode(200);
    paper.submit();
    assertEquals(9, paper.read().getInt("cells[1].value"));
    as(leader()).get(path()).then().body("openCells", nullValue()).body("edition", equalTo(2));
  }

  @Test
  void a_whole_return_opens_every_cell_also_after_one_of_single_cells() {
    paper.attempt(reviewer("finance"), "return", ONE).then().statusCode(200);
    paper.submit().giveBack("整份重报");

    as(leader()).get(path()).then().body("openCells", nullValue());
    save(form("12", "9", "2.5")).then().statusCode(200);
  }

  @Test
  void every_edition_that_was_submitted_stays_to_be_read() {
    paper.giveBack("再核");
    save(form("11", "8", "1.5")).then().statusCode(200);
    paper.submit().giveBack("再核");
    save(form("12", "8", "1.5")).then().statusCode(200);
    paper.submit();

    for (int edition = 1; edition <= 3; edition++) {
      as(reviewer("finance"))
          .get(path() + "?edition=" + edition)
          .then()
          .statusCode(200)
          .body("cells[0].value", equalTo(9 + edition));
    }
    as(reviewer("finance")).get(path() + "?edition=4").then().statusCode(404);
  }

  @Test
  void a_cell_that_is_not_there_or_not_commented_is_refused_and_nothing_is_returned() {
    String faulty =
        """
        {"reason": "有误", "cells": [
          {"indicator": "revenue", "comment": "甲"},
          {"indicator": "revenue", "comment": "乙"},
          {"indicator": "revenue", "measure": "RANK", "comment": "丙"},
          {"indicator": "revenue.tax"}]}
        """;
    paper
        .attempt(reviewer("finance"), "return", faulty)
        .then()
        .statusCode(422)
        .body(
            "violations.field",
            containsInAnyOrder("cells[1].indicator", "cells[2].indicator", "cells[3].comment"));
    assertEquals("SUBMITTED", paper.read().getString("state"));
  }

  @Test
  void comments_are_kept_in_every_state_and_leave_it() {
    String comment =
        """
        {"comment": "新增企业入统", "cells": [{"indicator": "revenue", "measure": "YOY"}]}
        """;
    paper.attempt(clerk("finance"), "comments", comment).then().statusCode(200);
    paper.approve().publish();
    paper
        .attempt(publisher(), "comments", "{\"comment\": \"已公布\"}")
        .then()
        .statusCode(200)
        .body("state", equalTo("PUBLISHED"));
    paper.attempt(reviewer("hrss"), "comments", comment).then().statusCode(404);
    paper.attempt(clerk("finance"), "comments", "{\"comment\": \" \"}").then().statusCode(422);

    as(leader())
        .get(path())
        .then()
        .body(
            "steps.action",
            contains("CREATE", "SUBMIT", "COMMENT", "APPROVE", "PUBLISH", "COMMENT"))
        .body("steps[2].reason", equalTo("新增企业入统"))
        .body("steps[2].remarks.measure", contains("YOY"))
        .body("steps[5].actor", equalTo("publisher"));
  }

  private String path() {
    return "/submissions/" + paper.id();
  }

  private Response save(Form changed) {
    return as(clerk("finance"), changed.json()).header("If-Match", paper.tag()).put(path());
  }

  private Form form(String revenue, String tax, String growth) {
    return Form.of("finance", corner, 6)
        .cell("revenue", revenue)
        .cell("revenue.tax", tax)
        .cell("revenue", growth, "\"measure\": \"YOY\"");
  }
}
