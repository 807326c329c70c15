package io.yuanhui.bench.door;

import com.sun.net.httpserver.HttpServer;
import io.yuanhui.testing.token.TestTokens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The gateway with all it does beside nginx and a bare proxy upon Vert.x that check nothing, before
 * the same upstream: 2 KB of JSON. Rounds alternate, so that a noisy moment hits each alike;
 * figures are medians.
 */
public final class DoorBench {

  private static final String PATH = "/api/economy/v1/indicators";
  private static final int BODY_BYTES = 2048;
  private static final int WARM_UP_REQUESTS = 200_000;
  private static final int WARM_UP_SECONDS = 40;
  private static final int ROUNDS = 5;
  private static final int ROUND_SECONDS = 3;

  private final Path repository;

  /**
   * @param repository its root, with a gateway built in it
   */
  public DoorBench(Path repository) {
    this.repository = repository.toAbsolutePath();
  }

  /** Runs for some two minutes, three on a busy machine, and prints the figures. */
  public void run() throws IOException, InterruptedException {
    Path target = Files.createDirectories(repository.resolve("bench/target"));
    Path work = Files.createTempDirectory(target, "door");
    DebianTools tools = new DebianTools(target.resolve("debian"));
    Load load = new Load(tools, PATH);
    HttpServer keycloak = Door.keycloak();
    int port = Server.freePort();
    try (Server upstream = Nginx.serving(tools, work.resolve("upstream"), port, PATH, body());
        Server nginx =
            Nginx.proxying(tools, work.resolve("proxy"), Server.freePort(), upstream.port());
        Server bare = BareProxy.start(work, upstream.port());
        Server warm = Door.start(repository, keycloak, upstream.port(), Map.of());
        Server cold =
            Door.start(
                repository, keycloak, upstream.port(), Map.of("gateway.tokens.remembered", "0"))) {
      compare(load, List.of(nginx, bare, warm, cold));
      new ForgedTokens(tools, work, warm.port(), PATH).run();
    } finally {
      keycloak.stop(0);
    }
  }

  private static void compare(Load load, List<Server> servers)
      throws IOException, InterruptedException {
    String token = TestTokens.clerk("finance").expiresIn(Duration.ofMinutes(10)).toString();
    List<List<Round>> rounds = new ArrayList<>();
    for (Server server : servers) {
      load.warmUp(server, token, WARM_UP_REQUESTS, WARM_UP_SECONDS);
      rounds.add(new ArrayList<>());
    }
    for (int round = 0; round < ROUNDS; round++) {
      for (int i = 0; i < servers.size(); i++) {
        rounds.get(i).add(load.run(servers.get(i), token, ROUND_SECONDS));
      }
    }
    Round nginx = Round.median(rounds.get(0));
    System.out.println("nginx, no checks                    " + nginx);
    Round bare = Round.median(rounds.get(1));
    System.out.println("bare proxy upon Vert.x, no checks   " + bare);
    System.out.printf(Locale.ROOT, "  ÷ nginx: %s%n", ratios(bare, nginx));
    print("gateway, tokens remembered         ", Round.median(rounds.get(2)), nginx, bare, 0.75);
    print("gateway, every signature verified  ", Round.median(rounds.get(3)), nginx, bare, 0.4);
  }

  private static void print(String what, Round gateway, Round nginx, Round bare, double aim) {
    System.out.println(what + " " + gateway);
    System.out.printf(
        Locale.ROOT,
        "  ÷ nginx: %s (aims %.2f, and at most 2 when remembered); ÷ bare proxy: %s%n",
        ratios(gateway, nginx),
        aim,
        ratios(gateway, bare));
  }

  private static String ratios(Round one, Round other) {
    return String.format(
        Locale.ROOT,
        "requests %.2f, CPU per request %.2f",
        one.perSecond() / other.perSecond(),
        one.cpu() / other.cpu());
  }

  private static String body() {
    String frame = "{\"items\":[\"\"],\"next\":null}";
    return frame.replace("\"\"", "\"" + "x".repeat(BODY_BYTES - frame.length()) + "\"");
  }
}
