package io.yuanhui.gateway.audit;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.yuanhui.commons.audit.Origin;
import io.yuanhui.commons.audit.RefusalLog;
import io.yuanhui.gateway.session.Session;
import io.yuanhui.gateway.session.Sessions;
import io.yuanhui.gateway.suite.Browser;
import io.yuanhui.gateway.suite.SuiteResource;
import io.yuanhui.testing.database.DatabaseResource;
import io.yuanhui.testing.database.Schema;
import io.yuanhui.testing.token.TestToken;
import io.yuanhui.testing.token.TestTokens;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@QuarkusTestResource(DatabaseResource.class)
class DoorChainTest {

  private static final String EVENTS = "/api/gateway/v1/audit-events";

  @Inject RefusalLog refusals;
  @Inject Sessions sessions;

  private Schema schema;

  @Test
  void a_login_and_a_logout_leave_an_event_each_with_who_and_where_from() {
    Browser browser = new Browser();
    browser.login("clerk-hrss", "/");
    browser.keep(browser.script().post("/logout")).then().statusCode(204);

    List<Map<String, Object>> events = of("user/clerk-hrss");

    Map<String, Object> login = events.get(events.size() - 2);
    assertEquals("session.open", login.get("action"));
    assertEquals("clerk-hrss", login.get("actor"));
    assertEquals("hrss", login.get("department"));
    assertEquals("127.0.0.1", login.get("address"));
    assertEquals("session.end", events.get(events.size() - 1).get("action"));
  }

  @Test
  void a_login_that_fails_is_on_record() {
    given().get("/login/callback?state=guessed&code=guessed").then().statusCode(400);
    refusals.flush();

    Map<String, Object> event = last(of("login"));

    assertEquals("login.failed", event.get("action"));
    assertEquals("REFUSED", event.get("outcome"));
    assertNull(event.get("actor"));
  }

  @Test
  void what_the_door_refuses_is_on_record_without_the_query() {
    String path = "/api/economy/v1/refused-at-the-door";
    given().header("X-Request-Id", "door-401").get(path + "?name=secret").then().statusCode(401);
    refusals.flush();

    Map<String, Object> event = last(of(path));

    assertEquals("access.refused", event.get("action"));
    assertEquals("door-401", event.get("requestId"));
    assertEquals(
        "{\"method\":\"GET\",\"path\":\"" + path + "\",\"status\":401}", event.get("after"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/head", "/verification", "/checkpoint"})
  void nobody_but_the_auditor_reads_it(String path) {
    for (TestToken other :
        List.of(
            TestTokens.viewer(),
            TestTokens.clerk("hrss"),
            TestTokens.reviewer("hrss"),
            TestTokens.publisher(),
            TestTokens.leader(),
            TestTokens.caseworker("411102100"),
            TestTokens.admin(),
            TestTokens.system("hrss"))) {
      as(other, EVENTS + path)
          .statusCode(403)
          .contentType("application/problem+json")
          .body("type", is("urn:yuanhui:problem:forbidden"));
    }
    given().get(EVENTS + path).then().statusCode(401);
    given()
        .auth()
        .oauth2(TestTokens.auditor().forged().toString())
        .get(EVENTS + path)
        .then()
        .statusCode(401);
  }

  @Test
  void who_is_refused_the_log_stands_in_it() {
    as(TestTokens.admin(), EVENTS + "/head").statusCode(403);
    refusals.flush();

    Map<String, Object> event = last(of(EVENTS + "/head"));

    assertEquals("access.refused", event.get("action"));
    assertEquals("admin", event.get("actor"));
  }

  @Test
  void a_session_ends_once_however_often_it_is_ended() {
    Browser browser = new Browser();
    browser.login("reviewer-hrss", "/");
    Session session = sessions.find(browser.cookie(Browser.SESSION)).orElseThrow();
    int before = of("user/reviewer-hrss").size();

    sessions.end(session, Origin.inTheNameOf("reviewer-hrss"));
    sessions.end(session, Origin.inTheNameOf("reviewer-hrss"));

    assertEquals(before + 1, of("user/reviewer-hrss").size());
  }

  @Test
  void it_comes_as_a_table_too_and_its_head_is_signed() {
    new Browser().login("clerk-hrss", "/");
    given()
        .auth()
        .oauth2(TestTokens.auditor().toString())
        .accept("text/csv")
        .get(EVENTS)
        .then()
        .statusCode(200)
        .contentType(startsWith("text/csv"))
        .body(containsString("session.open"));
    as(TestTokens.auditor(), EVENTS + "/head").statusCode(200).body("signature.length()", is(64));
    given().auth().oauth2(TestTokens.auditor().toString()).delete(EVENTS).then().statusCode(405);
  }

  @Test
  void a_row_that_was_altered_is_named() throws SQLException {
    new Browser().login("clerk-hrss", "/");
    as(TestTokens.auditor(), EVENTS + "/verification")
        .statusCode(200)
        .body("valid", is(true), "firstBroken", nullValue());
    int position = (int) last(of("user/clerk-hrss")).get("position");

    asOwner("UPDATE audit_event SET actor = 'somebody' WHERE position = " + position);

    as(TestTokens.auditor(), EVENTS + "/verification")
        .statusCode(200)
        .body("valid", is(false), "firstBroken.position", is(position));
    asOwner("UPDATE audit_event SET actor = 'clerk-hrss' WHERE position = " + position);
  }

  private void asOwner(String sql) throws SQLException {
    try (Connection owner =
            DriverManager.getConnection(schema.jdbcUrl(), schema.owner(), schema.ownerPassword());
        Statement statement = owner.createStatement()) {
      assertEquals(1, statement.executeUpdate(sql));
    }
  }

  private static List<Map<String, Object>> of(String entity) {
    return as(TestTokens.auditor(), EVENTS + "?entity=" + entity)
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("items");
  }

  private static Map<String, Object> last(List<Map<String, Object>> events) {
    return events.get(events.size() - 1);
  }

  private static ValidatableResponse as(TestToken token, String path) {
    return given().auth().oauth2(token.toString()).get(path).then();
  }
}
