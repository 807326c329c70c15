package io.yuanhui.statistics.contract;

import static io.yuanhui.statistics.trial.Api.as;
import static io.yuanhui.statistics.trial.Api.nobody;
import static io.yuanhui.testing.token.TestTokens.clerk;
import static io.yuanhui.testing.token.TestTokens.leader;
import static io.yuanhui.testing.token.TestTokens.viewer;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.yuanhui.statistics.trial.TrialTest;
import io.yuanhui.testing.openapi.OpenApiContract;
import io.yuanhui.testing.service.RunningService;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every refusal has one form, speaks the reader's language, and tells nothing of our insides. */
@TrialTest
class RefusalsTest {

  /** Names of Java's, of ours or of the database's, and lines of a trace. */
  private static final Pattern INSIDES =
      Pattern.compile("java|quarkus|yuanhui\\.|hibernate|Exception|jackson|\\bat .*\\(|SQL|SELECT");

  @Test
  void a_body_of_another_type_is_unsupported() {
    refused(as(clerk("finance")).contentType("text/xml").body("<a/>").post("/submissions"), 415);
    refused(as(clerk("finance")).contentType("text/plain").body("x").post("/submissions"), 415);
  }

  @Test
  void an_answer_that_we_cannot_give_is_not_acceptable() {
    refused(as(viewer()).accept("application/pdf").get("/observations"), 406);
    refused(as(leader()).accept("text/csv").get("/rules"), 406);
  }

  @Test
  void a_method_that_a_path_has_not_is_not_allowed() {
    refused(beside(as(viewer())).delete("/observations"), 405)
        .then()
        .header("Allow", "GET, HEAD, OPTIONS");
    refused(beside(as(viewer())).patch("/submissions"), 405)
        .then()
        .header("Allow", "GET, HEAD, OPTIONS, POST");
    refused(beside(as(viewer())).delete("/indicators/revenue"), 405)
        .then()
        .header("Allow", "GET, HEAD, OPTIONS, PUT");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/nothing", "/observations/1", "/indicators/no-such", "/submissions/none", "/"})
  void what_is_not_there_is_not_found(String path) {
    refused(beside(as(leader())).get(path), 404);
  }

  @Test
  void what_is_asked_for_in_figures_that_are_not_there_is_not_found_by_name() {
    for (String address :
        List.of(
            "/observations?indicator=no-such",
            "/observations?indicator=nothing.*",
            "/comparisons?period=2020-06&indicator=no-such",
            "/comparisons?period=2020-06&region=999999",
            "/rankings?period=2020-06&indicator=no-such",
            "/targets/no-such/411102/2020",
            "/targets/revenue/411102/1949")) {
      refused(as(viewer()).get(address), 404);
    }
  }

  @Test
  void titles_and_details_are_chinese_unless_english_is_asked_for() {
    Supplier<RequestSpecification> asks = () -> as(viewer());

    asks.get()
        .get("/observations?limit=0")
        .then()
        .header("Content-Language", startsWith("zh"))
        .body("title", equalTo("请求格式有误"))
        .body("violations[0].message", containsString("须为"));
    asks.get()
        .header("Accept-Language", "en-GB, zh;q=0.5")
        .get("/observations?limit=0")
        .then()
        .header("Content-Language", "en")
        .body("title", equalTo("Malformed request"))
        .body("violations[0].message", equalTo("A whole number from 1 to 1000."));
    asks.get()
        .header("Accept-Language", "fr, %%%")
        .get("/observations?limit=0")
        .then()
        .statusCode(400)
        .body("title", equalTo("请求格式有误"));
    nobody()
        .header("Accept-Language", "en")
        .get("/observations")
        .then()
        .statusCode(401)
        .body("title", equalTo("Authentication required"));
  }

  @Test
  void a_request_id_comes_back_and_stands_in_the_problem() {
    as(viewer())
        .header("X-Request-Id", "desk-7:42")
        .get("/observations?limit=0")
        .then()
        .header("X-Request-Id", "desk-7:42")
        .body("requestId", equalTo("desk-7:42"));
    as(viewer())
        .header("X-Request-Id", "desk-7:42")
        .get("/regions?limit=1")
        .then()
        .statusCode(200)
        .header("X-Request-Id", "desk-7:42");
    nobody()
        .header("X-Request-Id", "desk-7:43")
        .get("/observations")
        .then()
        .statusCode(401)
        .header("X-Request-Id", "desk-7:43")
        .body("requestId", equalTo("desk-7:43"));
  }

  @Test
  void a_request_without_sane_id_is_given_one() {
    for (String insane : List.of("<script>", "x".repeat(65), "a b")) {
      as(viewer())
          .header("X-Request-Id", insane)
          .get("/regions?limit=1")
          .then()
          .header("X-Request-Id", matchesPattern("[0-9a-f-]{36}"));
    }
    as(viewer())
        .get("/regions?limit=1")
        .then()
        .header("X-Request-Id", matchesPattern("[0-9a-f-]{36}"));
  }

  @Test
  void a_problem_names_the_path_and_no_query() {
    as(viewer())
        .get("/observations?limit=0")
        .then()
        .body("instance", equalTo(RunningService.apiPath() + "/observations"))
        .body("status", equalTo(400))
        .body("type", not(equalTo("about:blank")));
  }

  @Test
  void no_refusal_tells_of_our_insides() {
    List<Response> refusals =
        List.of(
            as(clerk("finance"), "{\"cells\": [{\"value\": \"x\"}]}").post("/submissions"),
            as(clerk("finance"), "{\"a\": 1}").post("/submissions"),
            as(clerk("finance"), "{").post("/submissions"),
            as(clerk("finance"), "{\"cells\": 1}").post("/submissions"),
            as(viewer()).get("/observations?limit=x"),
            as(viewer()).get("/observations?cursor=x"),
            as(viewer()).get("/observations?asOf=x"),
            beside(nobody()).header("Authorization", "Bearer x.y.z").get("/observations"),
            beside(nobody()).header("Authorization", "Basic eDp5").get("/observations"),
            beside(as(viewer())).get("/nothing"),
            beside(as(viewer())).delete("/observations"));
    for (Response refusal : refusals) {
      String body = refusal.asString();
      String shown = body.replace("urn:yuanhui:problem", "");
      assertFalse(INSIDES.matcher(shown).find(), body);
      assertEquals("application/problem+json", refusal.contentType(), body);
    }
  }

  /** A request beside the document, which names only what there is. */
  private static RequestSpecification beside(RequestSpecification request) {
    return request.noFiltersOfType(OpenApiContract.class);
  }

  private static Response refused(Response response, int status) {
    response
        .then()
        .statusCode(status)
        .contentType("application/problem+json")
        .body("status", equalTo(status))
        .body("requestId", equalTo(response.header("X-Request-Id")));
    Map<String, Object> body = response.jsonPath().getMap("");
    assertFalse(((String) body.get("title")).isBlank());
    return response;
  }
}
