package io.yuanhui.testing.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * A real database server on a free port of this machine, which a test may kill and start again.
 *
 * <p>UTC, utf8mb4, no binary log. A commit survives the death of the server's process, not that of
 * the machine ({@code innodb_flush_log_at_trx_commit=2}).
 */
public interface DatabaseServer extends AutoCloseable {

  /** The account with every right. */
  String ADMINISTRATOR = "test_admin";

  /** Its password. */
  String ADMINISTRATOR_PASSWORD = "test-admin";

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

  /**
   * A server of the caller's own, started, that keeps a binary log and flushes every commit: as
   * operations run it.
   *
   * @param product {@code mariadb} or {@code mysql}
   * @param directory for its data, made if need be
   */
  static DatabaseServer withBinaryLog(String product, Path directory) {
    return OwnServers.withBinaryLog(DatabaseProduct.named(product), directory);
  }

  /** Where it listens, on the loopback address. */
  int port();

  /** The server's files: its programs are in {@code bin}. */
  Path home();

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

  /**
   * The disk is gone: kills it, and puts the data of a server that never ran in the place of its
   * own. To be started again.
   */
  void loseData();

  /** Starts it again on the same port and data, and returns when it answers; nothing if it runs. */
  void start();

  /** Kills it for good and removes its data. */
  @Override
  void close();
}
