package io.yuanhui.bench;

import io.yuanhui.testing.database.DatabaseServer;
import io.yuanhui.testing.database.Schema;
import io.yuanhui.testing.token.TokenResource;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * What is measured: MariaDB with a commit that survives the machine's death, and a service in front
 * of it as the launcher runs it, with signed tokens that it verifies.
 */
final class Stage implements AutoCloseable {

  private static final int START_SECONDS = 120;

  private final Schema schema;
  private final Process service;
  private final Client client;

  private Stage(Schema schema, Process service, Client client) {
    this.schema = schema;
    this.service = service;
    this.client = client;
  }

  /**
   * Starts both.
   *
   * @param context whose service, such as {@code economy}
   */
  static Stage open(Path repository, String context) throws Exception {
    DatabaseServer database = DatabaseServer.shared("mariadb");
    try (Connection admin = database.admin();
        Statement settings = admin.createStatement()) {
      settings.execute("SET GLOBAL innodb_flush_log_at_trx_commit = 1");
      settings.execute("SET GLOBAL innodb_buffer_pool_size = 2 * 1024 * 1024 * 1024");
    }
    Schema schema = database.createSchema();
    int port = freePort();
    Process service = start(repository, context, schema, port);
    Client client = new Client(URI.create("http://127.0.0.1:" + port), "/api/" + context + "/v1");
    client.awaitReady(START_SECONDS);
    return new Stage(schema, service, client);
  }

  private static Process start(Path repository, String context, Schema schema, int port)
      throws IOException {
    List<String> command =
        new ArrayList<>(List.of("java", "-Xms256m", "-Xmx256m", "-XX:+UseSerialGC"));
    new TokenResource().start().forEach((key, value) -> command.add("-D" + key + "=" + value));
    command.add("-Dquarkus.log.level=WARN");
    command.add("-jar");
    command.add(
        repository.resolve(context + "-service/target/quarkus-app/quarkus-run.jar").toString());
    ProcessBuilder process = new ProcessBuilder(command);
    process.environment().put("HTTP_PORT", Integer.toString(port));
    process.environment().put("DB_URL", schema.jdbcUrl());
    process.environment().put("DB_USER", schema.user());
    process.environment().put("DB_PASSWORD", schema.password());
    process.environment().put("DB_OWNER", schema.owner());
    process.environment().put("DB_OWNER_PASSWORD", schema.ownerPassword());
    process.environment().put("QUARKUS_PROFILE", "local");
    process.redirectErrorStream(true);
    process.redirectOutput(repository.resolve("bench/target/" + context + "-service.log").toFile());
    return process.start();
  }

  private static int freePort() throws IOException {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return free.getLocalPort();
    }
  }

  Client client() {
    return client;
  }

  /** A connection of the schema's owner, with batches rewritten as the service has them. */
  Connection connect() throws SQLException {
    return DriverManager.getConnection(
        schema.jdbcUrl() + "&rewriteBatchedStatements=true&useServerPrepStmts=false",
        schema.owner(),
        schema.ownerPassword());
  }

  /** The same, from which {@code LOAD DATA LOCAL} may be asked for. */
  Connection connectForFiles() throws SQLException {
    return DriverManager.getConnection(
        schema.jdbcUrl() + "&allowLoadLocalInfile=true", schema.owner(), schema.ownerPassword());
  }

  /** Lets the compiler see the paths that are measured. */
  void warmUp() throws Exception {
    for (int round = 0; round < 20; round++) {
      client.publish(Cells.json(500, round));
    }
  }

  /** What is used of the service's heap, garbage included, in MiB. */
  long heapMebibytes() throws Exception {
    return (long) client.metric("jvm_memory_used_bytes{area=\"heap\"") >> 20;
  }

  /** Resident memory of the service, in MiB. */
  long residentMebibytes() throws IOException {
    return java.nio.file.Files.readAllLines(Path.of("/proc/" + service.pid() + "/status")).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
        .findFirst()
        .orElse(-1L);
  }

  @Override
  public void close() throws InterruptedException {
    service.destroy();
    if (!service.waitFor(30, TimeUnit.SECONDS)) {
      service.destroyForcibly();
    }
  }
}
