package io.yuanhui.statistics.audit;

import static io.yuanhui.statistics.trial.Api.as;
import static io.yuanhui.testing.token.TestTokens.auditor;
import static org.hamcrest.Matchers.contains;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.restassured.path.json.JsonPath;
import io.yuanhui.statistics.trial.Corner;
import io.yuanhui.statistics.trial.Form;
import io.yuanhui.statistics.trial.Paper;
import io.yuanhui.statistics.trial.TrialTest;
import io.yuanhui.testing.database.DatabaseServer;
import io.yuanhui.testing.database.Schema;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever alters the log by SQL is found; each test mends what it broke. */
@TrialTest
class TamperingTest {

  DatabaseServer server;
  Schema schema;
  @Inject AgroalDataSource dataSource;
  @Inject Flyway flyway;
  private long end;
  private String kept;

  @BeforeEach
  void someEvents() throws SQLException {
    Paper.published(Form.of("finance", Corner.fresh(), 2).cell("revenue", "9"));
    end = Log.end();
    kept = schema.name() + "_kept";
    byAdministrator("CREATE DATABASE " + kept);
    byAdministrator("CREATE TABLE %s.event AS SELECT * FROM audit_event".formatted(kept));
    byAdministrator("CREATE TABLE %s.head AS SELECT * FROM audit_head".formatted(kept));
  }

  @AfterEach
  void mend() throws SQLException {
    byAdministrator("DELETE FROM audit_event");
    byAdministrator("INSERT INTO audit_event SELECT * FROM %s.event".formatted(kept));
    byAdministrator("DELETE FROM audit_head");
    byAdministrator("INSERT INTO audit_head SELECT * FROM %s.head".formatted(kept));
    byAdministrator("DELETE FROM audit_checkpoint");
    byAdministrator("DROP DATABASE " + kept);
    assertTrue(Log.verify().getBoolean("valid"));
  }

  @Test
  void any_altered_column_is_found() throws SQLException {
    for (String change :
        List.of(
            "actor = 'somebody-else'",
            "actor = NULL",
            "at = at + INTERVAL 1 MICROSECOND",
            "department = 'stats'",
            "address = '10.0.0.1'",
            "action = 'submission.save'",
            "entity = CONCAT(entity, '0')",
            "outcome = 'REFUSED'",
            "before_state = '{}'",
            "after_state = CONCAT(after_state, ' ')",
            "request_id = NULL",
            "hash = REPEAT('a', 64)")) {
      byAdministrator("UPDATE audit_event SET %s WHERE position = %d".formatted(change, end - 2));
      broken(end - 2, "ALTERED", Log.verify());
      byAdministrator("DELETE FROM audit_event WHERE position = " + (end - 2));
      byAdministrator(
          "INSERT INTO audit_event SELECT * FROM %s.event WHERE position = %d"
              .formatted(kept, end - 2));
    }
  }

  @Test
  void an_event_deleted_in_the_middle_is_named() throws SQLException {
    byAdministrator("DELETE FROM audit_event WHERE position = " + (end - 1));

    broken(end - 1, "MISSING", Log.verify());
  }

  @Test
  void a_gap_that_was_closed_is_found() throws SQLException {
    byAdministrator("DELETE FROM audit_event WHERE position = " + (end - 2));
    byAdministrator(
        "UPDATE audit_event SET position = position - 1 WHERE position > %d ORDER BY position"
            .formatted(end - 2));
    byAdministrator("UPDATE audit_head SET position = position - 1");

    broken(end - 2, "ALTERED", Log.verify());
  }

  @Test
  void a_tail_that_was_cut_off_is_found() throws SQLException {
    byAdministrator("DELETE FROM audit_event WHERE position > " + (end - 2));

    broken(end - 1, "CUT", Log.verify());
  }

  @Test
  void a_tail_cut_off_together_with_the_recorded_end_is_found_by_a_head_that_was_kept()
      throws SQLException {
    JsonPath kept = Log.head();
    cutWithTheEnd(2);

    assertTrue(Log.verify().getBoolean("valid"), "nothing in the tables tells");
    broken(end - 1, "CUT", Log.verify(kept));
  }

  @Test
  void a_chain_that_went_on_after_the_cut_is_found_by_a_head_that_was_kept() throws SQLException {
    JsonPath kept = Log.head();
    cutWithTheEnd(2);
    Paper.draft(Form.of("finance", Corner.fresh(), 2).cell("revenue", "9")).submit();

    assertTrue(Log.verify().getBoolean("valid"), "nothing in the tables tells");
    broken(end, "REWRITTEN", Log.verify(kept));
  }

  @Test
  void a_head_that_was_set_back_is_found() throws SQLException {
    byAdministrator(
        "UPDATE audit_head h JOIN audit_event e ON e.position = %d".formatted(end - 1)
            + " SET h.position = e.position, h.at = e.at, h.hash = e.hash");

    broken(end, "HEAD_ALTERED", Log.verify());
  }

