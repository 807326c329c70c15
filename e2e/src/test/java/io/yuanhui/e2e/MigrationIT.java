package io.yuanhui.e2e;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.yuanhui.launcher.Suite;
import io.yuanhui.launcher.database.DatabaseLogin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A release is migrated once, by a job; services wait for it and do not know the schema's owner.
 */
@EndToEnd
class MigrationIT {

  private static final String SCHEMA = "release_trial";
  private static final String OWNER = "release_trial_owner";
  private static final String PASSWORD = "Zk4-81mm";
  private static final String OWNER_PASSWORD = "Rw9-77qa";
  private static final String DOCUMENT_WRITTEN = "The OpenAPI document is written";

  @TempDir Path place;

  @Test
  void services_wait_for_the_job_and_cannot_do_its_work(Suite suite) throws Exception {
    DatabaseLogin server = suite.databaseLogin();
    try (Connection admin = server.connect();
        Statement statement = admin.createStatement()) {
      createSchema(statement);
      try (Production impatient = service("impatient", suite)) {
        impatient.awaitLog("Waiting for the schema: ");
        impatient.end();
        assertFalse(impatient.log().contains("Listening on"), impatient.log());
      }
      try (Production waiting = service("waiting", suite)) {
        waiting.awaitLog("Waiting for the schema: ");

        try (Production job = job(server)) {
          assertEquals(0, job.exit(), job::log);
          assertFalse(job.log().contains("Listening on"), job.log());
          assertFalse(job.log().contains("Keycloak"), job.log());
        }

        waiting.awaitLog("Listening on");
      }
      SQLException refusal = assertThrows(SQLException.class, () -> createTable(server));
      assertTrue(refusal.getMessage().contains("denied"), refusal.getMessage());

      // The next release's migration has run, and an instance of this one is started again.
      statement.execute(
          "INSERT INTO release_trial.flyway_schema_history"
              + " SELECT installed_rank + 1, '2099123101', 'later', type, 'V2099123101__later.sql',"
              + " checksum, installed_by, installed_on, execution_time, success"
              + " FROM release_trial.flyway_schema_history ORDER BY installed_rank DESC LIMIT 1");
      try (Production restarted = service("restarted", suite)) {
        String address = restarted.address();
        assertFalse(restarted.log().contains("Waiting for the schema"), restarted.log());
        assertFalse(restarted.log().contains(DOCUMENT_WRITTEN), restarted.log());

        given().baseUri(address).get("/openapi/economy").then().statusCode(200);
        restarted.awaitLog(DOCUMENT_WRITTEN);
      }
    }
  }

  /** As a Kubernetes job is: in production, with no secret but the owner's. */
  private Production job(DatabaseLogin server) throws IOException {
    Map<String, String> settings = new HashMap<>(database(server));
    settings.put("DB_OWNER", OWNER);
    settings.put("DB_OWNER_PASSWORD", OWNER_PASSWORD);
    settings.put("DB_MIGRATE", "true");
    settings.put("QUARKUS_INIT_AND_EXIT", "true");
    settings.put("QUARKUS_OIDC_TENANT_ENABLED", "false");
    settings.put("QUARKUS_DATASOURCE_JDBC_MIN_SIZE", "0");
    return start("job", settings);
  }

  private Production service(String name, Suite suite) throws IOException {
    Map<String, String> settings = new HashMap<>(database(suite.databaseLogin()));
    settings.put("QUARKUS_PROFILE", "local");
    settings.put("KEYCLOAK_URL", suite.keycloak().toString());
    settings.put("DB_PASSWORD", PASSWORD);
    settings.put("DB_MIGRATE", "false");
    settings.put("QUARKUS_LOG_CATEGORY__IO_YUANHUI_COMMONS_OPENAPI__LEVEL", "DEBUG");
    return start(name, settings);
  }

  private Production start(String name, Map<String, String> settings) throws IOException {
    Path directory = Files.createDirectories(place.resolve(name));
    return Production.start("economy-service", directory, settings, List.of());
  }

  private static Map<String, String> database(DatabaseLogin server) {
    return Map.of("DB_URL", server.jdbcUrl(SCHEMA), "DB_USER", SCHEMA);
  }

  private static void createSchema(Statement statement) throws SQLException {
    for (String sql :
        List.of(
            "CREATE DATABASE release_trial CHARACTER SET utf8mb4",
            "CREATE USER 'release_trial'@'%' IDENTIFIED BY '" + PASSWORD + "'",
            "GRANT SELECT ON release_trial.* TO 'release_trial'@'%'",
            "CREATE USER 'release_trial_owner'@'%' IDENTIFIED BY '" + OWNER_PASSWORD + "'",
            "GRANT ALL PRIVILEGES ON release_trial.* TO 'release_trial_owner'@'%'"
                + " WITH GRANT OPTION")) {
      statement.execute(sql);
    }
  }

  private static void createTable(DatabaseLogin server) throws SQLException {
    try (Connection service =
            DriverManager.getConnection(server.jdbcUrl(SCHEMA), SCHEMA, PASSWORD);
        Statement statement = service.createStatement()) {
      statement.execute("CREATE TABLE mine (id INT PRIMARY KEY)");
    }
  }
}
