package io.yuanhui.e2e;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import io.restassured.http.ContentType;
import io.yuanhui.launcher.Suite;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the suite refuses, and how it says so. */
@EndToEnd
class RefusalsIT {

  private static Map<String, Object> finance(Map<String, Object> cell) {
    return Staff.submission("finance", "411102", "2020-07", List.of(cell));
  }

  private static Map<String, Object> revenue(Object value) {
    return Staff.cell("budget-revenue", value, "10K_CNY", "P");
  }

  @Test
  void a_clerk_writes_the_own_department_only(Staff staff) {
    staff
        .as("clerk-hrss", "economy")
        .contentType(ContentType.JSON)
        .body(finance(revenue(1)))
        .post("/submissions")
        .then()
        .statusCode(403)
        .contentType("application/problem+json");
    staff
        .as("clerk-hrss", "economy")
        .contentType(ContentType.JSON)
        .body(Staff.submission("hrss", "411102", "2020-07", List.of(revenue(1))))
        .post("/submissions")
        .then()
        .statusCode(403)
        .body("violations[0].row", equalTo(BigDecimal.ONE.intValue()));
  }

  @Test
  void a_reviewer_does_not_approve_the_own_submission(Staff staff, Suite suite) {
    try (TwoHats both = TwoHats.in(suite, "two-hats", "finance", List.of("clerk", "reviewer"))) {
      String id =
          staff
              .as(both.name(), "economy")
              .contentType(ContentType.JSON)
              .body(finance(revenue(2)))
              .post("/submissions")
              .then()
              .statusCode(201)
              .extract()
              .path("id");
      staff.act("economy", both.name(), id, "submit", null).then().statusCode(200);
      staff
          .act("economy", both.name(), id, "approve", null)
          .then()
          .statusCode(403)
          .body("detail", containsString("提交人"));
    }
  }

  @Test
  void publishing_twice_is_a_conflict(Staff staff) {
    String id = staff.publish("economy", "finance", finance(revenue(3)));
    staff
        .act("economy", "publisher", id, "publish", Map.of())
        .then()
        .statusCode(409)
        .body("detail", containsString("已发布"));
  }

  @Test
  void what_breaks_a_rule_is_named_by_field_and_row(Staff staff) {
    refused(staff, Staff.cell("no-such", 1, "COUNT", "P"), "indicator");
    refused(staff, Staff.cell("budget-revenue", 1, "10K_TON", "P"), "unit");
    refused(staff, revenue(new BigDecimal("1234567890123456789012345678901234567890")), "value");
    staff
        .as("clerk-finance", "economy")
        .contentType(ContentType.JSON)
        .body(Staff.submission("finance", "411102", "2020-13", List.of(revenue(1))))
        .post("/submissions")
        .then()
        .statusCode(422)
        .body("violations[0].field", equalTo("period"));
  }

  private static void refused(Staff staff, Map<String, Object> cell, String field) {
    staff
        .as("clerk-finance", "economy")
        .contentType(ContentType.JSON)
        .body(finance(cell))
        .post("/submissions")
        .then()
        .statusCode(422)
        .body("violations.field", hasItem("cells[0]." + field))
        .body("violations[0].row", equalTo(1))
        .body("requestId", notNullValue());
  }

  @Test
  void what_cannot_be_read_is_malformed(Staff staff) {
    staff
        .as("clerk-finance", "economy")
        .contentType(ContentType.JSON)
        .body("{\"department\": ")
        .post("/submissions")
        .then()
        .statusCode(400);
    staff.as("viewer", "economy").get("/observations?colour=red").then().statusCode(400);
  }

  @Test
  void the_second_of_two_people_saving_a_draft_hears_of_it_and_nothing_is_lost(Staff staff) {
    String id = staff.report("economy", "finance", finance(revenue(4)));
    String tag = staff.as("clerk-finance", "economy").get("/submissions/{id}", id).header("ETag");
    staff
        .as("clerk-finance", "economy")
        .header("If-Match", tag)
        .contentType(ContentType.JSON)
        .body(finance(revenue(5)))
        .put("/submissions/{id}", id)
        .then()
        .statusCode(200);
    staff
        .as("system-finance", "economy")
        .header("If-Match", tag)
        .contentType(ContentType.JSON)
        .body(finance(revenue(6)))
        .put("/submissions/{id}", id)
        .then()
        .statusCode(412);
    staff
        .as("clerk-finance", "economy")
        .get("/submissions/{id}", id)
        .then()
        .body("cells[0].value.toString()", equalTo("5"));
    staff
        .as("clerk-finance", "economy")
        .contentType(ContentType.JSON)
        .body(finance(revenue(7)))
        .put("/submissions/{id}", id)
        .then()
        .statusCode(428);
  }

  @Test
  void a_fault_is_told_in_the_readers_language(Staff staff) {
    staff
        .as("viewer", "economy")
        .header("Accept-Language", "en")
        .get("/indicators/no-such")
        .then()
        .statusCode(404)
        .body("title", equalTo("Not found"));
    staff
        .as("viewer", "economy")
        .get("/indicators/no-such")
        .then()
        .statusCode(404)
        .body("title", equalTo("未找到"));
  }
}
