package io.yuanhui.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import io.yuanhui.launcher.Suite;
import io.yuanhui.testing.database.DatabaseServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A database server loses its disk, and is restored to a moment between two publications by the
 * scripts that operations use.
 */
@EndToEnd
class PointInTimeIT {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
  private static final ZoneOffset ZONE = ZoneOffset.ofHours(8);
  private static final Pattern ADDRESS = Pattern.compile("Listening on: http://[^:]+:(\\d+)");
  private static final String FIGURES = "/observations?history=true&region=411102";

  @TempDir Path place;

  @Test
  void what_was_acknowledged_by_then_is_there_and_what_came_later_is_not(Staff staff, Suite suite)
      throws Exception {
    try (DatabaseServer database =
        DatabaseServer.withBinaryLog("mariadb", place.resolve("database"))) {
      Operator operator = new Operator(database, place);
      operator.makeAccounts();
      String moment;
      String figures;
      JsonPath head;
      JsonPath laterHead;
      try (Production economy = economy("first", operator, database, suite)) {
        Desk desk = new Desk(staff, port(economy));
        note(database, "CREATE TABLE gateway.note (text VARCHAR(10) PRIMARY KEY)");
        desk.publish("2020-06", 50770);
        note(database, "INSERT INTO gateway.note VALUES ('A')");
        operator.backUp();
        desk.publish("2020-07", 60921);
        note(database, "INSERT INTO gateway.note VALUES ('B')");
        figures = desk.as("viewer").get(FIGURES).asString();
        head = desk.head();

        moment = secondsThatNothingHappensIn();

        desk.publish("2020-08", 70388);
        note(database, "INSERT INTO gateway.note VALUES ('C')");
        laterHead = desk.head();
        operator.archiveBinaryLog();
      }

      database.loseData();
      database.start();
      operator.makeAccounts();
      operator.restore("--until", moment);

      try (Production economy = economy("second", operator, database, suite)) {
        Desk desk = new Desk(staff, port(economy));
        assertEquals(figures, desk.as("viewer").get(FIGURES).asString());
        assertEquals(
            List.of("2020-06", "2020-07"),
            desk.as("viewer").get(FIGURES).jsonPath().getList("items.period"));
        assertEquals(List.of("A", "B"), notes(database));
        assertEquals(head.getString("signature"), desk.head().getString("signature"));
        JsonPath verification = desk.verify(head);
        assertTrue(verification.getBoolean("valid"), verification::prettify);
        assertEquals(head.getLong("position"), verification.getLong("events"));
        assertFalse(desk.verify(laterHead).getBoolean("valid"));

        desk.publish("2020-09", 80112);
        assertTrue(desk.verify(head).getBoolean("valid"));
      }
    }
  }

  /** Moments are whole seconds: waits until one has begun, and for the next. */
  private static String secondsThatNothingHappensIn() throws InterruptedException {
    TimeUnit.MILLISECONDS.sleep(1_000);
    String moment = LocalDateTime.now(ZONE).format(MOMENT);
    TimeUnit.MILLISECONDS.sleep(1_000);
    return moment;
  }

  /** Migrates when it starts, which also gives its user the rights on a new server. */
  private Production economy(String name, Operator operator, DatabaseServer database, Suite suite)
      throws IOException, InterruptedException {
    Path directory = Files.createDirectories(place.resolve(name));
    Map<String, String> settings =
        Map.of(
            "QUARKUS_PROFILE", "local",
            "KEYCLOAK_URL", suite.keycloak().toString(),
            "DB_URL", database.jdbcUrl("economy"),
            "DB_USER", "economy",
            "DB_PASSWORD", operator.secret("economy-secrets", "DB_PASSWORD"),
            "DB_OWNER", "economy_owner",
            "DB_OWNER_PASSWORD", operator.secret("economy-owner", "DB_OWNER_PASSWORD"));
    Production economy = Production.start("economy-service", directory, settings, List.of());
    economy.awaitLog("Listening on");
    return economy;
  }

  private static int port(Production service) {
    Matcher address = ADDRESS.matcher(service.log());
    assertTrue(address.find(), service::log);
    return Integer.parseInt(address.group(1));
  }

  /** Something in another schema, which has to be of the same moment. */
  private static void note(DatabaseServer database, String sql) throws SQLException {
    try (Connection admin = database.admin();
        Statement statement = admin.createStatement()) {
      statement.execute(sql);
    }
  }

  private static List<String> notes(DatabaseServer database) throws SQLException {
    List<String> notes = new ArrayList<>();
    try (Connection admin = database.admin();
        Statement statement = admin.createStatement();
        ResultSet rows = statement.executeQuery("SELECT text FROM gateway.note ORDER BY text")) {
      while (rows.next()) {
        notes.add(rows.getString(1));
      }
    }
    return notes;
  }

  /** The people of finance at the restored service itself. */
  private record Desk(Staff staff, int port) {

    RequestSpecification as(String user) {
      return staff.as(user, "economy").baseUri("http://localhost").port(port);
    }

    void publish(String month, int revenue) {
      String id =
          as("clerk-finance")
              .contentType(ContentType.JSON)
              .body(
                  Staff.submission(
                      "finance",
                      "411102",
                      month,
                      List.of(Staff.cell("budget-revenue", revenue, "10K_CNY", "P"))))
              .post("/submissions")
              .then()
              .statusCode(201)
              .extract()
              .path("id");
      step("clerk-finance", id, "submit", Map.of());
      step("reviewer-finance", id, "approve", Map.of());
      step("publisher", id, "publish", Map.of());
    }

    private void step(String user, String id, String action, Object body) {
      as(user)
          .contentType(ContentType.JSON)
          .body(body)
          .post("/submissions/{id}/{action}", id, action)
          .then()
          .statusCode(200);
    }

    JsonPath head() {
      return as("auditor").get("/audit-events/head").jsonPath();
    }

    JsonPath verify(JsonPath head) {
      return as("auditor")
          .queryParam("position", head.getLong("position"))
          .queryParam("hash", head.getString("hash"))
          .queryParam("signature", head.getString("signature"))
          .get("/audit-events/verification")
          .jsonPath();
    }
  }
}
