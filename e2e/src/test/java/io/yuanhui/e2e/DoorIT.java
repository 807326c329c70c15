package io.yuanhui.e2e;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import io.yuanhui.launcher.Suite;
import io.yuanhui.launcher.service.Service;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The gateway, and the services when one goes past it. */
@EndToEnd
class DoorIT {

  @ParameterizedTest
  @ValueSource(strings = {"economy", "livelihood", "environment", "poverty"})
  void every_context_has_its_document_at_the_door(String context) {
    given().get("/openapi/" + context).then().statusCode(200).body("openapi", startsWith("3.1"));
  }

  @Test
  void the_documents_are_on_one_page() {
    assertTrue(
        given().get("/docs").then().statusCode(200).extract().asString().contains("swagger"));
  }

  @ParameterizedTest
  @EnumSource(Service.class)
  void a_services_own_port_wants_a_token_of_the_right_role(
      Service service, Suite suite, Staff staff) {
    URI past = suite.address(service);
    String path = "/api/" + service.context() + "/v1";
    given().get(past + path + "/indicators").then().statusCode(401);
    given()
        .auth()
        .oauth2(staff.tokens().ofUser("viewer"))
        .get(past + path + "/submissions")
        .then()
        .statusCode(403);
    given()
        .auth()
        .oauth2(staff.tokens().ofUser("viewer") + "x")
        .get(past + path + "/indicators")
        .then()
        .statusCode(401);
  }

  @Test
  void without_a_token_the_door_stays_shut_and_says_so() {
    given()
        .get("/api/economy/v1/indicators")
        .then()
        .statusCode(401)
        .contentType("application/problem+json")
        .header("WWW-Authenticate", notNullValue())
        .body("status", equalTo(401));
  }

  @Test
  void a_location_names_the_door(Staff staff, Suite suite) {
    Response created =
        staff
            .as("clerk-finance", "economy")
            .contentType("application/json")
            .body(
                Staff.submission(
                    "finance",
                    "411102",
                    "2019-05",
                    List.of(Staff.cell("budget-revenue", 1, "10K_CNY", "P"))))
            .post("/submissions");
    assertEquals(201, created.statusCode());
    assertTrue(created.header("Location").startsWith(suite.gateway() + "/api/economy/v1/"));
  }

  @Test
  void a_service_that_is_down_is_a_503_until_it_is_back(Staff staff, Suite suite) {
    suite.process(Service.POVERTY).kill();
    try {
      given()
          .auth()
          .oauth2(staff.tokens().ofUser("viewer"))
          .get("/api/poverty/v1/indicators")
          .then()
          .statusCode(503)
          .contentType("application/problem+json")
          .header("Retry-After", notNullValue());
      staff.as("viewer", "economy").get("/indicators").then().statusCode(200);
    } finally {
      suite.process(Service.POVERTY).start();
    }
    staff.as("viewer", "poverty").get("/indicators").then().statusCode(200);
  }

  @Test
  void the_same_read_again_is_not_modified(Staff staff) {
    String tag = staff.as("viewer", "economy").get("/indicators").header("ETag");
    staff
        .as("viewer", "economy")
        .header("If-None-Match", tag)
        .get("/indicators")
        .then()
        .statusCode(304);
  }

  @Test
  void csv_has_the_right_columns_and_every_digit(Staff staff) {
    String csv =
        staff
            .as("viewer", "poverty")
            .accept("text/csv")
            .get("/observations")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    List<String> lines = csv.lines().toList();
    assertTrue(lines.get(0).startsWith("indicator,name,measure,region,period,accumulation,value"));
    assertTrue(csv.contains("funds.special,专项扶贫资金,VALUE,411102,2020-08,YTD,1923.26,10K_CNY"), csv);
  }
}
