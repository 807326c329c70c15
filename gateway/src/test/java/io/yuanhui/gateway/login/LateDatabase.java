package io.yuanhui.gateway.login;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.yuanhui.testing.database.DatabaseServer;
import io.yuanhui.testing.database.Schema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names a port for the database at which nothing listens until a test connects the two. */
public final class LateDatabase implements QuarkusTestResourceLifecycleManager {

  private static final Pattern PORT = Pattern.compile("(?<=127\\.0\\.0\\.1:|localhost:)\\d+");

  @Override
  public Map<String, String> start() {
    Schema schema = DatabaseServer.shared("mariadb").createSchema();
    Matcher port = PORT.matcher(schema.jdbcUrl());
    if (!port.find()) {
      throw new IllegalStateException("No port in " + schema.jdbcUrl());
    }
    int late = freePort();
    return Map.of(
        "test.database.port", port.group(),
        "test.database.late-port", "" + late,
        "quarkus.datasource.jdbc.url", port.replaceFirst("" + late),
        "quarkus.datasource.username", schema.user(),
        "quarkus.datasource.password", schema.password(),
        "quarkus.flyway.username", schema.owner(),
        "quarkus.flyway.password", schema.ownerPassword());
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      return socket.getLocalPort();
    } catch (IOException noneLeft) {
      throw new UncheckedIOException(noneLeft);
    }
  }

  /** After the resource that gives every test class a database. */
  @Override
  public int order() {
    return 10;
  }

  @Override
  public void stop() {}
}
