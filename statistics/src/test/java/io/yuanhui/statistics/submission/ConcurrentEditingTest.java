package io.yuanhui.statistics.submission;

import static io.yuanhui.statistics.trial.Api.as;
import static io.yuanhui.testing.token.TestTokens.clerk;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.restassured.response.Response;
import io.yuanhui.statistics.trial.Corner;
import io.yuanhui.statistics.trial.Form;
import io.yuanhui.statistics.trial.Paper;
import io.yuanhui.statistics.trial.Together;
import io.yuanhui.statistics.trial.TrialTest;
import io.yuanhui.testing.token.TestToken;
import io.yuanhui.testing.token.TestTokens;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two people at the same draft. */
@TrialTest
class ConcurrentEditingTest {

  private final Corner corner = Corner.fresh();
  private final TestToken colleague = colleague();

  @Test
  void saving_needs_the_tag_of_the_version_that_was_seen() {
    Paper paper = Paper.draft(form("1"));

    as(clerk("finance"), form("2").json())
        .put("/submissions/" + paper.id())
        .then()
        .statusCode(428)
        .body("type", equalTo("urn:yuanhui:problem:precondition-required"));
    assertEquals(1, value(paper));
  }

  @Test
  void the_second_to_save_is_told_and_nothing_is_lost() {
    Paper paper = Paper.draft(form("1"));
    String seenByBoth = paper.tag();

    Response first = save(clerk("finance"), paper, seenByBoth, "2");
    first.then().statusCode(200);
    save(colleague, paper, seenByBoth, "3")
        .then()
        .statusCode(412)
        .body("type", equalTo("urn:yuanhui:problem:stale-version"));

    assertEquals(2, value(paper));
    assertEquals(first.header("ETag"), paper.tag());
    assertNotEquals(seenByBoth, paper.tag());
    save(colleague, paper, paper.tag(), "3").then().statusCode(200);
    assertEquals(3, value(paper));
  }

  @Test
  void of_eight_who_save_at_the_same_moment_one_succeeds() {
    Paper paper = Paper.draft(form("100"));
    String seenByAll = paper.tag();

    List<Response> answers =
        Together.call(8, number -> save(clerk("finance"), paper, seenByAll, "" + number));

    List<Integer> statuses = answers.stream().map(Response::statusCode).sorted().toList();
    assertEquals(List.of(200, 412, 412, 412, 412, 412, 412, 412), statuses);
    int winner =
        answers.indexOf(answers.stream().filter(a -> a.statusCode() == 200).findFirst().get());
    assertEquals(winner, value(paper));
    assertEquals(List.of("CREATE", "SAVE"), paper.read().getList("steps.action"));
  }

  @Test
  void a_step_upon_a_version_that_is_no_longer_is_refused_where_the_caller_names_it() {
    Paper paper = Paper.draft(form("1"));
    String seen = paper.tag();
    save(colleague, paper, seen, "2").then().statusCode(200);

    as(clerk("finance"))
        .header("If-Match", seen)
        .post("/submissions/" + paper.id() + "/submit")
        .then()
        .statusCode(412);
    assertEquals("DRAFT", paper.read().getString("state"));
  }

  private Form form(String value) {
    return Form.of("finance", corner, 3).cell("revenue", value);
  }

  private Response save(TestToken by, Paper paper, String tag, String value) {
    return as(by, form(value).json()).header("If-Match", tag).put("/submissions/" + paper.id());
  }

  private static int value(Paper paper) {
    return paper.read().getInt("cells[0].value");
  }

  private static TestToken colleague() {
    return TestTokens.clerk("finance").claim("preferred_username", "clerk-finance-2");
  }
}
