package io.yuanhui.gateway.session;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jboss.logging.Logger;

/**
 * Brings the schema up to date: before the door opens if the database answers, and else as soon as
 * it does. Bearer tokens need no database, so the door does not wait for it; nor for whoever brings
 * the schema up to date where {@code yuanhui.database.migrate} is off.
 */
@ApplicationScoped
class SessionSchema {

  private static final Logger LOG = Logger.getLogger(SessionSchema.class);
  private static final Duration RETRY = Duration.ofSeconds(3);

  private final Flyway flyway;
  private final Vertx vertx;
  private final boolean migrates;

  SessionSchema(
      Flyway flyway,
      Vertx vertx,
      @ConfigProperty(name = "yuanhui.database.migrate") boolean migrates) {
    this.flyway = flyway;
    this.vertx = vertx;
    this.migrates = migrates;
  }

  void start(@Observes StartupEvent event) {
    if (!migrates) {
      return;
    }
    try {
      flyway.migrate();
    } catch (FlywayException away) {
      LOG.warnf("No sessions until the database can be used: %s", firstLine(away));
      tryLater();
    }
  }

  private void tryLater() {
    vertx.setTimer(
        RETRY.toMillis(),
        id ->
            vertx
                .executeBlocking(flyway::migrate, false)
                .onSuccess(done -> LOG.info("Sessions can be opened"))
                .onFailure(away -> tryLater()));
  }

  private static String firstLine(Throwable failure) {
    return failure.getMessage().lines().findFirst().orElse("");
  }
}
