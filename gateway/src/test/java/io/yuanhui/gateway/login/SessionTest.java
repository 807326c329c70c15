package io.yuanhui.gateway.login;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.yuanhui.gateway.session.Secret;
import io.yuanhui.gateway.suite.Browser;
import io.yuanhui.gateway.suite.StubService;
import io.yuanhui.gateway.suite.SuiteResource;
import io.yuanhui.testing.database.DatabaseResource;
import io.yuanhui.testing.database.DatabaseServer;
import io.yuanhui.testing.database.Schema;
import io.yuanhui.testing.token.TestTokens;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@QuarkusTestResource(DatabaseResource.class)
class SessionTest {

  private static final String READ = "/api/economy/v1/indicators";
  private static final String WRITE = "/api/economy/v1/submissions";

  private final Browser browser = new Browser();
  private DatabaseServer database;
  private Schema schema;
  private StubService economy;

  @BeforeEach
  void start() {
    Browser.keycloak("away=false&life=300");
    economy = StubService.of("economy");
  }

  @AfterEach
  void stop() {
    Browser.keycloak("away=false&life=300");
    economy.close();
  }

  static Stream<Arguments> forged() {
    return Stream.of(
        Arguments.of("no origin", List.of()),
        Arguments.of("another origin", List.of("Origin", "http://evil.example")),
        Arguments.of("an opaque origin", List.of("Origin", "null")),
        Arguments.of("another site", List.of("Sec-Fetch-Site", "cross-site")),
        Arguments.of("a sister site", List.of("Sec-Fetch-Site", "same-site")),
        Arguments.of(
            "contradiction",
            List.of("Origin", "http://evil.example", "Sec-Fetch-Site", "same-origin")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("forged")
  void a_write_from_elsewhere_is_refused_even_with_the_token(String name, List<String> headers) {
    browser.login("clerk-hrss", "/");
    var request = browser.request().header("X-CSRF-Token", browser.csrfToken());
    for (int i = 0; i < headers.size(); i += 2) {
      request.header(headers.get(i), headers.get(i + 1));
    }
    request.body("x").post(WRITE).then().statusCode(403);
    assertTrue(economy.seen().isEmpty());
  }

  @Test
  void a_write_needs_the_sessions_own_csrf_token() {
    browser.login("clerk-hrss", "/");
    Browser other = new Browser();
    other.login("clerk-hrss", "/");

    browser
        .request()
        .header("Origin", Browser.DOOR)
        .body("x")
        .post(WRITE)
        .then()
        .statusCode(403)
        .body("type", is("urn:yuanhui:problem:forbidden"));
    browser
        .request()
        .header("Origin", Browser.DOOR)
        .header("X-CSRF-Token", other.csrfToken())
        .body("x")
        .put(WRITE)
        .then()
        .statusCode(403);
    assertTrue(economy.seen().isEmpty());

    browser.script().body("x").post(WRITE).then().statusCode(200);
    assertEquals(1, economy.seen().size());
  }

  @Test
  void a_bearer_needs_none() {
    given().auth().oauth2(TestTokens.clerk("hrss").toString()).post(WRITE).then().statusCode(200);
  }

  @Test
  void a_stolen_cookie_is_useless_after_logout() {
    browser.login("clerk-hrss", "/");
    Browser thief = new Browser().with(Browser.SESSION, browser.cookie(Browser.SESSION));
    thief.fetch(READ).then().statusCode(200);
    int logouts = Browser.count("logouts");

    browser.request().post("/logout").then().statusCode(403);
    browser.keep(browser.script().accept("text/html").post("/logout")).then().statusCode(303);

    assertNull(browser.cookie(Browser.SESSION));
    thief.fetch(READ).then().statusCode(401);
    assertEquals(logouts + 1, Browser.count("logouts"));
    given().post("/logout").then().statusCode(204);
    given().get("/logout").then().statusCode(405);
  }

  @Test
  void an_access_token_is_renewed_before_it_ends_once_for_many_requests() {
    Browser.keycloak("life=30");
    browser.login("clerk-hrss", "/");
    Browser.keycloak("life=300");
    int before = Browser.count("refreshes");

    List<CompletableFuture<Response>> all =
        IntStream.range(0, 12)
            .mapToObj(i -> CompletableFuture.supplyAsync(() -> browser.fetch(READ)))
            .toList();
    all.forEach(one -> one.join().then().statusCode(200));

    assertEquals(before + 1, Browser.count("refreshes"));
    assertEquals(
        1, economy.seen().stream().map(s -> s.headers().get("Authorization")).distinct().count());
  }

  @Test
  void a_session_that_keycloak_has_ended_is_over() {
    Browser.keycloak("life=30");
    browser.login("clerk-hrss", "/");
    Browser twin = new Browser().with(Browser.SESSION, browser.cookie(Browser.SESSION));
    Browser.keycloak("end=all");

    browser.fetch(READ).then().statusCode(401);
    assertNull(browser.cookie(Browser.SESSION));
    twin.navigate(READ).then().statusCode(303).header("Location", startsWith("/login?redirect="));
  }

  @Test
  void tokens_of_one_row_do_not_open_in_another() throws SQLException {
    browser.login("clerk-hrss", "/");
    Browser publisher = new Browser();
    publisher.login("publisher", "/");

    try (Connection admin = database.admin();
        Statement statement = admin.createStatement()) {
      statement.executeUpdate(
          ("UPDATE `%1$s`.browser_session SET sealed ="
                  + " (SELECT sealed FROM (SELECT * FROM `%1$s`.browser_session) AS all_of_them"
                  + " WHERE id = '%2$s') WHERE id = '%3$s'")
              .formatted(schema.name(), rowOf(publisher), rowOf(browser)));
    }

    browser.fetch("/me").then().statusCode(401);
    publisher.fetch("/me").then().statusCode(200);
  }

  @Test
  void while_keycloak_is_away_sessions_go_on_until_their_token_ends_and_are_kept() {
    Browser.keycloak("life=30");
    browser.login("clerk-hrss", "/");
    browser.fetch(READ).then().statusCode(200);
    Browser.keycloak("away=true");

    browser.fetch(READ).then().statusCode(200);
    new Browser()
        .navigate("/login")
        .then()
        .statusCode(503)
        .contentType("text/html")
        .header("Retry-After", notNullValue());
    given()
        .accept("application/json")
        .get("/login")
        .then()
        .statusCode(503)
        .contentType("application/problem+json");

    at(Duration.ofSeconds(40));
    browser.fetch(READ).then().statusCode(503).header("Retry-After", notNullValue());

    Browser.keycloak("away=false&life=300");
    at(Duration.ofSeconds(50));
    browser.fetch(READ).then().statusCode(200);
  }

  @Test
  void an_idle_session_ends_and_a_used_one_goes_on_until_its_day_is_over() {
    Browser.keycloak("life=86400");
    browser.login("clerk-hrss", "/");
    Browser idle = new Browser();
    idle.login("clerk-hrss", "/");

    for (int minutes = 20; minutes < 600; minutes += 20) {
      at(Duration.ofMinutes(minutes));
      browser.fetch("/me").then().statusCode(200);
    }
    idle.fetch("/me").then().statusCode(401);
    at(Duration.ofMinutes(601));
    browser.fetch("/me").then().statusCode(401);
  }

  @Test
  void the_table_holds_neither_cookies_nor_tokens() throws SQLException {
    browser.login("clerk-hrss", "/");
    browser.fetch(READ);
    String token = economy.only().headers().get("Authorization").substring("Bearer ".length());

    try (Connection admin = database.admin();
        Statement statement = admin.createStatement();
        ResultSet row =
            statement.executeQuery("SELECT * FROM `%s`.browser_session".formatted(schema.name()))) {
      while (row.next()) {
        StringBuilder whole = new StringBuilder();
        for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
          whole.append(new String(row.getBytes(column), StandardCharsets.ISO_8859_1));
        }
        assertFalse(whole.toString().contains(browser.cookie(Browser.SESSION)));
        assertFalse(whole.toString().contains(token.substring(0, 40)));
        assertFalse(whole.toString().contains(token.split("\\.")[1].substring(0, 40)));
      }
    }
  }

  @Test
  void without_the_database_bearers_come_in_and_sessions_wait() {
    browser.login("clerk-hrss", "/");
    database.kill();
    try {
      given().auth().oauth2(TestTokens.viewer().toString()).get(READ).then().statusCode(200);
      browser.fetch(READ).then().statusCode(503).header("Retry-After", notNullValue());
      given().get("/q/health/ready").then().statusCode(200);
    } finally {
      database.start();
    }
    browser.fetch(READ).then().statusCode(200);
  }

  private static String rowOf(Browser browser) {
    return Secret.fingerprint(browser.cookie(Browser.SESSION));
  }

  /** From now on it is so much later, at the door. */
  private static void at(Duration later) {
    QuarkusMock.installMockForType(Clock.offset(Clock.systemUTC(), later), Clock.class);
  }
}
