package io.yuanhui.statistics.submission;

import static io.yuanhui.statistics.trial.Api.as;
import static io.yuanhui.statistics.trial.Api.numbers;
import static io.yuanhui.statistics.trial.Api.read;
import static io.yuanhui.testing.token.TestTokens.clerk;
import static org.hamcrest.Matchers.contains;
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

/** A correction is a new submission that points at what it corrects. */
@TrialTest
class CorrectionsTest {

  private final Corner corner = Corner.fresh();
  private final Form form =
      Form.of("finance", corner, 6).cell("revenue", "10").cell("revenue.tax", "8");
  private final Form corrected = Form.of("finance", corner, 6).cell("revenue.tax", "9");

  @Test
  void a_published_correction_shows_on_both_and_its_reason_in_the_figures_history() {
    Paper paper = Paper.published(form);
    Response created = correct(paper, corrected, "漏计一户");
    created.then().statusCode(201);
    Paper correction = new Paper(created.path("id"), "finance");
    assertNull(paper.read().get("correctedBy"), "a draft is nobody's business");

    correction.submit().approve().publish();

    JsonPath old = paper.read();
    assertEquals("PUBLISHED", old.getString("state"));
    assertEquals(List.of(correction.id()), old.getList("correctedBy"));
    assertEquals("CORRECT", old.getString("steps[-1].action"));
    assertEquals("漏计一户", old.getString("steps[-1].reason"));
    assertEquals(paper.id(), correction.read().getString("corrects"));
    assertEquals("漏计一户", correction.read().getString("steps[0].reason"));
    JsonPath history = read("/observations?indicator=revenue.tax&history=true&" + corner.query());
    assertEquals(List.of("8", "9"), numbers(history, "items.value"));
    assertEquals("漏计一户", history.getString("items[1].reason"));
  }

  @Test
  void only_what_is_public_and_ones_own_is_corrected_with_a_reason_and_its_own_cells() {
    Paper approved = Paper.draft(form).submit().approve();
    correct(approved, corrected, "漏计").then().statusCode(409);

    approved.publish();
    correct(approved, corrected, "")
        .then()
        .statusCode(422)
        .body("violations.field", contains("reason"));
    correct(approved, corrected.cell("revenue", "1", "\"measure\": \"YOY\""), "漏计")
        .then()
        .statusCode(422)
        .body("violations.field", contains("cells[1].indicator"));
    Paper foreign = Paper.published(Form.of("hrss", corner, 6).cell("jobs.new", "1"));
    correct(foreign, corrected, "漏计")
        .then()
        .statusCode(422)
        .body("violations.field", contains("corrects"));
  }

  private static Response correct(Paper paper, Form form, String reason) {
    String json = form.json();
    String more = ", \"corrects\": \"%s\", \"reason\": \"%s\"}".formatted(paper.id(), reason);
    return as(clerk("finance"), json.substring(0, json.lastIndexOf('}')) + more)
        .post("/submissions");
  }
}
