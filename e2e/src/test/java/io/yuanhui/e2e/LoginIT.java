package io.yuanhui.e2e;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.yuanhui.launcher.Suite;
import io.yuanhui.launcher.process.StartFailure;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Staff with a browser, through Keycloak's own login form. */
@EndToEnd
class LoginIT {

  private static final String DEEP = "/api/economy/v1/indicators?limit=3";

  @Test
  void a_deep_link_leads_through_the_login_to_where_it_points(Suite suite) {
    StaffBrowser browser = new StaffBrowser(suite.gateway().toString());

    assertEquals(DEEP, browser.logInFor(DEEP, "clerk-hrss"));

    browser.open(DEEP).then().statusCode(200);
    browser
        .request()
        .get("/me")
        .then()
        .statusCode(200)
        .body("username", equalTo("clerk-hrss"))
        .body("roles", contains("clerk"))
        .body("department", equalTo("hrss"));
    assertTrue(browser.session().matches("[\\w-]{43}"), "the cookie is a number, not a token");
  }

  @Test
  void a_write_without_the_csrf_token_is_refused_at_the_door(Suite suite) {
    StaffBrowser browser = new StaffBrowser(suite.gateway().toString());
    browser.logInFor("/me", "clerk-hrss");

    browser
        .request()
        .contentType("application/json")
        .body("{}")
        .post("/api/economy/v1/submissions")
        .then()
        .statusCode(403)
        .body("instance", equalTo("/api/economy/v1/submissions"));
    // With it the service is reached, which knows what is wrong with an empty submission.
    int status =
        browser
            .write()
            .contentType("application/json")
            .body("{}")
            .post("/api/economy/v1/submissions")
            .statusCode();
    assertTrue(status == 400 || status == 422, "status " + status);
  }

  @Test
  void a_logout_kills_the_cookie_here_and_the_session_at_keycloak(Suite suite) {
    StaffBrowser browser = new StaffBrowser(suite.gateway().toString());
    browser.logInFor("/me", "viewer");
    StaffBrowser thief = browser.thief();
    thief.request().get("/me").then().statusCode(200);
    assertFalse(browser.isAskedForPassword(), "Keycloak knows the browser");

    browser.keep(browser.write().post("/logout")).then().statusCode(204);

    assertNull(browser.session());
    thief.request().get("/me").then().statusCode(401);
    assertTrue(browser.isAskedForPassword(), "Keycloak has forgotten it");
  }

  @Test
  void a_stranger_is_refused_by_apis_and_led_to_the_login_by_pages() {
    given().get("/me").then().statusCode(401).contentType("application/problem+json");
    given()
        .redirects()
        .follow(false)
        .accept("text/html")
        .get(DEEP)
        .then()
        .statusCode(303)
        .header(
            "Location", equalTo("/login?redirect=%2Fapi%2Feconomy%2Fv1%2Findicators%3Flimit%3D3"));
  }

  @Test
  void nobody_uses_two_of_the_three_powers_whatever_keycloak_says(Suite suite) {
    try (TwoHats both = TwoHats.in(suite, "two-powers", "stats", List.of("admin", "publisher"))) {
      given()
          .auth()
          .oauth2(suite.tokens().ofUser("two-powers"))
          .get(DEEP)
          .then()
          .statusCode(403)
          .body("detail", containsString("admin, publisher"));
    }
  }

  @Test
  void ten_wrong_passwords_lock_an_account(Suite suite) {
    try (TwoHats guessed = TwoHats.in(suite, "guessed-at", "stats", List.of("viewer"))) {
      for (int guess = 0; guess < 10; guess++) {
        given()
            .formParam("grant_type", "password")
            .formParam("client_id", "dev-cli")
            .formParam("username", "guessed-at")
            .formParam("password", "wrong-" + guess)
            .post(suite.keycloak() + "/realms/yuanhui/protocol/openid-connect/token")
            .then()
            .statusCode(401);
      }
      assertThrows(StartFailure.class, () -> suite.tokens().ofUser("guessed-at"));
    }
  }
}
