package io.yuanhui.launcher;

import io.yuanhui.launcher.database.DatabaseLogin;
import io.yuanhui.launcher.database.MariaDb;
import io.yuanhui.launcher.database.Schemas;
import io.yuanhui.launcher.keycloak.Keycloak;
import io.yuanhui.launcher.keycloak.Tokens;
import io.yuanhui.launcher.process.Child;
import io.yuanhui.launcher.process.ChildSpec;
import io.yuanhui.launcher.process.Children;
import io.yuanhui.launcher.process.HttpProbe;
import io.yuanhui.launcher.process.PortCheck;
import io.yuanhui.launcher.process.RunRecord;
import io.yuanhui.launcher.process.StartFailure;
import io.yuanhui.launcher.seed.AirSample;
import io.yuanhui.launcher.seed.Seed;
import io.yuanhui.launcher.service.Service;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The whole suite on this machine: database, Keycloak, the four services and the gateway.
 *
 * <p>Created, then {@linkplain #start() started}; closing it, also from another thread while it
 * starts, leaves no process behind.
 */
public final class Suite implements AutoCloseable {

  private static final String GATEWAY = "gateway";
  private static final String DATABASE = "database";
  private static final String KEYCLOAK = "keycloak";

  private final SuiteOptions options;
  private final Progress progress;
  private final RunDirectory directory;
  private final RunRecord record;
  private final Children children;
  private final Tokens tokens;
  private final Map<String, Child> running = new ConcurrentHashMap<>();

  /**
   * A suite that does not run yet.
   *
   * @throws StartFailure where another one runs upon the same run directory
   */
  public Suite(SuiteOptions options, Progress progress) {
    this.options = options;
    this.progress = progress;
    this.directory = new RunDirectory(options.runDirectory());
    this.record = RunRecord.claim(options.runDirectory());
    this.children = new Children(record);
    this.tokens = new Tokens(keycloak());
  }

  /**
   * Starts everything and returns when all answer and the seed is loaded.
   *
   * @throws StartFailure where something is missing, a port is taken, a program ends or the seed is
   *     refused; what has been started by then runs on until {@link #close()}
   */
  public void start() {
    Applications applications = Applications.of(options, directory);
    for (String leftover : record.stopLeftovers()) {
      progress.say("已停止上次遗留的进程 stopped what an earlier run has left: " + leftover);
    }
    PortCheck.requireFree(
        options
            .ports()
            .purposes(options.externalDatabase().isEmpty(), options.externalKeycloak().isEmpty()));
    if (options.externalKeycloak().isPresent()) {
      requireRealm();
    }
    directory.prepare(options.fresh());
    startDatabase();
    Together.run(startsOfServicesAndKeycloak(applications));
    start(GATEWAY, applications.gateway(gateway(), keycloak(), databaseLogin()), gateway());
    if (options.seed()) {
      seed();
    }
    if (options.sampleAir()) {
      sampleAir();
    }
  }

  public URI gateway() {
    return URI.create("http://localhost:" + options.ports().gateway());
  }

  /** A service's own address, past the gateway. */
  public URI address(Service service) {
    return URI.create("http://localhost:" + options.ports().of(service));
  }

  /** Keycloak's address, without the realm. */
  public URI keycloak() {
    return options.externalKeycloak().orElseGet(() -> ownKeycloak().address());
  }

  /** Tokens of the development realm's people and systems. */
  public Tokens tokens() {
    return tokens;
  }

  /** The database server and an account with every right. */
  public DatabaseLogin databaseLogin() {
    return options.externalDatabase().orElseGet(() -> ownDatabase().login());
  }

  /** The database's process; there is none where the server is external. */
  public Child databaseProcess() {
    return process(DATABASE);
  }

  /** Keycloak's process; there is none where it is external. */
  public Child keycloakProcess() {
    return process(KEYCLOAK);
  }

  public Child process(Service service) {
    return process(service.module());
  }

  public Child gatewayProcess() {
    return process(GATEWAY);
  }

  /** Completes with the first program that ends though nobody asked it to. */
  public CompletableFuture<Child> firstDeath() {
    return children.firstDeath();
  }

  /** Whether it is being stopped; may take a second to answer. */
  public boolean isClosing() {
    return children.isClosing();
  }

  /** Stops everything, the gateway first and the database last, and frees the run directory. */
  @Override
  public void close() {
    children.close();
    record.close();
  }

  private void startKeycloak() {
    Keycloak own = ownKeycloak();
    start(KEYCLOAK, own.prepare(Layer.SERVICES, directory.log(KEYCLOAK)), own.address());
    own.rememberRealm();
  }

  private void requireRealm() {
    URI probe = Keycloak.realmProbe(keycloak());
    if (!new HttpProbe(probe).getAsBoolean()) {
      throw new StartFailure("Keycloak 不可用 There is no realm yuanhui at KEYCLOAK_URL: " + probe);
    }
    progress.say("Keycloak: " + keycloak());
  }

  private void startDatabase() {
    if (options.externalDatabase().isEmpty()) {
      ChildSpec spec = ownDatabase().prepare(Layer.DATABASE, directory.log(DATABASE));
      start(DATABASE, spec, databaseLogin().url());
    }
    Schemas.create(databaseLogin());
  }

  /** Keycloak first, which takes longest; no service needs it until somebody calls. */
  private List<Runnable> startsOfServicesAndKeycloak(Applications applications) {
    List<Runnable> starts = new ArrayList<>();
    if (options.externalKeycloak().isEmpty()) {
      starts.add(this::startKeycloak);
    }
    for (Service service : Service.values()) {
      ChildSpec spec = applications.service(service, keycloak(), databaseLogin());
      starts.add(() -> start(service.module(), spec, address(service)));
    }
    return starts;
  }

  private void start(String name, ChildSpec spec, Object address) {
    progress.say(name + " …");
    running.put(name, children.start(spec));
    progress.say(name + " 就绪 ready: " + address);
  }

  private void seed() {
    Seed.Loaded loaded = new Seed(gateway(), tokens, options.runDirectory()).load();
    progress.say(
        loaded.figures() == 0
            ? "已有数据 figures are there already"
            : "已装入 2020 年数据 loaded the figures of 2020: %d figures, %d reports, %d targets"
                .formatted(loaded.figures(), loaded.reports(), loaded.targets()));
    if (loaded.stationHours() > 0) {
      progress.say(
          "已装入合成的空气小时值 loaded synthetic hours of air: %d".formatted(loaded.stationHours()));
    }
    if (loaded.waterAndSoil() > 0) {
      progress.say(
          "已装入合成的水质监测值和污染地块 loaded synthetic samples of water and plots: %d"
              .formatted(loaded.waterAndSoil()));
    }
  }

  private void sampleAir() {
    int hours =
        new AirSample(gateway(), tokens, options.repository().resolve("samples/air")).load();
    progress.say(
        hours == 0
            ? "样例站点已在 the sample stations are there already"
            : "已装入四个真实站点 loaded four real stations: %d hours".formatted(hours));
  }

  private MariaDb ownDatabase() {
    return new MariaDb(
        options.repository().resolve("launcher/target/mariadb"),
        directory.database(),
        options.ports().database());
  }

  private Keycloak ownKeycloak() {
    return new Keycloak(
        options.repository(), directory.keycloak(), options.ports().keycloak(), gateway());
  }

  private Child process(String name) {
    Child child = running.get(name);
    if (child == null) {
      throw new IllegalStateException("this suite does not run a " + name + " of its own");
    }
    return child;
  }
}
