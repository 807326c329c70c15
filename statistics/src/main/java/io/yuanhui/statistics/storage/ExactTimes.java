package io.yuanhui.statistics.storage;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Refuses to start upon a database to which the driver would send whole seconds only. It does so
 * where the server calls itself 5.5.5, as MariaDB before 11 does for old replicas' sake: times of
 * publication, which have to grow, would stand still, and marks of changes would be missed.
 */
@Singleton
class ExactTimes {

  private static final Logger LOG = Logger.getLogger(ExactTimes.class);
  private static final LocalDateTime EXACT = LocalDateTime.of(2020, 6, 30, 12, 0, 0, 123_456_000);

  private final DataSource database;

  ExactTimes(DataSource database) {
    this.database = database;
  }

  /** Before jobs are scheduled, which write times. */
  void check(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event) {
    try (Connection connection = database.getConnection()) {
      if (!keeps(connection)) {
        throw new IllegalStateException(
            "The database server calls itself "
                + connection.getMetaData().getDatabaseProductVersion()
                + ", for which MySQL's driver cuts times to whole seconds. Use MariaDB 11 or later or"
                + " MySQL 8.0.");
      }
    } catch (SQLException away) {
      LOG.warnf("Whether the database keeps exact times could not be seen: %s", away.getMessage());
    }
  }

  /** Whether a time arrives as it was sent. */
  static boolean keeps(Connection connection) throws SQLException {
    try (PreparedStatement echo =
        connection.prepareStatement("SELECT DATE_FORMAT(CAST(? AS DATETIME(6)), '%f')")) {
      echo.setObject(1, EXACT);
      try (ResultSet row = echo.executeQuery()) {
        return row.next() && row.getString(1).equals("123456");
      }
    }
  }
}