  @Test
  void a_kept_head_whose_signature_does_not_fit_is_refused() {
    JsonPath head = Log.head();
    as(auditor())
        .get(
            "/audit-events/verification?position=%d&hash=%s&signature=%s"
                .formatted(end - 1, head.getString("hash"), head.getString("signature")))
        .then()
        .statusCode(400)
        .body("violations.field", contains("signature"));
  }

  @Test
  void events_older_than_their_retention_may_go_and_the_chain_begins_after_them()
      throws SQLException {
    as(auditor()).get("/audit-events/checkpoint").then().statusCode(404);
    byAdministrator("UPDATE audit_event SET at = '2020-01-01' WHERE position <= 2");

    JsonPath checkpoint = as(auditor()).get("/audit-events/checkpoint").jsonPath();

    assertEquals(2, checkpoint.getLong("position"));
    prune(checkpoint, checkpoint.getString("signature"));
    JsonPath found = Log.verify();
    assertTrue(found.getBoolean("valid"), found::prettify);
    assertEquals(end - 2, found.getLong("events"));
    prune(checkpoint, "0".repeat(64));
    assertEquals("CHECKPOINT_ALTERED", Log.verify().getString("firstBroken.reason"));
  }

  @Test
  void the_services_own_login_can_neither_alter_nor_delete_events() throws SQLException {
    try (Connection own = dataSource.getConnection();
        Statement statement = own.createStatement()) {
      for (String sql :
          List.of(
              "UPDATE audit_event SET actor = 'x' WHERE position = 1",
              "DELETE FROM audit_event WHERE position = 1",
              "REPLACE INTO audit_event SELECT * FROM audit_event WHERE position = 1",
              "TRUNCATE TABLE audit_event",
              "DROP TABLE audit_event",
              "DELETE FROM audit_head",
              "INSERT INTO audit_checkpoint VALUES (1, 1, 'x', 'x')",
              "CREATE TRIGGER t BEFORE INSERT ON audit_event FOR EACH ROW SET NEW.actor = 'x'",
              "CREATE TABLE mine (id INT)")) {
        SQLException refused = assertThrows(SQLException.class, () -> statement.execute(sql), sql);
        assertTrue(refused.getMessage().contains("denied"), refused.getMessage());
      }
    }
  }

  @Test
  void the_grants_say_so() throws SQLException {
    String account = " TO " + schema.user() + "@%";
    String name = schema.name();

    List<String> grants = grants();

    assertTrue(grants.contains("GRANT SELECT ON " + name + ".*" + account), grants::toString);
    assertTrue(
        grants.contains("GRANT SELECT, INSERT ON " + name + ".audit_event" + account),
        grants::toString);
    assertTrue(
        grants.contains(
            "GRANT SELECT, INSERT, UPDATE, DELETE ON " + name + ".submission" + account),
        grants::toString);
  }

  @Test
  void rights_from_before_there_was_an_owner_are_gone_after_a_start() throws SQLException {
    List<String> narrow = grants();
    byAdministrator(
        "GRANT ALL PRIVILEGES ON %s.* TO '%s'@'%%'".formatted(schema.name(), schema.user()));
    assertNotEquals(narrow, grants());

    flyway.migrate();

    assertEquals(Set.copyOf(narrow), Set.copyOf(grants()));
    the_services_own_login_can_neither_alter_nor_delete_events();
  }

  private List<String> grants() throws SQLException {
    List<String> grants = new ArrayList<>();
    try (Connection own = dataSource.getConnection();
        Statement statement = own.createStatement();
        ResultSet rows = statement.executeQuery("SHOW GRANTS")) {
      while (rows.next()) {
        grants.add(rows.getString(1).replace("`", "").replace("'", ""));
      }
    }
    return grants;
  }

  private void cutWithTheEnd(int events) throws SQLException {
    byAdministrator("DELETE FROM audit_event WHERE position > " + (end - events));
    byAdministrator(
        "UPDATE audit_head h JOIN audit_event e ON e.position = %d".formatted(end - events)
            + " SET h.position = e.position, h.at = e.at, h.hash = e.hash");
  }

  private void prune(JsonPath checkpoint, String signature) throws SQLException {
    byAdministrator(
        "REPLACE INTO audit_checkpoint (id, position, hash, signature) VALUES (1, %d, '%s', '%s')"
            .formatted(checkpoint.getLong("position"), checkpoint.getString("hash"), signature));
    byAdministrator("DELETE FROM audit_event WHERE position <= " + checkpoint.getLong("position"));
  }

  private static void broken(long position, String reason, JsonPath found) {
    assertEquals(false, found.getBoolean("valid"), found::prettify);
    assertEquals(reason, found.getString("firstBroken.reason"), found::prettify);
    assertEquals(position, found.getLong("firstBroken.position"), found::prettify);
    assertEquals(position - 1, found.getLong("events"), found::prettify);
  }

  private void byAdministrator(String sql) throws SQLException {
    try (Connection admin = server.admin();
        Statement statement = admin.createStatement()) {
      statement.execute("USE " + schema.name());
      statement.execute(sql);
    }
  }
}
