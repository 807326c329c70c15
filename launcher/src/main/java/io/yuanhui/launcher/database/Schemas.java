package io.yuanhui.launcher.database;

import io.yuanhui.launcher.process.StartFailure;
import io.yuanhui.launcher.service.Service;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * One schema for each service and one for the gateway, each with a user of the same name who has
 * rights there and nowhere else.
 */
public final class Schemas {

  /** The gateway's schema and user. */
  public static final String GATEWAY = "gateway";

  /** The development password of the gateway's user. */
  public static final String GATEWAY_PASSWORD = "gateway-dev";

  private Schemas() {}

  /**
   * Creates what is missing; what exists is left as it is.
   *
   * @throws StartFailure where the server cannot be reached or refuses
   */
  public static void create(DatabaseLogin server) {
    try (Connection connection = server.connect();
        Statement statement = connection.createStatement()) {
      for (Service service : Service.values()) {
        create(statement, service.context(), service.databasePassword());
      }
      create(statement, GATEWAY, GATEWAY_PASSWORD);
    } catch (SQLException refused) {
      throw new StartFailure(
          "数据库无法使用 The database %s cannot be used as %s: %s"
              .formatted(server.url(), server.user(), refused.getMessage()),
          refused);
    }
  }

  private static void create(Statement statement, String name, String password)
      throws SQLException {
    statement.execute("CREATE DATABASE IF NOT EXISTS `%s` CHARACTER SET utf8mb4".formatted(name));
    statement.execute(
        "CREATE USER IF NOT EXISTS '%s'@'%%' IDENTIFIED BY '%s'".formatted(name, password));
    statement.execute("GRANT ALL PRIVILEGES ON `%1$s`.* TO '%1$s'@'%%'".formatted(name));
  }
}
