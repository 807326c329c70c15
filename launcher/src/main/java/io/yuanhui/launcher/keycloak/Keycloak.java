package io.yuanhui.launcher.keycloak;

import io.yuanhui.launcher.process.ChildSpec;
import io.yuanhui.launcher.process.Directories;
import io.yuanhui.launcher.process.HttpProbe;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The Keycloak of one run directory, with the realm of {@code keycloak/yuanhui-realm.json}.
 *
 * @param repository where the realm file and the unpacked Keycloak are
 * @param directory its database, kept between runs
 * @param gateway where the browser login returns to
 */
public record Keycloak(Path repository, Path directory, int port, URI gateway) {

  /** The realm's name. */
  public static final String REALM = "yuanhui";

  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final Duration GRACE = Duration.ofSeconds(15);
  // The quick compiler alone saves a third of the work of starting (11 of 18 CPU seconds remain).
  private static final List<String> JVM =
      List.of(
          "-Xms64m",
          "-Xmx512m",
          "-XX:+UseSerialGC",
          "-XX:MaxMetaspaceSize=256m",
          "-XX:TieredStopAtLevel=1");

  /** Its address, which is the issuer's in tokens. */
  public URI address() {
    return URI.create("http://localhost:" + port);
  }

  /** Answers 200 once the realm can be used. */
  public static URI realmProbe(URI keycloak) {
    return URI.create(keycloak + "/realms/" + REALM + "/.well-known/openid-configuration");
  }

  /**
   * Builds what is missing, forgets a realm whose file has changed, and tells how to run it.
   *
   * <p>Forgetting drops Keycloak's whole database: in development nothing is there but the realm.
   */
  public ChildSpec prepare(int layer, Path log) {
    KeycloakFiles files = KeycloakFiles.of(repository);
    files.optimize(log);
    try {
      if (!realm().isImportedIn(directory)) {
        Directories.delete(directory);
      }
      Files.createDirectories(directory);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return new ChildSpec(
        "keycloak",
        layer,
        files.command(jvmOptions(), arguments()),
        Map.of(
            "GATEWAY_URL", gateway.toString(),
            "KC_BOOTSTRAP_ADMIN_USERNAME", "admin",
            "KC_BOOTSTRAP_ADMIN_PASSWORD", "admin"),
        directory,
        log,
        new HttpProbe(realmProbe(address())),
        PATIENCE,
        GRACE);
  }

  /** To be called when it is ready: an import that was cut short is then done again. */
  public void rememberRealm() {
    realm().markImportedIn(directory);
  }

  private RealmFile realm() {
    return new RealmFile(repository.resolve("keycloak/yuanhui-realm.json"), gateway);
  }

  private List<String> jvmOptions() {
    return Stream.concat(JVM.stream(), realm().importOptions().stream()).toList();
  }

  private List<String> arguments() {
    return List.of(
        "start",
        "--optimized",
        "--http-enabled=true",
        "--http-host=127.0.0.1",
        "--http-port=" + port,
        "--hostname=" + address(),
        // Alone on this machine: no cluster, whose ports would be open to the network.
        "--cache=local",
        // NON_KEYWORDS and DB_CLOSE_ON_EXIT are Keycloak's own defaults for this database.
        "--db-url=jdbc:h2:file:"
            + directory.resolve("h2/keycloakdb")
            + ";NON_KEYWORDS=VALUE;DB_CLOSE_ON_EXIT=0");
  }
}
