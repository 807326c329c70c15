package io.yuanhui.bench.door;

import io.yuanhui.testing.database.DatabaseServer;
import io.yuanhui.testing.database.Schema;
import io.yuanhui.testing.token.TestTokens;
import io.yuanhui.testing.token.TokenResource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One cheap operation of a service, answered from memory, with the token's verification and the
 * policy enforcement that every request gets, beside the same operation of the same service with
 * neither. Rounds alternate; figures are medians.
 */
public final class ChecksBench {

  private static final String PATH = "/api/economy/v1/regions?parent=411102";

  /** Half a minute: after a fifth of that the one is compiled and the other is not. */
  private static final int WARM_UP_REQUESTS = 300_000;

  private static final int WARM_UP_SECONDS = 60;
  private static final int ROUNDS = 5;
  private static final int ROUND_SECONDS = 3;
  private static final double AIM = 0.7;

  private final Path repository;

  /**
   * @param repository its root, with {@code bench/service} built in it
   */
  public ChecksBench(Path repository) {
    this.repository = repository.toAbsolutePath();
  }

  /** Runs for some two minutes and prints the figures. */
  public void run() throws IOException, InterruptedException {
    Path target = Files.createDirectories(repository.resolve("bench/target"));
    Load load = new Load(new DebianTools(target.resolve("debian")), PATH);
    String token = TestTokens.viewer().expiresIn(Duration.ofMinutes(10)).toString();
    List<Round> without = new ArrayList<>();
    List<Round> with = new ArrayList<>();
    try (Server open = start(false);
        Server checked = start(true)) {
      load.warmUp(open, null, WARM_UP_REQUESTS, WARM_UP_SECONDS);
      load.warmUp(checked, token, WARM_UP_REQUESTS, WARM_UP_SECONDS);
      for (int round = 0; round < ROUNDS; round++) {
        without.add(load.run(open, null, ROUND_SECONDS));
        with.add(load.run(checked, token, ROUND_SECONDS));
      }
    }
    System.out.println("without checks                      " + Round.median(without));
    System.out.println("token and policies checked          " + Round.median(with));
    System.out.printf(
        Locale.ROOT,
        "  ÷ without: requests %.2f (aim %.2f)%n",
        Round.median(with).perSecond() / Round.median(without).perSecond(),
        AIM);
  }

  private Server start(boolean checks) throws IOException, InterruptedException {
    Schema schema = DatabaseServer.shared("mariadb").createSchema();
    int port = Server.freePort();
    List<String> command =
        new ArrayList<>(List.of("java", "-Xms256m", "-Xmx256m", "-XX:+UseSerialGC"));
    new TokenResource().start().forEach((key, value) -> command.add("-D" + key + "=" + value));
    command.add("-Dbench.checks=" + checks);
    command.add("-Dquarkus.log.level=WARN");
    command.add("-jar");
    command.add(repository.resolve("bench/service/target/quarkus-app/quarkus-run.jar").toString());
    ProcessBuilder process = new ProcessBuilder(command);
    process.environment().put("HTTP_PORT", Integer.toString(port));
    process.environment().put("DB_URL", schema.jdbcUrl());
    process.environment().put("DB_USER", schema.user());
    process.environment().put("DB_PASSWORD", schema.password());
    process.environment().put("DB_OWNER", schema.owner());
    process.environment().put("DB_OWNER_PASSWORD", schema.ownerPassword());
    process.environment().put("QUARKUS_PROFILE", "local");
    return Server.start(process, repository.resolve("bench/target/service-" + port + ".log"), port);
  }
}
