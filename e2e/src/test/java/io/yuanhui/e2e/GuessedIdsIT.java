package io.yuanhui.e2e;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whoever guesses the id of another department's submission learns nothing, not even that it is.
 */
@EndToEnd
class GuessedIdsIT {

  private static final Map<String, Object> SUBMISSION =
      Staff.submission(
          "finance", "411102", "2018-03", List.of(Staff.cell("budget-revenue", 1, "10K_CNY", "P")));

  @ParameterizedTest
  @ValueSource(strings = {"clerk-hrss", "system-hrss"})
  void another_departments_submission_is_not_there_for_clerks(String stranger, Staff staff) {
    String id = staff.report("economy", "finance", SUBMISSION);

    notThere(staff.as(stranger, "economy").get("/submissions/" + id));
    notThere(
        staff
            .as(stranger, "economy")
            .header("If-Match", "\"1\"")
            .contentType(ContentType.JSON)
            .body(SUBMISSION)
            .put("/submissions/" + id));
    notThere(staff.act("economy", stranger, id, "submit", null));
    assertEquals("DRAFT", staff.as("leader", "economy").get("/submissions/" + id).path("state"));
  }

  @Test
  void nor_for_reviewers(Staff staff) {
    String id = staff.report("economy", "finance", SUBMISSION);
    staff.act("economy", "clerk-finance", id, "submit", null).then().statusCode(200);

    notThere(staff.as("reviewer-hrss", "economy").get("/submissions/" + id));
    notThere(staff.act("economy", "reviewer-hrss", id, "approve", null));
    notThere(staff.act("economy", "reviewer-hrss", id, "return", Map.of("reason", "退回")));
  }

  @Test
  void lists_are_filtered_also_with_another_departments_name(Staff staff) {
    staff.report("economy", "finance", SUBMISSION);

    staff
        .as("clerk-hrss", "economy")
        .get("/submissions?department=finance")
        .then()
        .statusCode(200)
        .body("items.size()", equalTo(0));
    Set<String> departments =
        new HashSet<>(
            staff
                .as("clerk-commerce", "economy")
                .get("/submissions?limit=1000")
                .<List<String>>path("items.department"));
    departments.remove("commerce");
    assertTrue(departments.isEmpty(), () -> "a clerk of commerce saw " + departments);
  }

  /** A cursor names a place in a list, not what may be seen from there. */
  @Test
  void a_cursor_of_somebody_who_sees_all_opens_nothing_more(Staff staff) {
    staff.report("economy", "finance", SUBMISSION);
    staff.report("economy", "finance", SUBMISSION);
    String cursor = staff.as("leader", "economy").get("/submissions?limit=1").path("next");

    List<String> seen =
        staff
            .as("clerk-hrss", "economy")
            .queryParam("cursor", cursor)
            .get("/submissions?limit=1000")
            .then()
            .statusCode(200)
            .extract()
            .path("items.department");
    assertEquals(List.of(), seen.stream().filter(d -> !d.equals("hrss")).toList());

    staff
        .as("clerk-hrss", "economy")
        .queryParam("cursor", cursor.substring(0, cursor.length() - 3) + "AAA")
        .get("/submissions")
        .then()
        .statusCode(400);
  }

  private static void notThere(Response answer) {
    answer.then().statusCode(404).contentType("application/problem+json");
  }
}
