package io.yuanhui.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.yuanhui.testing.database.DatabaseServer;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * Who looks after a database server by the scripts of {@code k8s}: makes its accounts, backs it up
 * with the account that is made for that, and restores it as its administrator.
 */
final class Operator {

  private final DatabaseServer server;
  private final Path secrets;
  private final Map<String, String> settings = new HashMap<>();

  /**
   * Of a server.
   *
   * @param place for secrets, keys and backups
   */
  Operator(DatabaseServer server, Path place) throws IOException, InterruptedException {
    this.server = server;
    this.secrets = place.resolve("secrets");
    settings.putAll(BackupTools.environment());
    settings.computeIfPresent(
        "PATH", (name, path) -> server.home().resolve("bin") + File.pathSeparator + path);
    settings.put("STORE", Files.createDirectories(place.resolve("store")).toString());
    settings.put("DB_HOST", "127.0.0.1");
    settings.put("DB_PORT", Integer.toString(server.port()));
    settings.put("DB_CLIENT_OPTIONS", "skip-ssl");
    run(Shell.script("secrets.sh", secrets.toString()));
    String identity = place.resolve("identity.txt").toString();
    run(List.of("age-keygen", "-o", identity));
    settings.put("IDENTITY", identity);
    settings.put("RECIPIENTS", run(List.of("age-keygen", "-y", identity)).strip());
  }

  /** Schemas, owners, users and who backs up, on a server that has none. */
  void makeAccounts() throws IOException, SQLException {
    // It has no certificate, and is reached by the loopback address only.
    String accounts = Files.readString(secrets.resolve("accounts.sql")).replace(" REQUIRE SSL", "");
    try (Connection admin = server.admin();
        Statement statement = admin.createStatement()) {
      for (String sql : accounts.split(";\n")) {
        statement.execute(sql);
      }
    }
  }

  /** A secret, as Kubernetes would give it. */
  String secret(String name, String key) throws IOException {
    Properties values = new Properties();
    try (var file = Files.newBufferedReader(secrets.resolve("kubernetes").resolve(name + ".env"))) {
      values.load(file);
    }
    return values.getProperty(key);
  }

  void backUp() throws IOException, InterruptedException {
    asWhoBacksUp();
    run(Shell.script("backup/backup.sh"));
  }

  void archiveBinaryLog() throws IOException, InterruptedException {
    asWhoBacksUp();
    run(Shell.script("backup/archive-binlogs.sh"));
  }

  /** Returns what the script said. */
  String restore(String... options) throws IOException, InterruptedException {
    settings.put("DB_USER", DatabaseServer.ADMINISTRATOR);
    settings.put("DB_PASSWORD", DatabaseServer.ADMINISTRATOR_PASSWORD);
    return run(Shell.script("backup/restore.sh", options));
  }

  private void asWhoBacksUp() throws IOException {
    settings.put("DB_USER", "backup");
    settings.put("DB_PASSWORD", secret("backup-secrets", "DB_PASSWORD"));
  }

  private String run(List<String> command) throws IOException, InterruptedException {
    Shell.Ended ended = Shell.run(settings, command);
    assertEquals(0, ended.exit(), () -> command + ": " + ended.output());
    return ended.output();
  }
}
