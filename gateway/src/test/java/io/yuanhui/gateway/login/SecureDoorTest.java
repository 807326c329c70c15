package io.yuanhui.gateway.login;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import io.yuanhui.gateway.suite.Browser;
import io.yuanhui.gateway.suite.SuiteResource;
import io.yuanhui.testing.database.DatabaseResource;
import io.yuanhui.testing.token.TestTokens;
import org.junit.jupiter.api.Test;

/** As in production: behind TLS, and the documents for staff only. */
@QuarkusTest
@QuarkusTestResource(
    value = SuiteResource.class,
    initArgs = @ResourceArg(name = "door", value = "secure"),
    restrictToAnnotatedClass = true)
@QuarkusTestResource(DatabaseResource.class)
class SecureDoorTest {

  @Test
  void the_cookies_go_over_tls_only_and_belong_to_this_host_alone() {
    Browser browser = new Browser();
    Response start = browser.navigate("/login");
    start.detailedCookies().forEach(SecureDoorTest::assertBelongsToHost);
    Response end = browser.navigate(Browser.callback("clerk-hrss", start));

    assertBelongsToHost(end.detailedCookie("__Host-session"));
    browser.fetch("/me").then().statusCode(200).body("username", is("clerk-hrss"));
  }

  private static void assertBelongsToHost(Cookie cookie) {
    assertTrue(cookie.getName().startsWith("__Host-"), cookie.getName());
    assertTrue(cookie.isSecured() && cookie.isHttpOnly(), cookie.toString());
    assertEquals("/", cookie.getPath());
    assertEquals("Lax", cookie.getSameSite());
  }

  @Test
  void the_documents_are_for_staff() {
    Browser browser = new Browser();
    browser
        .navigate("/docs/")
        .then()
        .statusCode(303)
        .header("Location", is("/login?redirect=%2Fdocs%2F"));
    given().get("/docs/swagger-ui-bundle.js").then().statusCode(401);

    browser.login("viewer", "/docs/");
    browser.navigate("/docs/").then().statusCode(200);
    given().auth().oauth2(TestTokens.viewer().toString()).get("/docs/").then().statusCode(200);
  }
}
