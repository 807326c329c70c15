package io.yuanhui.bench.door;

import com.sun.net.httpserver.HttpServer;
import io.yuanhui.testing.token.PermissionEndpoints;
import io.yuanhui.testing.token.TestTokens;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The gateway as the launcher runs it, and the Keycloak that it asks. */
final class Door {

  /** Checked for each request as ever, but out of reach of a benchmark. */
  private static final Map<String, String> HIGH_RATES =
      Map.of(
          "gateway.rates.user.reads.per-second", "1000000",
          "gateway.rates.user.reads.burst", "10000000");

  private Door() {}

  /** Answers with the keys of {@link TestTokens} and with permissions, as Keycloak does. */
  static HttpServer keycloak() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    byte[] keys = TestTokens.keySet().getBytes(StandardCharsets.UTF_8);
    server.createContext(
        "/",
        exchange -> {
          exchange.getResponseHeaders().add("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, keys.length);
          exchange.getResponseBody().write(keys);
          exchange.close();
        });
    server.createContext(
        "/realms/yuanhui/protocol/openid-connect/token", new PermissionEndpoints());
    server.start();
    return server;
  }

  /**
   * Starts a gateway before this upstream.
   *
   * @param settings on top of its own
   */
  static Server start(
      Path repository, HttpServer keycloak, int upstream, Map<String, String> settings)
      throws IOException, InterruptedException {
    int port = Server.freePort();
    List<String> command =
        new ArrayList<>(List.of("java", "-Xms256m", "-Xmx256m", "-XX:+UseSerialGC"));
    HIGH_RATES.forEach((key, value) -> command.add("-D" + key + "=" + value));
    settings.forEach((key, value) -> command.add("-D" + key + "=" + value));
    command.add("-Dgateway.keycloak.issuer=" + TestTokens.ISSUER);
    command.add("-Dquarkus.log.level=WARN");
    command.add("-jar");
    command.add(repository.resolve("gateway/target/quarkus-app/quarkus-run.jar").toString());
    ProcessBuilder process = new ProcessBuilder(command);
    process.environment().put("HTTP_PORT", Integer.toString(port));
    process
        .environment()
        .put("KEYCLOAK_URL", "http://127.0.0.1:" + keycloak.getAddress().getPort());
    process.environment().put("ECONOMY_URL", "http://127.0.0.1:" + upstream);
    process.environment().put("QUARKUS_PROFILE", "local");
    return Server.start(process, repository.resolve("bench/target/gateway-" + port + ".log"), port);
  }
}
