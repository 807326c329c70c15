package io.yuanhui.testing.database;

import com.mysql.cj.jdbc.Driver;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;

/** The account with every right, the same in both products; root differs in who may log in. */
final class Administrator {

  private static final String NAME = DatabaseServer.ADMINISTRATOR;
  private static final String PASSWORD = DatabaseServer.ADMINISTRATOR_PASSWORD;

  /** Run at every start of a server. */
  static final String SQL =
      """
      CREATE USER IF NOT EXISTS '%1$s'@'%%' IDENTIFIED BY '%2$s';
      GRANT ALL PRIVILEGES ON *.* TO '%1$s'@'%%' WITH GRANT OPTION;
      """
          .formatted(NAME, PASSWORD);

  private Administrator() {}

  static Connection connect(String url) throws SQLException {
    Properties login = new Properties();
    login.setProperty("user", NAME);
    login.setProperty("password", PASSWORD);
    // Not through DriverManager: it knows only drivers of the class loader that asked first.
    return new Driver().connect(url, login);
  }
}
