package io.yuanhui.statistics.storage;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.yuanhui.statistics.trial.TrialTest;
import io.yuanhui.testing.database.Schema;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@TrialTest
class ExactTimesTest {

  @Inject DataSource database;
  Schema schema;

  @Test
  void the_databases_that_are_known_to_do_keep_them() throws SQLException {
    try (Connection connection = database.getConnection()) {
      assertTrue(ExactTimes.keeps(connection));
    }
  }

  /** What the driver does by itself where the server calls itself 5.5.5. */
  @Test
  void times_that_are_cut_are_noticed() throws SQLException {
    String url = schema.jdbcUrl();
    String cutting = url + (url.contains("?") ? "&" : "?") + "sendFractionalSeconds=false";
    try (Connection connection =
        DriverManager.getConnection(cutting, schema.user(), schema.password())) {
      assertFalse(ExactTimes.keeps(connection));
    }
  }
}
