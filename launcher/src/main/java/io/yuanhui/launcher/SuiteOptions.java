package io.yuanhui.launcher;

import io.yuanhui.launcher.database.DatabaseLogin;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How to start the suite.
 *
 * @param repository the root of the source tree, where the built applications are
 * @param runDirectory data, logs and process numbers; {@code .run} by default
 * @param basePort the gateway's port, see {@link Ports}
 * @param fresh whether to forget the data of earlier runs
 * @param seed whether to load the district's figures of 2020 where nothing is published
 * @param sampleAir whether to load four real air stations, of Beijing, as well
 * @param externalDatabase a server to use instead of our own
 * @param externalKeycloak a Keycloak, with its realm, to use instead of our own
 */
public record SuiteOptions(
    Path repository,
    Path runDirectory,
    int basePort,
    boolean fresh,
    boolean seed,
    boolean sampleAir,
    Optional<DatabaseLogin> externalDatabase,
    Optional<URI> externalKeycloak) {

  /** With everything of our own, on a run directory and ports of choice; for tests. */
  public static SuiteOptions local(Path repository, Path runDirectory, int basePort) {
    return new SuiteOptions(
        repository, runDirectory, basePort, false, true, false, Optional.empty(), Optional.empty());
  }

  /** The same, but forgetting the data of earlier runs. */
  public SuiteOptions freshly() {
    return new SuiteOptions(
        repository,
        runDirectory,
        basePort,
        true,
        seed,
        sampleAir,
        externalDatabase,
        externalKeycloak);
  }

  /** The same, but without the figures of 2020. */
  public SuiteOptions unseeded() {
    return new SuiteOptions(
        repository,
        runDirectory,
        basePort,
        fresh,
        false,
        sampleAir,
        externalDatabase,
        externalKeycloak);
  }

  public Ports ports() {
    return new Ports(basePort);
  }
}
