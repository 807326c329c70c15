package io.yuanhui.launcher.database;

import com.mysql.cj.jdbc.Driver;
import io.yuanhui.launcher.process.StartFailure;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A server and the account that may create schemas and users there.
 *
 * @param url JDBC address of the server for MySQL's driver; a schema in it is ignored, parameters
 *     are kept
 */
public record DatabaseLogin(String url, String user, String password) {

  private static final Pattern URL =
      Pattern.compile("(jdbc:mysql://[^/?]+)(?:/[^?]*)?(\\?.*)?", Pattern.CASE_INSENSITIVE);

  /**
   * Checks the address.
   *
   * @throws StartFailure where it is no address for MySQL's driver
   */
  public DatabaseLogin {
    if (!URL.matcher(url).matches()) {
      throw new StartFailure(
          "DB_URL 无效 is not an address such as jdbc:mysql://127.0.0.1:3306/ : " + url);
    }
  }

  /** The address of a schema, with the same parameters. */
  public String jdbcUrl(String schema) {
    Matcher parts = URL.matcher(url);
    if (!parts.matches()) {
      throw new IllegalStateException(url);
    }
    return parts.group(1) + "/" + schema + (parts.group(2) == null ? "" : parts.group(2));
  }

  /** A new connection with every right; the caller closes it. */
  public Connection connect() throws SQLException {
    Properties login = new Properties();
    login.setProperty("user", user);
    login.setProperty("password", password);
    login.setProperty("connectTimeout", "3000");
    login.setProperty("allowPublicKeyRetrieval", "true");
    return new Driver().connect(jdbcUrl(""), login);
  }

  /** Whether the server lets this account in. */
  public boolean answers() {
    try (Connection connection = connect()) {
      return connection.isValid(2);
    } catch (SQLException notYet) {
      return false;
    }
  }
}
