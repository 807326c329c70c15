package io.yuanhui.commons.migration;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationState;
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
    Flyway reader =
        Flyway.configure()
            .configuration(flyway.getConfiguration())
            .dataSource(dataSource)
            .connectRetries(0)
            .load();
    Thread waiting = Thread.currentThread();
    Thread end = new Thread(waiting::interrupt);
    // Else an application that is told to end would first have to see its schema.
    Runtime.getRuntime().addShutdownHook(end);
    await(reader);
    Runtime.getRuntime().removeShutdownHook(end);
  }

  private static void await(Flyway reader) throws InterruptedException {
    Optional<String> lack = lack(reader);
    for (int looked = 0; lack.isPresent(); looked++) {
      if (looked % SAID_EVERY == 0) {
        LOG.infof("Waiting for the schema: %s", lack.get());
      }
      TimeUnit.MILLISECONDS.sleep(INTERVAL.toMillis());
      lack = lack(reader);
    }
  }

  private static Optional<String> lack(Flyway reader) {
    try {
      return lack(reader.info());
    } catch (FlywayException away) {
      return away.getMessage().lines().findFirst().or(() -> Optional.of("no answer"));
    }
  }

  /** What this release's migrations lack in the schema; one of a later release's is not our own. */
  private static Optional<String> lack(MigrationInfoService schema) {
    for (MigrationInfo migration : schema.all()) {
      if (migration.getState() == MigrationState.FAILED) {
        return Optional.of("migration " + migration.getVersion() + " has failed");
      }
    }
    int pending = schema.pending().length;
    return pending == 0 ? Optional.empty() : Optional.of(pending + " migrations to come");
  }
}
