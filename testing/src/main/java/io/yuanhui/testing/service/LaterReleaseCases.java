package io.yuanhui.testing.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/**
 * All tests of a module run on the schema of a later release, which has a column more in every
 * table (migrations of this module and of the tests' own): so they show that a release goes on
 * working while the next one has expanded the schema.
 */
public abstract class LaterReleaseCases {

  @Inject DataSource database;

  @Test
  void every_table_has_a_column_that_this_release_does_not_know() throws SQLException {
    List<String> without = new ArrayList<>();
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet tables =
            statement.executeQuery(
                "SELECT t.table_name FROM information_schema.tables t"
                    + " WHERE t.table_schema = DATABASE() AND t.table_type = 'BASE TABLE'"
                    + " AND NOT EXISTS (SELECT 1 FROM information_schema.columns c"
                    + " WHERE c.table_schema = t.table_schema AND c.table_name = t.table_name"
                    + " AND c.column_name = 'of_a_later_release' AND c.ordinal_position = 1)"
                    + " ORDER BY t.table_name")) {
      while (tables.next()) {
        without.add(tables.getString(1));
      }
    }
    assertEquals(List.of("flyway_schema_history"), without, "add them to …__a_later_release.sql");
  }
}
