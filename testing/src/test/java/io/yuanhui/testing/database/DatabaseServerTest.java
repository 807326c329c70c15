package io.yuanhui.testing.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.mysql.cj.jdbc.Driver;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseServerTest {

  @ParameterizedTest
  @CsvSource({"mariadb, 11.4.5-MariaDB", "mysql, 8.0.15"})
  void each_product_runs_in_the_version_that_production_is_close_to(String product, String version)
      throws SQLException {
    DatabaseServer server = DatabaseServer.shared(product);

    assertTrue(server.version().startsWith(version), server.version());
    try (Connection admin = server.admin()) {
      assertEquals("+00:00", query(admin, "SELECT @@global.time_zone"));
      assertEquals("utf8mb4", query(admin, "SELECT @@global.character_set_server"));
      assertEquals("0", query(admin, "SELECT @@global.log_bin"));
      assertEquals("2", query(admin, "SELECT @@global.innodb_flush_log_at_trx_commit"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"mariadb", "mysql"})
  void what_was_committed_survives_a_kill_and_what_was_not_does_not(String product)
      throws SQLException {
    DatabaseServer server = DatabaseServer.shared(product);
    Schema schema = server.createSchema();
    Connection doomed = login(schema);
    execute(doomed, "CREATE TABLE figure (name VARCHAR(20) PRIMARY KEY)");
    execute(doomed, "INSERT INTO figure VALUES ('财政收入')");
    doomed.setAutoCommit(false);
    execute(doomed, "INSERT INTO figure VALUES ('pending')");

    server.kill();
    assertThrows(SQLException.class, () -> login(schema));
    assertThrows(SQLException.class, doomed::commit);
    server.start();

    try (Connection again = login(schema)) {
      assertEquals("财政收入", query(again, "SELECT GROUP_CONCAT(name) FROM figure"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"mariadb", "mysql"})
  void a_schemas_owner_sees_no_other_schema(String product) throws SQLException {
    DatabaseServer server = DatabaseServer.shared(product);
    Schema own = server.createSchema();
    Schema other = server.createSchema();

    try (Connection connection = login(own)) {
      assertThrows(SQLException.class, () -> execute(connection, "USE " + other.name()));
    }
  }

  @Test
  void the_server_is_started_once_per_jvm() {
    assertEquals(
        DatabaseServer.shared("mariadb").jdbcUrl("x"),
        DatabaseServer.shared("mariadb").jdbcUrl("x"));
  }

  @Test
  void an_unknown_product_is_refused() {
    assertThrows(IllegalArgumentException.class, () -> DatabaseServer.shared("oracle"));
  }

  private static Connection login(Schema schema) throws SQLException {
    Properties login = new Properties();
    login.setProperty("user", schema.owner());
    login.setProperty("password", schema.ownerPassword());
    return new Driver().connect(schema.jdbcUrl(), login);
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String query(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
