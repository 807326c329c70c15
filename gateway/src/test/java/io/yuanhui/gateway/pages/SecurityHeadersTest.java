package io.yuanhui.gateway.pages;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.yuanhui.gateway.suite.StubService;
import io.yuanhui.gateway.suite.SuiteResource;
import io.yuanhui.testing.token.TestTokens;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class SecurityHeadersTest {

  private static final String PATH = "/api/economy/v1/indicators";
  private static final String POLICY = "default-src 'none'; frame-ancestors 'none'";

  @Test
  void data_is_stored_nowhere_and_a_service_cannot_say_otherwise() {
    try (StubService economy = StubService.of("economy")) {
      economy.answers(
          request ->
              request
                  .response()
                  .putHeader("Cache-Control", "public, max-age=600")
                  .putHeader("Access-Control-Allow-Origin", "*")
                  .putHeader("ETag", "\"7\"")
                  .end("{}"));
      ValidatableResponse answer =
          given().auth().oauth2(TestTokens.viewer().toString()).get(PATH).then().statusCode(200);
      assertEquals(List.of("no-store"), answer.extract().headers().getValues("Cache-Control"));
      assertEquals(List.of(POLICY), policies(answer));
      answer.header("ETag", is("\"7\"")).header("Access-Control-Allow-Origin", nullValue());
      assertHardened(answer);
    }
  }

  @Test
  void a_service_forbids_more_than_the_door_and_never_allows_more() {
    try (StubService economy = StubService.of("economy")) {
      for (String own : List.of("default-src 'none'; sandbox", "default-src *")) {
        economy.answers(
            request -> request.response().putHeader("Content-Security-Policy", own).end("{}"));
        ValidatableResponse answer =
            given().auth().oauth2(TestTokens.viewer().toString()).get(PATH).then().statusCode(200);
        assertEquals(List.of(POLICY, own), policies(answer), "a browser holds to both");
      }
    }
  }

  private static List<String> policies(ValidatableResponse answer) {
    return answer.extract().headers().getValues("Content-Security-Policy");
  }

  @Test
  void refusals_are_hardened_too() {
    ValidatableResponse refused = given().get(PATH).then().statusCode(401);
    refused.header("Cache-Control", is("no-store"));
    assertHardened(refused);
    assertHardened(given().get("/nowhere").then().statusCode(404));
    assertHardened(given().get("/docs").then().statusCode(200));
  }

  private static void assertHardened(ValidatableResponse answer) {
    answer
        .header("X-Content-Type-Options", is("nosniff"))
        .header("Referrer-Policy", is("no-referrer"))
        .header("Permissions-Policy", containsString("camera=()"))
        .header("Content-Security-Policy", containsString("frame-ancestors 'none'"));
  }

  @Test
  void tls_once_is_tls_for_ever() {
    given().get("/docs").then().header("Strict-Transport-Security", nullValue());
    given()
        .header("X-Forwarded-Proto", "https")
        .get("/docs")
        .then()
        .header("Strict-Transport-Security", is("max-age=31536000"));
  }

  @Test
  void every_script_of_the_documents_page_may_run_and_is_there() {
    ValidatableResponse answer = given().get("/docs").then().statusCode(200);
    String policy = answer.extract().header("Content-Security-Policy");
    assertTrue(policy.startsWith("default-src 'self';"), policy);
    assertFalse(policy.contains("script-src"), "scripts are held to default-src");

    String page = answer.extract().asString();
    List<String> scripts =
        Pattern.compile("<script([^>]*)>(.*?)</script>", Pattern.DOTALL)
            .matcher(page)
            .results()
            .peek(script -> assertEquals("", script.group(2), "an inline script would not run"))
            .map(script -> script.group(1))
            .toList();
    assertFalse(scripts.isEmpty());
    assertFalse(Pattern.compile("\\son[a-z]+=").matcher(page).find(), "nor would a handler");
    Pattern.compile("(?:src|href)=\"(/docs/[^\"]+)\"")
        .matcher(page)
        .results()
        .map(MatchResult::group)
        .map(file -> file.substring(file.indexOf('/'), file.length() - 1))
        .forEach(file -> given().get(file).then().statusCode(200));
    given().get("/docs/viewer.js").then().contentType(containsString("javascript"));
    given().redirects().follow(false).get("/docs/index.html").then().statusCode(302);
  }

  @Test
  void other_origins_get_nothing_by_default() {
    try (StubService economy = StubService.of("economy")) {
      given()
          .header("Origin", "https://elsewhere.test")
          .header("Access-Control-Request-Method", "GET")
          .options(PATH)
          .then()
          .statusCode(401)
          .header("Access-Control-Allow-Origin", nullValue())
          .header("X-Request-Id", notNullValue());
      given()
          .header("Origin", "https://elsewhere.test")
          .auth()
          .oauth2(TestTokens.viewer().toString())
          .get(PATH)
          .then()
          .header("Access-Control-Allow-Origin", nullValue());
    }
  }
}
