package io.yuanhui.gateway.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** The realm whose tokens open the door. */
@ConfigMapping(prefix = "gateway.keycloak")
public interface KeycloakConfig {

  /** The realm's address. */
  URI realm();

  /** The issuer that its tokens name. */
  String issuer();

  /** The audience that they must have: the door's client. */
  String clientId();

  /** Where browsers log in, who may know Keycloak by another address than the door does. */
  URI loginPage();

  /** Where the realm's public keys are, a JSON Web Key Set. */
  URI keys();

  /** How long the door waits for them. */
  @WithDefault("3s")
  Duration timeout();

  /**
   * How often keys may be asked for at most once some are known, however many tokens name a key
   * that is not.
   */
  @WithDefault("1m")
  Duration keysInterval();
}
