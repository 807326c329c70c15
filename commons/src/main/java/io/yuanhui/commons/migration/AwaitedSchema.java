package io.yuanhui.commons.migration;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.Configuration;
import org.jboss.logging.Logger;

/**
 * Holds the start back until somebody else has brought the schema to what this release needs, where
 * {@code yuanhui.database.migrate} is off: a release's migration then runs once, and who serves
 * requests does not know the password of the schema's owner.
 *
 * <p>It looks as the service's own user, who may read Flyway's history. A schema that is further on
 * is as good: an instance of the release before may be restarted in the middle of an upgrade.
 */
@Singleton
class AwaitedSchema {

  private static final Logger LOG = Logger.getLogger(AwaitedSchema.class);
  private static final Duration INTERVAL = Duration.ofSeconds(2);
  private static final int SAID_EVERY = 15;

  /** Flyway could tell as well, but first reads every migration: a tenth of a start. */
  private static final String HISTORY =
      "SELECT version, success FROM flyway_schema_history WHERE version IS NOT NULL";

  private final boolean migrates;
  private final Flyway flyway;
  private final DataSource dataSource;

  AwaitedSchema(
      @ConfigProperty(name = "yuanhui.database.migrate") boolean migrates,
      Flyway flyway,
      DataSource dataSource) {
    this.migrates = migrates;
    this.flyway = flyway;
    this.dataSource = dataSource;
  }

  /** Before jobs are scheduled, which would not find their tables. */
  void await(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE - 1) StartupEvent event)
      throws InterruptedException {
    if (migrates) {
      return;
    }
    Thread waiting = Thread.currentThread();
    Thread end = new Thread(waiting::interrupt);
    // Else an application that is told to end would first have to see its schema.
    Runtime.getRuntime().addShutdownHook(end);
    awaitVersions(versions(flyway.getConfiguration()));
    Runtime.getRuntime().removeShutdownHook(end);
  }

  private void awaitVersions(Set<String> own) throws InterruptedException {
    Optional<String> lack = lack(own);
    for (int looked = 0; lack.isPresent(); looked++) {
      if (looked % SAID_EVERY == 0) {
        LOG.infof("Waiting for the schema: %s", lack.get());
      }
      TimeUnit.MILLISECONDS.sleep(INTERVAL.toMillis());
      lack = lack(own);
    }
  }

  /** The versions of this release's migrations, as their names tell. */
  private static Set<String> versions(Configuration flyway) {
    String prefix = flyway.getSqlMigrationPrefix();
    return flyway
        .getResourceProvider()
        .getResources(prefix, flyway.getSqlMigrationSuffixes())
        .stream()
        .map(file -> file.getFilename().substring(prefix.length()))
        .map(name -> name.substring(0, name.indexOf(flyway.getSqlMigrationSeparator())))
        .collect(Collectors.toSet());
  }

  /** What this release's migrations lack in the schema; one of a later release's is not our own. */
  private Optional<String> lack(Set<String> own) {
    Set<String> pending = new HashSet<>(own);
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet history = statement.executeQuery(HISTORY)) {
      while (history.next()) {
        String version = history.getString("version");
        if (!history.getBoolean("success")) {
          return Optional.of("migration " + version + " has failed");
        }
        pending.remove(version);
      }
    } catch (SQLException away) {
      // The driver's messages go on about packets.
      return String.valueOf(away.getMessage())
          .lines()
          .findFirst()
          .or(() -> Optional.of("no answer"));
    }
    return pending.isEmpty()
        ? Optional.empty()
        : Optional.of(pending.size() + " migrations to come");
  }
}
