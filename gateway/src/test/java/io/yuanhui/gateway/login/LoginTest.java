package io.yuanhui.gateway.login;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import io.yuanhui.gateway.suite.Browser;
import io.yuanhui.gateway.suite.StubService;
import io.yuanhui.gateway.suite.SuiteResource;
import io.yuanhui.testing.database.DatabaseResource;
import io.yuanhui.testing.token.TestTokens;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@QuarkusTestResource(DatabaseResource.class)
class LoginTest {

  private static final String DEEP = "/api/economy/v1/indicators?q=%E4%B8%80&page=2";

  private final Browser browser = new Browser();
  private StubService economy;

  @BeforeEach
  void start() {
    economy = StubService.of("economy");
  }

  @AfterEach
  void stop() {
    economy.close();
  }

  @Test
  void a_deep_link_survives_the_login() {
    Response stranger = browser.navigate(DEEP);
    assertEquals(303, stranger.statusCode());
    Response atKeycloak = browser.navigate(stranger.header("Location"));
    Response back = browser.navigate(Browser.callback("clerk-hrss", atKeycloak));

    assertEquals(303, back.statusCode(), back.asString());
    assertEquals(DEEP, back.header("Location"));
    browser.navigate(DEEP).then().statusCode(200).body(is(DEEP));
  }

  @Test
  void the_service_gets_the_token_and_never_the_cookie() {
    browser.login("clerk-hrss", "/");

    browser.fetch(DEEP).then().statusCode(200);

    String authorization = economy.only().headers().get("Authorization");
    assertEquals("clerk-hrss", Person.of(authorization).username());
    assertFalse(economy.only().headers().contains("Cookie"));
  }

  @Test
  void the_way_to_keycloak_is_bound_to_this_browser_by_state_nonce_and_challenge() {
    Response start = browser.navigate("/login");
    String location = start.header("Location");

    assertTrue(location.contains("response_type=code"), location);
    assertTrue(location.contains("code_challenge_method=S256"), location);
    assertTrue(location.contains("redirect_uri=http%3A%2F%2Fyuanhui.test%2Flogin%2Fcallback"));
    assertTrue(Pattern.compile("&state=[\\w-]{43}&nonce=[\\w-]{43}&").matcher(location).find());

    String callback = Browser.callback("clerk-hrss", start);
    new Browser()
        .navigate(callback)
        .then()
        .statusCode(400)
        .contentType("text/html")
        .body(containsString("/login"));
  }

  @Test
  void a_code_is_good_once() {
    String callback = Browser.callback("clerk-hrss", browser.navigate("/login"));
    String stolen = new Browser().navigate(callback).asString();
    assertTrue(stolen.contains("Log in again"), stolen);

    assertEquals(303, browser.navigate(callback).statusCode());
    assertEquals(400, browser.navigate(callback).statusCode());
  }

  @Test
  void what_keycloak_refuses_is_no_login() {
    Response start = browser.navigate("/login");
    String state = start.header("Location").replaceAll(".*&state=([^&]+)&.*", "$1");

    browser
        .navigate("/login/callback?error=access_denied&state=" + state)
        .then()
        .statusCode(400)
        .contentType("text/html");
    assertNull(browser.cookie(Browser.SESSION));
  }

  @Test
  void two_tabs_log_in_at_the_same_time() {
    Response one = browser.navigate("/login?redirect=/one");
    Response two = browser.navigate("/login?redirect=/two");

    assertEquals("/one", browser.navigate(Browser.callback("clerk-hrss", one)).header("Location"));
    assertEquals("/two", browser.navigate(Browser.callback("clerk-hrss", two)).header("Location"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example/",
        "//evil.example/",
        "/%5C%5Cevil.example",
        "/%09/evil.example",
        "evil",
        "javascript:alert(1)",
        ""
      })
  void nobody_is_sent_elsewhere_after_the_login(String redirect) {
    browser.navigate("/login?redirect=" + redirect).then().statusCode(400);
  }

  @Test
  void the_cookie_is_a_number_that_scripts_and_other_sites_cannot_use() {
    Cookie cookie = browser.login("clerk-hrss", "/").detailedCookie(Browser.SESSION);

    assertTrue(cookie.getValue().matches("[\\w-]{43}"), cookie.getValue());
    assertTrue(cookie.isHttpOnly());
    assertEquals("Lax", cookie.getSameSite());
    assertEquals("/", cookie.getPath());
    assertNull(cookie.getDomain());
  }

  @Test
  void each_login_gives_another_session_and_ends_the_former() {
    browser.login("clerk-hrss", "/");
    String first = browser.cookie(Browser.SESSION);
    browser.login("clerk-finance", "/");

    assertNotEquals(first, browser.cookie(Browser.SESSION));
    new Browser().with(Browser.SESSION, first).fetch("/me").then().statusCode(401);
  }

  @Test
  void a_number_that_somebody_else_has_chosen_is_no_session() {
    String chosen = "A".repeat(43);
    browser.with(Browser.SESSION, chosen).login("clerk-hrss", "/");

    assertNotEquals(chosen, browser.cookie(Browser.SESSION));
    new Browser().with(Browser.SESSION, chosen).fetch("/me").then().statusCode(401);
  }

  @Test
  void me_tells_who_is_logged_in_and_what_they_may_do() {
    browser.login("clerk-hrss", "/");

    browser
        .fetch("/me")
        .then()
        .statusCode(200)
        .header("Cache-Control", containsString("no-store"))
        .body("username", is("clerk-hrss"))
        .body("roles", contains("clerk"))
        .body("department", is("hrss"))
        .body("region", is("411102"))
        .body("permissions.economy.submissions", contains("draft", "read", "submit"))
        .body("permissions.poverty.figures", contains("read"))
        .body("permissions.economy", not(hasKey("audit-log")))
        .body("session.csrfToken", notNullValue())
        .body("session.endsAt", notNullValue());
  }

  @Test
  void me_answers_bearer_tokens_too_and_nobody_else() {
    given()
        .auth()
        .oauth2(TestTokens.auditor().toString())
        .get("/me")
        .then()
        .statusCode(200)
        .body("username", is("auditor"))
        .body("permissions.economy.keySet()", contains("audit-log"))
        .body("permissions.economy.'audit-log'", contains("audit"))
        .body("session", nullValue());
    given().get("/me").then().statusCode(401).contentType("application/problem+json");
  }

  @Test
  void a_script_without_a_session_is_refused_and_not_sent_to_a_page() {
    given().accept("application/json").get(DEEP).then().statusCode(401);
    given()
        .accept("text/html")
        .redirects()
        .follow(false)
        .post("/api/economy/v1/submissions")
        .then()
        .statusCode(401);
  }

  @Test
  void the_bearer_wins_over_the_cookie() {
    browser.login("clerk-hrss", "/");

    browser
        .request()
        .auth()
        .oauth2(TestTokens.viewer().toString())
        .get(DEEP)
        .then()
        .statusCode(200);
    browser.request().header("Authorization", "Bearer nonsense").get(DEEP).then().statusCode(401);

    String authorization = economy.only().headers().get("Authorization");
    assertEquals("viewer", Person.of(authorization).username());
    assertFalse(economy.only().headers().contains("Cookie"));
  }

  @Test
  void who_holds_two_of_the_three_powers_gets_nowhere() {
    browser.login("admin,auditor", "/");

    browser.fetch(DEEP).then().statusCode(403).body("detail", containsString("admin, auditor"));
    given()
        .auth()
        .oauth2(TestTokens.publisher().roles(java.util.Set.of("publisher", "admin")).toString())
        .get("/me")
        .then()
        .statusCode(403);
  }
}
