package io.yuanhui.launcher.database;

import io.yuanhui.launcher.process.StartFailure;
import io.yuanhui.launcher.service.Service;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** One schema per service, and one user who has rights there and nowhere else. */
public final class Schemas {

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
        String name = service.context();
        statement.execute(
            "CREATE DATABASE IF NOT EXISTS `%s` CHARACTER SET utf8mb4".formatted(name));
        statement.execute(
            "CREATE USER IF NOT EXISTS '%s'@'%%' IDENTIFIED BY '%s'"
                .formatted(name, service.databasePassword()));
        statement.execute("GRANT ALL PRIVILEGES ON `%1$s`.* TO '%1$s'@'%%'".formatted(name));
      }
    } catch (SQLException refused) {
      throw new StartFailure(
          "数据库无法使用 The database %s cannot be used as %s: %s"
              .formatted(server.url(), server.user(), refused.getMessage()),
          refused);
    }
  }
}
