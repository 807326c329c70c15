package io.yuanhui.statistics.rule;

import static io.yuanhui.statistics.trial.Api.as;
import static io.yuanhui.testing.token.TestTokens.clerk;
import static io.yuanhui.testing.token.TestTokens.publisher;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import io.yuanhui.statistics.trial.Corner;
import io.yuanhui.statistics.trial.RuleText;
import io.yuanhui.statistics.trial.Sheet;
import io.yuanhui.statistics.trial.TrialTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules are data with versions; what can never be evaluated is refused when it is defined. */
@TrialTest
class RuleDefinitionTest {

  private final Corner corner = Corner.fresh();
  private final Sheet sheet = Sheet.of("finance", "M", corner, "revenue", "revenue.tax");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          revenue <=                                   | Character
          revenue <= no-such                           | no such indicator
          revenue <= gdp                               | frequency
          revenue <= jobs.new                          | measure different things
          prev(revenue) <= prev(revenue.tax)           | Reads no figure
          revenue                                      | comparison
          revenue < 1 OR java.lang.Runtime(revenue) > 1 | Character
          ((((((((((((((((((((((revenue)))))))))))))))))))))) < 1 | nested deeper
          """)
  void what_can_never_be_evaluated_is_refused(String expression, String reason) {
    sheet.define();
    as(publisher(), RuleText.of(sheet, expression).json())
        .header("Accept-Language", "en")
        .post("/rules")
        .then()
        .statusCode(422)
        .body("violations.field", contains("expression"))
        .body("violations[0].message", containsString(reason));
  }

  @Test
  void every_fault_is_named_at_once() {
    as(
            publisher(),
            """
            {"code": "Rule", "indicator": "revenue", "severity": "HINT", "expression": "revenue > 0",
             "message": "{revenue.tax}", "from": "2020", "until": "2020-13"}""")
        .post("/rules")
        .then()
        .statusCode(422)
        .body(
            "violations.field",
            containsInAnyOrder("code", "severity", "from", "until", "message", "messageEn"));
    as(publisher(), "{}")
        .post("/rules")
        .then()
        .statusCode(422)
        .body("violations.field", hasItem("form"));
  }

  @Test
  void a_change_is_a_further_version_and_the_one_before_stays_readable() {
    sheet.define();
    RuleText rule = RuleText.of(sheet, "revenue.tax <= revenue");
    Response defined = rule.attempt();
    defined.then().statusCode(201).body("version", equalTo(1)).body("form", equalTo(sheet.code()));
    RuleText changed = rule.warning().from(corner.month(7));

    as(publisher(), changed.json()).put("/rules/" + rule.code()).then().statusCode(428);
    as(publisher(), changed.json())
        .header("If-Match", defined.header("ETag"))
        .put("/rules/" + rule.code())
        .then()
        .statusCode(200)
        .body("version", equalTo(2));
    as(publisher(), changed.json())
        .header("If-Match", defined.header("ETag"))
        .put("/rules/" + rule.code())
        .then()
        .statusCode(412);

    as(clerk("finance"))
        .get("/rules/" + rule.code() + "/versions")
        .then()
        .statusCode(200)
        .body("items.version", contains(2, 1))
        .body("items.severity", contains("WARNING", "ERROR"))
        .body("items.from", contains(corner.month(7), corner.month(1)))
        .body("items.until", contains(nullValue(), equalTo(corner.month(6))));
    as(clerk("finance"))
        .get("/rules?form=" + sheet.code())
        .then()
        .statusCode(200)
        .body("items.code", contains(rule.code()))
        .body("items.version", contains(2));
  }

  @Test
  void code_and_scope_of_a_rule_never_change() {
    sheet.define();
    RuleText rule = RuleText.of(sheet, "revenue.tax <= revenue").define();

    as(publisher(), RuleText.of("revenue", corner.month(1), "revenue > 0").json())
        .header("If-Match", "\"1\"")
        .put("/rules/" + rule.code())
        .then()
        .statusCode(422)
        .body("violations.field", containsInAnyOrder("code", "indicator"));
    rule.attempt().then().statusCode(409);
    as(publisher()).get("/rules/no-such").then().statusCode(404);
  }
}
