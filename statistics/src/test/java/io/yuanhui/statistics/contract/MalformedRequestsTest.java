package io.yuanhui.statistics.contract;

import static io.yuanhui.statistics.trial.Api.as;
import static io.yuanhui.testing.token.TestTokens.admin;
import static io.yuanhui.testing.token.TestTokens.clerk;
import static io.yuanhui.testing.token.TestTokens.leader;
import static io.yuanhui.testing.token.TestTokens.publisher;
import static io.yuanhui.testing.token.TestTokens.viewer;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.yuanhui.statistics.trial.TrialTest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be read is a 400 that says where the fault is. */
@TrialTest
@Tag("one-database")
class MalformedRequestsTest {

  private static final String HEAD =
      "{\"department\": \"finance\", \"region\": \"411102\", \"period\": \"2020-06\", \"cells\": ";

  @Test
  void broken_JSON_is_refused_by_line_and_column() {
    malformed(
            as(clerk("finance"), "{\"department\": \"finance\",\n  \"region\" \"411102\"}")
                .header("Accept-Language", "en")
                .post("/submissions"))
        .body("detail", containsString("line 2, column 12"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "{\"department\": ", "[]", "\"text\"", "{} {}", "{]"})
  void a_body_that_is_no_JSON_object_is_refused(String body) {
    malformed(as(clerk("finance"), body).post("/submissions"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          cells[0].valeu     | [{"indicator": "revenue", "valeu": 1}]}
          cells[1].value     | [{"indicator": "revenue"}, {"indicator": "revenue", "value": "viel"}]}
          cells[0].value     | [{"indicator": "revenue", "value": {}}]}
          cells[0].value     | [{"indicator": "revenue", "value": true}]}
          cells[0].indicator | [{"indicator": {"code": "revenue"}}]}
          cells              | "all"}
          cellz              | [], "cellz": []}
          """)
  void an_unknown_field_or_wrong_type_is_refused_by_name(String field, String rest) {
    malformed(as(clerk("finance"), HEAD + rest).post("/submissions"))
        .body("violations.field", contains(field))
        .body("violations.in", contains("body"));
  }

  @Test
  void a_field_given_twice_is_refused() {
    malformed(as(clerk("finance"), HEAD + "[], \"department\": \"stats\"}").post("/submissions"));
  }

  @Test
  void a_body_nested_beyond_reason_is_refused() {
    malformed(
        as(clerk("finance"), HEAD + "[".repeat(2000) + "]".repeat(2000) + "}")
            .post("/submissions"));
  }

  @Test
  void a_time_that_is_none_is_refused_by_name() {
    String nowhere = "/submissions/00000000-0000-4000-8000-000000000000/publish";

    malformed(as(publisher(), "{\"publishAt\": \"tomorrow\"}").post(nowhere))
        .body("violations.field", contains("publishAt"));
    malformed(as(publisher(), "{\"publishAt\": \"2020-07-20T09:00:00\"}").post(nowhere))
        .body("violations.field", contains("publishAt"));
  }

  @ParameterizedTest
  @CsvSource({
    "/observations?indikator=revenue, indikator",
    "/observations?limit=0, limit",
    "/observations?limit=1001, limit",
    "/observations?limit=many, limit",
    "/observations?limit=99999999999, limit",
    "/observations?lastN=0, lastN",
    "/observations?lastN=few, lastN",
    "/observations?history=maybe, history",
    "/observations?measure=LEVEL, measure",
    "/observations?from=2020-13, from",
    "/observations?to=2020-W54, to",
    "/observations?asOf=yesterday, asOf",
    "/observations?updatedAfter=2020-02-30, updatedAfter",
    "/indicators?limit=-1, limit",
    "/indicators?page=2, page",
    "/regions?level=galaxy, level",
    "/regions?limit=1001, limit",
    "/rankings?indicator=retail, period",
    "/rankings?period=2020-06, indicator",
    "/rankings?indicator=retail&period=2020-06&measure=RANK, measure",
    "/rankings?indicator=retail&period=2020-06&group=friends, group",
    "/comparisons, period",
    "/comparisons?period=2020-6, period",
    "/progress?period=2020-Q5, period",
    "/reconciliation?period=202006, period",
  })
  void a_parameter_that_cannot_be_read_is_refused_by_name(String address, String parameter) {
    malformed(as(viewer()).get(address))
        .body("violations.field", contains(parameter))
        .body("violations.in", contains("query"));
  }

  @Test
  void an_unknown_parameter_is_refused_with_those_there_are() {
    malformed(as(leader()).get("/submissions?status=DRAFT"))
        .body("violations.field", contains("status"))
        .body("detail", containsString("state"));
    malformed(as(leader()).get("/submissions?state=LOST"))
        .body("violations.field", contains("state"));
    malformed(as(admin(), "{}").post("/indicators?dry=true"))
        .body("violations.field", contains("dry"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/observations", "/indicators", "/regions"})
  void a_cursor_that_was_tampered_with_is_refused(String collection) {
    for (String cursor :
        new String[] {"!", "AAAA", "____", encoded("v\u001fx\u001fy"), encoded("1")}) {
      Response refused = as(viewer()).queryParam("cursor", cursor).get(collection);
      if (!collection.equals("/observations") && cursor.equals(encoded("1"))) {
        // A code that is not there is still a place in the order of codes.
        refused.then().statusCode(200);
      } else {
        malformed(refused).body("violations.field", contains("cursor"));
      }
    }
    malformed(as(leader()).get("/submissions?cursor=" + encoded("x\u001fy")))
        .body("violations.field", contains("cursor"));
  }

  private static String encoded(String key) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(key.getBytes(StandardCharsets.UTF_8));
  }

  private static ValidatableResponse malformed(Response response) {
    return response
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("type", equalTo("urn:yuanhui:problem:malformed-request"));
  }
}
