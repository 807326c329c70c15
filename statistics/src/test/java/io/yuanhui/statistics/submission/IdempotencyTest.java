package io.yuanhui.statistics.submission;

import static io.yuanhui.statistics.trial.Api.as;
import static io.yuanhui.testing.token.TestTokens.clerk;
import static io.yuanhui.testing.token.TestTokens.leader;
import static io.yuanhui.testing.token.TestTokens.publisher;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.agroal.api.AgroalDataSource;
import io.restassured.response.Response;
import io.yuanhui.statistics.trial.Corner;
import io.yuanhui.statistics.trial.Form;
import io.yuanhui.statistics.trial.Paper;
import io.yuanhui.statistics.trial.Together;
import io.yuanhui.statistics.trial.TrialTest;
import io.yuanhui.testing.token.TestToken;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** A request that is sent again takes effect once. */
@TrialTest
class IdempotencyTest {

  private final Corner corner = Corner.fresh();
  private final Form form = Form.of("finance", corner, 3).cell("revenue", "1.50");
  private final String key = UUID.randomUUID().toString();
  @Inject AgroalDataSource dataSource;

  @Test
  void the_same_request_again_gets_the_first_answer_and_makes_nothing_new() {
    Response first = create(clerk("finance"), form.json());
    Response second = create(clerk("finance"), form.json());

    second.then().statusCode(201).header("Idempotency-Replayed", "true");
    assertEquals(first.header("Location"), second.header("Location"));
    assertEquals(first.header("ETag"), second.header("ETag"));
    assertEquals(first.jsonPath().getMap(""), second.jsonPath().getMap(""));
    submissions(1);
  }

  @Test
  void blanks_do_not_make_another_request() {
    create(clerk("finance"), form.json()).then().statusCode(201);

    create(clerk("finance"), form.json().replace(", ", " ,\n  ")).then().statusCode(201);
    submissions(1);
  }

  @RepeatedTest(5)
  void eight_at_the_same_moment_get_one_submission() {
    List<Response> answers = Together.call(8, number -> create(clerk("finance"), form.json()));

    assertEquals(
        List.of(201),
        answers.stream().map(Response::statusCode).distinct().toList(),
        () -> answers.stream().map(Response::asString).collect(Collectors.joining("\n")));
    assertEquals(1, answers.stream().map(a -> a.header("Location")).distinct().count());
    submissions(1);
  }

  @Test
  void a_key_with_another_body_is_refused() {
    create(clerk("finance"), form.json()).then().statusCode(201);

    create(clerk("finance"), form.cell("revenue.tax", "1").json())
        .then()
        .statusCode(422)
        .body("type", equalTo("urn:yuanhui:problem:idempotency-key-reused"))
        .body("violations.field", contains("Idempotency-Key"));
    submissions(1);
  }

  @Test
  void a_key_belongs_to_who_used_it() {
    TestToken colleague = clerk("finance").claim("preferred_username", "clerk-finance-2");

    Response one = create(clerk("finance"), form.json());
    Response other = create(colleague, form.json());

    other.then().statusCode(201);
    assertNotEquals(one.header("Location"), other.header("Location"));
  }

  @Test
  void a_request_that_was_refused_leaves_its_key_free() {
    create(clerk("finance"), form.cell("no-such", "1").json()).then().statusCode(422);

    create(clerk("finance"), form.json()).then().statusCode(201);
  }

  @RepeatedTest(3)
  void eight_refused_at_the_same_moment_hear_why() {
    String faulty = form.cell("no-such", "1").json();

    List<Integer> statuses =
        Together.call(8, number -> create(clerk("finance"), faulty).statusCode());

    assertEquals(List.of(422), statuses.stream().distinct().toList());
  }

  @Test
  void after_a_day_a_key_may_be_used_again() throws SQLException {
    Response first = create(clerk("finance"), form.json());
    try (Connection connection = dataSource.getConnection();
        PreparedStatement age =
            connection.prepareStatement(
                "UPDATE idempotency_key SET created_at = created_at - INTERVAL 25 HOUR"
                    + " WHERE idem_key = ?")) {
      age.setString(1, key);
      assertEquals(1, age.executeUpdate());
    }

    Response second = create(clerk("finance"), form.json());
    Response third = create(clerk("finance"), form.json());

    assertNotEquals(first.header("Location"), second.header("Location"));
    assertEquals(second.header("Location"), third.header("Location"));
    submissions(2);
  }

  @Test
  void a_publication_that_is_sent_again_is_no_conflict() {
    Paper paper = Paper.draft(form).submit().approve();

    List<Integer> statuses =
        Together.call(
            4,
            number ->
                as(publisher(), "{}")
                    .header("Idempotency-Key", key)
                    .post("/submissions/" + paper.id() + "/publish")
                    .statusCode());

    assertEquals(List.of(200, 200, 200, 200), statuses);
    assertEquals(
        1, paper.read().getList("steps.action").stream().filter("PUBLISH"::equals).count());
  }

  @Test
  void a_key_for_one_submission_does_not_act_on_another() {
    Paper one = Paper.draft(form);
    Paper other = Paper.draft(form);
    submit(one).then().statusCode(200);

    submit(other).then().statusCode(422);
    assertEquals("DRAFT", other.read().getString("state"));
  }

  @Test
  void a_key_that_is_too_long_is_refused_by_name() {
    as(clerk("finance"), form.json())
        .header("Idempotency-Key", "k".repeat(129))
        .post("/submissions")
        .then()
        .statusCode(400)
        .body("violations.field", contains("Idempotency-Key"))
        .body("violations.in", contains("header"));
    submissions(0);
  }

  private Response create(TestToken by, String body) {
    return as(by, body).header("Idempotency-Key", key).post("/submissions");
  }

  private Response submit(Paper paper) {
    return as(clerk("finance"))
        .header("Idempotency-Key", key)
        .post("/submissions/" + paper.id() + "/submit");
  }

  /** How many there are in this test's corner: its year is its own. */
  private void submissions(int count) {
    as(leader())
        .get("/submissions?period=" + corner.month(3))
        .then()
        .body("items.findAll { it.region == '%s' }".formatted(corner.region()), hasSize(count));
  }
}
