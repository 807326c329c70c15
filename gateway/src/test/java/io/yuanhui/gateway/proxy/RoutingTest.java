package io.yuanhui.gateway.proxy;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import io.yuanhui.gateway.suite.StubService;
import io.yuanhui.gateway.suite.SuiteResource;
import io.yuanhui.testing.token.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class RoutingTest {

  private static RequestSpecification viewer() {
    return given().auth().oauth2(TestTokens.viewer().toString()).urlEncodingEnabled(false);
  }

  @ParameterizedTest
  @ValueSource(strings = {"economy", "livelihood", "environment", "poverty"})
  void a_path_goes_to_the_service_that_owns_it_unchanged(String context) {
    String path =
        "/api/" + context + "/v1/observations/%E6%BA%90%E6%B1%87?period=2020-06&q=a%20b%2Fc";
    try (StubService service = StubService.of(context)) {
      viewer().get(path).then().statusCode(200).body(is(path));
      assertEquals(path, service.only().uri());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
  void every_usual_method_passes(String method) {
    try (StubService service = StubService.of("economy")) {
      viewer().body("{}").request(method, "/api/economy/v1/submissions").then().statusCode(200);
      assertEquals(method, service.only().method());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/culture/v1/indicators",
        "/api/economy/v2/indicators",
        "/api/economyx/v1/indicators",
        "/api/economy",
        "/openapi/culture",
        "/nowhere"
      })
  void what_nobody_owns_is_not_found(String path) {
    viewer()
        .get(path)
        .then()
        .statusCode(404)
        .contentType("application/problem+json")
        .header("Content-Language", "zh-CN")
        .body(
            "type", is("urn:yuanhui:problem:not-found"), "title", is("未找到"), "instance", is(path));
    viewer()
        .header("Accept-Language", "en-GB")
        .get(path)
        .then()
        .statusCode(404)
        .header("Content-Language", "en")
        .body("title", is("Not found"));
  }

  @Test
  void a_document_is_for_everybody_to_read_only() {
    try (StubService service = StubService.of("poverty")) {
      given().get("/openapi/poverty").then().statusCode(200).body(is("/openapi/poverty"));
      given().head("/openapi/poverty").then().statusCode(200);
      given().post("/openapi/poverty").then().statusCode(405).header("Allow", "GET, HEAD");
      assertEquals(2, service.seen().size());
    }
  }

  @Test
  void the_front_page_leads_to_the_documents_of_all_services() {
    given().redirects().follow(false).get("/").then().statusCode(302).header("Location", "/docs");
    String page = given().get("/docs").then().statusCode(200).extract().asString();
    given().get("/q/openapi").then().statusCode(404);
    for (String context : new String[] {"economy", "livelihood", "environment", "poverty"}) {
      assertTrue(page.contains("/openapi/" + context), page);
    }
  }

  @Test
  void an_answer_without_a_body_passes_as_it_is() {
    try (StubService service = StubService.of("economy")) {
      service.answers(
          request -> request.response().setStatusCode(304).putHeader("ETag", "\"7\"").end());
      viewer()
          .header("If-None-Match", "\"7\"")
          .get("/api/economy/v1/indicators/gdp")
          .then()
          .statusCode(304)
          .header("ETag", "\"7\"");
      assertEquals("\"7\"", service.only().headers().get("If-None-Match"));

      service.answers(request -> request.response().setStatusCode(204).end());
      viewer()
          .delete("/api/economy/v1/x")
          .then()
          .statusCode(204)
          .header("Transfer-Encoding", nullValue());

      service.answers(request -> request.response().putHeader("Content-Length", "4711").end());
      viewer().head("/api/economy/v1/x").then().statusCode(200).header("Content-Length", "4711");
    }
  }

  @Test
  void a_range_passes() {
    try (StubService service = StubService.of("economy")) {
      service.answers(
          request ->
              request
                  .response()
                  .setStatusCode(206)
                  .putHeader("Content-Range", "bytes 2-3/10")
                  .end(request.getHeader("Range")));
      viewer()
          .header("Range", "bytes=2-3")
          .get("/api/economy/v1/export")
          .then()
          .statusCode(206)
          .header("Content-Range", "bytes 2-3/10")
          .body(is("bytes=2-3"));
    }
  }

  @Test
  void a_problem_of_the_service_passes_unchanged() {
    String problem = "{\"type\":\"urn:yuanhui:problem:rule-violation\",\"status\":422}";
    try (StubService service = StubService.of("economy")) {
      service.answers(
          request ->
              request
                  .response()
                  .setStatusCode(422)
                  .putHeader("Content-Type", "application/problem+json")
                  .end(problem));
      viewer()
          .post("/api/economy/v1/submissions")
          .then()
          .statusCode(422)
          .contentType(containsString("application/problem+json"))
          .body(equalTo(problem));
    }
  }
}
