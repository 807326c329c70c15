package io.yuanhui.testing.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/** A server whose process this machine runs. */
record LocalServer(ServerProcess process, Installation installation) implements DatabaseServer {

  @Override
  public int port() {
    return process.port();
  }

  @Override
  public Path home() {
    return installation.home();
  }

  @Override
  public String jdbcUrl(String schema) {
    // A login without TLS needs the server's key for caching_sha2_password.
    return "jdbc:mysql://127.0.0.1:%d/%s?sslMode=DISABLED&allowPublicKeyRetrieval=true"
        .formatted(process.port(), schema);
  }

  @Override
  public Connection admin() throws SQLException {
    return Administrator.connect(jdbcUrl(""));
  }

  @Override
  public Schema createSchema() {
    String name = "t_" + UUID.randomUUID().toString().substring(0, 8);
    String password = UUID.randomUUID().toString();
    String owner = name + "_owner";
    String ownerPassword = UUID.randomUUID().toString();
    try (Connection admin = admin();
        Statement statement = admin.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
      statement.execute("CREATE USER '%s'@'%%' IDENTIFIED BY '%s'".formatted(name, password));
      statement.execute("GRANT SELECT ON %1$s.* TO '%1$s'@'%%'".formatted(name));
      statement.execute("CREATE USER '%s'@'%%' IDENTIFIED BY '%s'".formatted(owner, ownerPassword));
      statement.execute(
          "GRANT ALL PRIVILEGES ON %s.* TO '%s'@'%%' WITH GRANT OPTION".formatted(name, owner));
    } catch (SQLException failed) {
      throw new IllegalStateException("no schema can be made", failed);
    }
    return new Schema(name, jdbcUrl(name), name, password, owner, ownerPassword);
  }

  @Override
  public void kill() {
    process.kill();
  }

  @Override
  public void loseData() {
    process.kill();
    Path data = process.directory().resolve("data");
    try {
      Directories.delete(data);
      Directories.copy(installation.template(), data);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @Override
  public void start() {
    if (!process.running()) {
      process.start();
    }
  }

  @Override
  public void close() {
    process.kill();
    try {
      Directories.delete(process.directory());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
