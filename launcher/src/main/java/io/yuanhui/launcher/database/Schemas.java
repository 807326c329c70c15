package io.yuanhui.launcher.database;

import io.yuanhui.launcher.process.StartFailure;
import io.yuanhui.launcher.service.Service;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * One schema per service with its owner, who makes the tables, and the service's own user, who may
 * read until the owner gives it more; neither has rights elsewhere.
 */
public final class Schemas {

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
        String name = service.context();
        statement.execute(
            "CREATE DATABASE IF NOT EXISTS `%s` CHARACTER SET utf8mb4".formatted(name));
        createUser(statement, name, service.databasePassword());
        createUser(statement, service.databaseOwner(), service.databaseOwnerPassword());
        statement.execute("GRANT SELECT ON `%1$s`.* TO '%1$s'@'%%'".formatted(name));
        statement.execute(
            "GRANT ALL PRIVILEGES ON `%s`.* TO '%s'@'%%' WITH GRANT OPTION"
                .formatted(name, service.databaseOwner()));
      }
    } catch (SQLException refused) {
      throw new StartFailure(
          "数据库无法使用 The database %s cannot be used as %s: %s"
              .formatted(server.url(), server.user(), refused.getMessage()),
          refused);
    }
  }

  private static void createUser(Statement statement, String name, String password)
      throws SQLException {
    statement.execute(
        "CREATE USER IF NOT EXISTS '%s'@'%%' IDENTIFIED BY '%s'".formatted(name, password));
  }
}
