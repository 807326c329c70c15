package io.yuanhui.gateway.login;

import io.quarkus.runtime.StartupEvent;
import io.yuanhui.commons.production.Production;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Refuses to open the door to real people with the development realm behind it, whose users'
 * password everybody knows. It is told by its client {@code dev-cli}.
 */
@ApplicationScoped
class DevelopmentRealm {

  private static final Logger LOG = Logger.getLogger(DevelopmentRealm.class);

  private final Production production;
  private final KeycloakClient keycloak;

  DevelopmentRealm(Production production, KeycloakClient keycloak) {
    this.production = production;
    this.keycloak = keycloak;
  }

  void check(@Observes @Priority(10) StartupEvent event) {
    if (!production.isOn()) {
      return;
    }
    try {
      if (keycloak.knowsDevelopmentClient()) {
        production.refuse(List.of("the realm has the development client dev-cli"));
      }
    } catch (KeycloakAway away) {
      LOG.warnf("Not known whether the realm is the development one: %s", away.getMessage());
    }
  }
}
