package io.yuanhui.gateway.login;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.yuanhui.commons.production.Production;
import io.yuanhui.commons.production.UnsafeConfiguration;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Refuses to open the door to real people with the development realm behind it, whose users'
 * password everybody knows. It is told by its client {@code dev-cli}.
 *
 * <p>While Keycloak is away nobody can log in; the door starts, looks again, and closes if it must.
 */
@ApplicationScoped
class DevelopmentRealm {

  private static final Logger LOG = Logger.getLogger(DevelopmentRealm.class);
  private static final Duration RETRY = Duration.ofSeconds(3);

  private final Production production;
  private final KeycloakClient keycloak;
  private final Vertx vertx;

  DevelopmentRealm(Production production, KeycloakClient keycloak, Vertx vertx) {
    this.production = production;
    this.keycloak = keycloak;
    this.vertx = vertx;
  }

  void check(@Observes @Priority(10) StartupEvent event) {
    if (!production.isOn()) {
      return;
    }
    try {
      refuseDevelopment();
    } catch (KeycloakAway away) {
      LOG.warnf("Not known whether the realm is the development one: %s", away.getMessage());
      lookLater();
    }
  }

  private Void refuseDevelopment() {
    if (keycloak.knowsDevelopmentClient()) {
      production.refuse(List.of("the realm has the development client dev-cli"));
    }
    return null;
  }

  private void lookLater() {
    vertx.setTimer(
        RETRY.toMillis(),
        id ->
            vertx
                .executeBlocking(this::refuseDevelopment, false)
                .onFailure(this::closeOrLookLater));
  }

  private void closeOrLookLater(Throwable failure) {
    if (failure instanceof UnsafeConfiguration) {
      LOG.fatal(failure.getMessage());
      Quarkus.asyncExit(1);
    } else {
      lookLater();
    }
  }
}
