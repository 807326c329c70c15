package io.yuanhui.statistics.indicator;

import static io.yuanhui.statistics.trial.Api.as;
import static io.yuanhui.statistics.trial.Api.read;
import static io.yuanhui.testing.token.TestTokens.admin;
import static io.yuanhui.testing.token.TestTokens.viewer;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.restassured.response.Response;
import io.yuanhui.statistics.trial.Corner;
import io.yuanhui.statistics.trial.Form;
import io.yuanhui.statistics.trial.Paper;
import io.yuanhui.statistics.trial.Together;
import io.yuanhui.statistics.trial.TrialTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The administrator defines indicators; a formula that could never be computed is refused. */
@TrialTest
class IndicatorDefinitionTest {

  private final Corner corner = Corner.fresh();

  /** Codes are for good, so each test has its own. */
  private final String code = "trial.n" + corner.region() + "-" + corner.year();

  @Test
  void a_new_indicator_is_found_under_its_address_and_can_be_reported_and_computed_at_once() {
    String sum = code + ".sum";
    Response created = define(code, "M", null);
    created
        .then()
        .statusCode(201)
        .header("Location", endsWith("/api/trial/v1/indicators/" + code))
        .body("formula", nullValue());
    define(sum, "M", code + " + revenue").then().statusCode(201);
    assertEquals(created.header("ETag"), as(viewer()).get("/indicators/" + code).header("ETag"));

    Paper.published(Form.of("finance", corner, 2).cell(code, "1").cell("revenue", "2"));

    assertEquals(
        List.of(3),
        read("/observations?indicator=" + sum + "&" + corner.query()).getList("items.value"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          revenue + no-such                | no-such
          revenue +                        |
          revenue + (revenue.tax           |
          revenue / gdp                    | gdp
          revenue; DROP TABLE indicator    |
          %s + 1                           | %s
          """)
  void a_formula_that_cannot_be_is_refused(String formula, String named) {
    define(code, "M", formula.formatted(code))
        .then()
        .statusCode(422)
        .body("violations.field", contains("formula"))
        .body("violations[0].message", containsString(named == null ? "" : named.formatted(code)));
    as(viewer()).get("/indicators/" + code).then().statusCode(404);
  }

  @Test
  void a_cycle_through_others_is_refused_and_named() {
    define(code, "M", null).then().statusCode(201);
    define(code + ".a", "M", code + " * 2").then().statusCode(201);
    define(code + ".b", "M", code + ".a + 1").then().statusCode(201);
    String tag = as(admin()).get("/indicators/" + code + ".a").header("ETag");

    as(admin(), definition(null, "M", code + ".b + 1"))
        .header("If-Match", tag)
        .put("/indicators/" + code + ".a")
        .then()
        .statusCode(422)
        .body("violations.field", contains("formula"))
        .body("violations[0].message", containsString(code + ".b"));
    assertEquals(code + " * 2", read("/indicators/" + code + ".a").getString("formula"));
  }

  @Test
  void an_input_cannot_take_another_frequency_than_the_formulas_upon_it() {
    define(code + ".a", "M", null).then().statusCode(201);
    define(code + ".b", "M", code + ".a * 2").then().statusCode(201);
    String tag = as(admin()).get("/indicators/" + code + ".a").header("ETag");

    as(admin(), definition(null, "Q", null))
        .header("If-Match", tag)
        .put("/indicators/" + code + ".a")
        .then()
        .statusCode(422)
        .body("violations.field", contains("frequency"))
        .body("violations[0].message", containsString(code + ".b"));
  }

  @Test
  void what_was_reported_keeps_its_frequency_and_dimension() {
    define(code, "M", null).then().statusCode(201);
    Paper.draft(Form.of("finance", corner, 2).cell(code, "1"));
    String tag = as(admin()).get("/indicators/" + code).header("ETag");

    as(admin(), definition(null, "Q", null).replace("10K_CNY", "PERSON"))
        .header("If-Match", tag)
        .put("/indicators/" + code)
        .then()
        .statusCode(422)
        .body("violations.field", containsInAnyOrder("frequency", "unit"));
  }

  @Test
  void every_fault_of_a_definition_is_told_at_once() {
    as(
            admin(),
            "{\"code\": \"Bad Code\", \"name\": \"\", \"unit\": \"YUAN\", \"frequency\": \"H\","
                + " \"accumulation\": \"SUM\", \"better\": \"left\", \"decimals\": 7,"
                + " \"department\": \"9\"}")
        .post("/indicators")
        .then()
        .statusCode(422)
        .body(
            "violations.field",
            containsInAnyOrder(
                "code",
                "name",
                "nameEn",
                "unit",
                "frequency",
                "accumulation",
                "better",
                "decimals",
                "department"));
  }

  @Test
  void a_code_is_defined_once_also_by_four_at_the_same_moment() {
    List<Integer> statuses =
        Together.call(4, number -> define(code, "M", null).statusCode()).stream().sorted().toList();

    assertEquals(List.of(201, 409, 409, 409), statuses);
    define(code, "M", null).then().statusCode(409).body("violations.field", contains("code"));
  }

  @Test
  void a_change_needs_the_tag_of_the_version_that_was_seen() {
    String seen = define(code, "M", null).header("ETag");
    String changed = definition(null, "M", null).replace("试算", "改名");
    String address = "/indicators/" + code;

    as(admin(), changed).put(address).then().statusCode(428);
    Response first = as(admin(), changed).header("If-Match", seen).put(address);
    first.then().statusCode(200).body("name", equalTo("改名"));
    assertNotEquals(seen, first.header("ETag"));
    as(admin(), definition(null, "M", null))
        .header("If-Match", seen)
        .put(address)
        .then()
        .statusCode(412);
    assertEquals("改名", read(address).getString("name"));
  }

  @Test
  void a_code_never_changes_and_one_that_is_not_there_cannot() {
    String tag = define(code, "M", null).header("ETag");

    as(admin(), definition(code + ".other", "M", null))
        .header("If-Match", tag)
        .put("/indicators/" + code)
        .then()
        .statusCode(422)
        .body("violations.field", contains("code"));
    as(admin(), definition(null, "M", null))
        .header("If-Match", tag)
        .put("/indicators/" + code + ".none")
        .then()
        .statusCode(404);
  }

  @Test
  void the_catalogue_is_searched_by_words_of_either_language_and_by_department() {
    assertEquals(
        List.of("revenue.other", "revenue.tax", "revenue.tax-share"),
        read("/indicators?q=税收&department=finance").getList("items.code"));
    assertEquals(List.of("gdp"), read("/indicators?q=GROSS").getList("items.code"));
    assertEquals(List.of(), read("/indicators?q=%25").getList("items"));
    assertEquals(
        List.of("jobs.lost", "jobs.new"),
        read("/indicators?department=hrss").getList("items.code"));
  }

  private Response define(String code, String frequency, String formula) {
    return as(admin(), definition(code, frequency, formula)).post("/indicators");
  }

  private static String definition(String code, String frequency, String formula) {
    return """
        {"code": %s, "name": "试算", "nameEn": "Trial", "unit": "10K_CNY", "frequency": "%s",
         "accumulation": "YTD", "better": "up", "decimals": 1, "department": "finance",
         "formula": %s}
        """
        .formatted(quoted(code), frequency, quoted(formula));
  }

  private static String quoted(String text) {
    return text == null ? "null" : "\"" + text + "\"";
  }
}
