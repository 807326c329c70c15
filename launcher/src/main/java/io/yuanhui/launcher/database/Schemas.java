package io.yuanhui.launcher.database;

import io.yuanhui.launcher.process.StartFailure;
import io.yuanhui.launcher.service.Service;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * One schema for each service and one for the gateway, each with its owner, who makes the tables,
 * and the service's own user, who may read until the owner gives it more; neither has rights
 * elsewhere.
 */
public final class Schemas {

  /** The gateway's schema and user. */
  public static final String GATEWAY = "gateway";

  /** The development password of the gateway's user. */
  public static final String GATEWAY_PASSWORD = "gateway-dev";

  /** To whom the gateway's schema belongs. */
  public static final String GATEWAY_OWNER = "gateway_owner";

  /** The development password of the owner of the gateway's schema. */
  public static final String GATEWAY_OWNER_PASSWORD = "gateway-owner-dev";

  private Schemas() {}

  /**
   * Creates what is missing; what exists is left as it is. The rights that a user was given before
   * there were owners are taken by the owner at the service's start.
   *
   * @throws StartFailure where the server cannot be reached or refuses
   */
  public static void create(DatabaseLogin server) {
    try (Connection connection = server.connect();
        Statement statement = connection.createStatement()) {
      for (Service service : Service.values()) {
        create(statement, service.context(), service.databasePassword());
        own(statement, service.context(), service.databaseOwner(), service.databaseOwnerPassword());
      }
      create(statement, GATEWAY, GATEWAY_PASSWORD);
      own(statement, GATEWAY, GATEWAY_OWNER, GATEWAY_OWNER_PASSWORD);
    } catch (SQLException refused) {
      throw new StartFailure(
          "数据库无法使用 The database %s cannot be used as %s: %s"
              .formatted(server.url(), server.user(), refused.getMessage()),
          refused);
    }
  }

  /** A schema, and the user who may read there until the owner gives it more. */
  private static void create(Statement statement, String name, String password)
      throws SQLException {
    statement.execute("CREATE DATABASE IF NOT EXISTS `%s` CHARACTER SET utf8mb4".formatted(name));
    createUser(statement, name, password);
    statement.execute("GRANT SELECT ON `%1$s`.* TO '%1$s'@'%%'".formatted(name));
  }

  private static void own(Statement statement, String schema, String owner, String password)
      throws SQLException {
    createUser(statement, owner, password);
    statement.execute(
        "GRANT ALL PRIVILEGES ON `%s`.* TO '%s'@'%%' WITH GRANT OPTION".formatted(schema, owner));
  }

  private static void createUser(Statement statement, String name, String password)
      throws SQLException {
    statement.execute(
        "CREATE USER IF NOT EXISTS '%s'@'%%' IDENTIFIED BY '%s'".formatted(name, password));
  }
}
