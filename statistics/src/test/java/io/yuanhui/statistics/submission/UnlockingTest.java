package io.yuanhui.statistics.submission;

import static io.yuanhui.statistics.trial.Api.as;
import static io.yuanhui.testing.token.TestTokens.auditor;
import static io.yuanhui.testing.token.TestTokens.clerk;
import static io.yuanhui.testing.token.TestTokens.leader;
import static io.yuanhui.testing.token.TestTokens.reviewer;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import io.yuanhui.statistics.trial.Corner;
import io.yuanhui.statistics.trial.Form;
import io.yuanhui.statistics.trial.Paper;
import io.yuanhui.statistics.trial.TrialTest;
import org.junit.jupiter.api.Test;

/** After approval only named cells change, with a reason, and are approved again. */
@TrialTest
class UnlockingTest {

  private static final String TAX =
      "{\"reason\": \"税务局更正\", \"cells\": [{\"indicator\": \"revenue.tax\"}]}";

  private final Corner corner = Corner.fresh();

  @Test
  void an_unlocked_cell_alone_may_change_and_is_approved_again() {
    Paper paper = Paper.draft(form("10", "8")).submit().approve();

    paper
        .attempt(reviewer("finance"), "unlock", TAX)
        .then()
        .statusCode(200)
        .body("state", equalTo("RETURNED"))
        .body("approvedBy", nullValue());
    save(paper, form("11", "9")).then().statusCode(422);
    save(paper, form("10", "9")).then().statusCode(200);
    paper.submit().approve().publish();

    as(leader())
        .get("/submissions/" + paper.id())
        .then()
        .body(
            "steps.action",
            contains(
                "CREATE", "SUBMIT", "APPROVE", "UNLOCK", "SAVE", "SUBMIT", "APPROVE", "PUBLISH"))
        .body("steps[3].reason", equalTo("税务局更正"))
        .body("steps[3].actor", equalTo("reviewer-finance"))
        .body("steps[3].remarks.indicator", contains("revenue.tax"))
        .body("cells[1].value", equalTo(9));
    String unlocked = "items.find { it.action == 'submission.unlock' }";
    as(auditor())
        .get("/audit-events?entity=submission/" + paper.id())
        .then()
        .body(unlocked + ".actor", equalTo("reviewer-finance"))
        .body(unlocked + ".after", containsString("税务局更正"));
    as(leader())
        .get("/submissions/" + paper.id() + "?edition=1")
        .then()
        .body("cells[1].value", equalTo(8));
  }

  @Test
  void without_named_cells_or_a_reason_or_before_approval_nothing_is_unlocked() {
    Paper paper = Paper.draft(form("10", "8")).submit();
    paper.attempt(reviewer("finance"), "unlock", TAX).then().statusCode(409);

    paper.approve();
    paper
        .attempt(reviewer("finance"), "unlock", "{\"reason\": \"有误\"}")
        .then()
        .statusCode(422)
        .body("violations.field", contains("cells"));
    paper
        .attempt(reviewer("finance"), "unlock", TAX.replace("税务局更正", ""))
        .then()
        .statusCode(422)
        .body("violations.field", contains("reason"));
    paper.attempt(clerk("finance"), "unlock", TAX).then().statusCode(403);
    assertEquals("APPROVED", paper.read().getString("state"));
  }

  private Response save(Paper paper, Form form) {
    return as(clerk("finance"), form.json())
        .header("If-Match", paper.tag())
        .put("/submissions/" + paper.id());
  }

  private Form form(String revenue, String tax) {
    return Form.of("finance", corner, 6).cell("revenue", revenue).cell("revenue.tax", tax);
  }
}
