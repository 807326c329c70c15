package io.yuanhui.testing.database;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * A real database server on a free port of this machine, which a test may kill and start again.
 *
 * <p>UTC, utf8mb4, no binary log. A commit survives the death of the server's process, not that of
 * the machine ({@code innodb_flush_log_at_trx_commit=2}).
 */
public interface DatabaseServer extends AutoCloseable {

  /**
   * The server of this JVM, started if need be; it lives as long as the JVM.
   *
   * @param product {@code mariadb} or {@code mysql}
   * @throws IllegalArgumentException for any other product
   * @throws IllegalStateException if the server does not start; the message ends with its log
   */
  static DatabaseServer shared(String product) {
    return SharedServers.get(DatabaseProduct.named(product));
  }

  /** The address of a schema, for MySQL's driver; of no schema where the name is empty. */
  String jdbcUrl(String schema);

  /** A new connection with every right; the caller closes it. */
  Connection admin() throws SQLException;

  /** A new, empty schema of random name, its owner, and a user who may read it; only there. */
  Schema createSchema();

  /** What the server says of itself, such as {@code 11.4.5-MariaDB} or {@code 8.0.15}. */
  default String version() {
    try (Connection admin = admin()) {
      return admin.getMetaData().getDatabaseProductVersion();
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** SIGKILL: no farewell to clients, no flush. Returns when the process is gone. */
  void kill();

  /** Starts it again on the same port and data, and returns when it answers; nothing if it runs. */
  void start();

  /** Kills it for good and removes its data. */
  @Override
  void close();
}
