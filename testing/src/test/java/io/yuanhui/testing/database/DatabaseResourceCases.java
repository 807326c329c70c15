package io.yuanhui.testing.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** The cases for each product; abstract, as a Quarkus test cannot extend another. */
abstract class DatabaseResourceCases {

  DatabaseServer server;
  Schema schema;
  @Inject AgroalDataSource dataSource;

  abstract String expectedVersion();

  @Test
  void the_application_works_in_a_schema_of_its_own() throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      assertEquals(schema.name(), connection.getCatalog());
      String version = connection.getMetaData().getDatabaseProductVersion();
      assertTrue(version.startsWith(expectedVersion()), version);
    }
  }

  @Test
  void a_test_kills_the_server_under_the_application_and_starts_it_again() throws SQLException {
    try (Connection open = dataSource.getConnection()) {
      server.kill();
      assertThrows(SQLException.class, () -> open.createStatement().execute("SELECT 1"));
    }
    server.start();

    try (Connection admin = server.admin()) {
      assertTrue(admin.isValid(1));
    }
    the_application_works_in_a_schema_of_its_own();
  }
}
