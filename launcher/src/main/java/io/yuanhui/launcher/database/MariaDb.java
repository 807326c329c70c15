package io.yuanhui.launcher.database;

import io.yuanhui.launcher.process.ChildSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The embedded database of one run directory.
 *
 * <p>Durable: a commit is on disk when it returns. It listens on this machine only.
 *
 * @param place where the server's own files are, or will be, unpacked
 * @param directory its data and accounts, kept between runs
 */
public record MariaDb(Path place, Path directory, int port) {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration GRACE = Duration.ofSeconds(20);
  private static final String ADMIN = "yuanhui";
  private static final String PASSWORD = "yuanhui-dev";

  // Run at every start. Root keeps no password but may only come in through the socket.
  private static final String ACCOUNTS =
      """
      CREATE USER IF NOT EXISTS '%1$s'@'%%' IDENTIFIED BY '%2$s';
      GRANT ALL PRIVILEGES ON *.* TO '%1$s'@'%%' WITH GRANT OPTION;
      DELETE FROM mysql.global_priv WHERE User = '' OR User = 'root' AND Host <> 'localhost';
      FLUSH PRIVILEGES;
      """
          .formatted(ADMIN, PASSWORD);

  static List<String> asRoot() {
    return "root".equals(System.getProperty("user.name")) ? List.of("--user=root") : List.of();
  }

  /** The account that may do everything on this server; development only. */
  public DatabaseLogin login() {
    return new DatabaseLogin("jdbc:mysql://127.0.0.1:" + port + "/", ADMIN, PASSWORD);
  }

  /** Unpacks and initialises what is missing, and tells how to run it. */
  public ChildSpec prepare(int layer, Path log) {
    MariaDbFiles files = MariaDbFiles.in(place);
    try {
      Files.createDirectories(directory);
      files.copyTemplateTo(data());
      Files.createDirectories(temporary());
      Files.writeString(accounts(), ACCOUNTS);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return new ChildSpec(
        "database",
        layer,
        command(files),
        Map.of(),
        directory,
        log,
        () -> login().answers(),
        PATIENCE,
        GRACE);
  }

  private List<String> command(MariaDbFiles files) {
    List<String> command = new ArrayList<>();
    command.add(files.executable().toString());
    command.add("--no-defaults");
    command.add("--basedir=" + files.home());
    command.add("--datadir=" + data());
    // Its own: a server that starts removes whatever looks temporary, others' tables too.
    command.add("--tmpdir=" + temporary());
    command.add("--init-file=" + accounts());
    command.add("--bind-address=127.0.0.1");
    command.add("--port=" + port);
    // A socket's path may have 107 characters at most; relative to the data it always fits.
    command.add("--socket=mariadb.sock");
    command.add("--skip-name-resolve");
    command.add("--default-time-zone=+00:00");
    command.add("--character-set-server=utf8mb4");
    command.add("--innodb-flush-log-at-trx-commit=1");
    command.add("--innodb-buffer-pool-size=256M");
    command.add("--performance-schema=OFF");
    command.add("--max-allowed-packet=64M");
    command.add("--max-connections=300");
    // Else every start takes seconds to make an RSA key for TLS, on a loopback address.
    command.add("--skip-ssl");
    command.addAll(asRoot());
    return command;
  }

  private Path data() {
    return directory.resolve("data");
  }

  private Path temporary() {
    return directory.resolve("tmp");
  }

  private Path accounts() {
    return directory.resolve("accounts.sql");
  }
}
