package io.yuanhui.gateway.login;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Who the door is to browsers and to Keycloak. */
@ConfigMapping(prefix = "gateway.login")
public interface LoginConfig {

  /** Where browsers find the door: scheme, host and port. */
  URI url();

  /** The secret of the door's client in the realm. */
  Optional<String> clientSecret();

  /** How long Keycloak may take for each answer. */
  @WithDefault("3s")
  Duration timeout();

  /** From the start of a login to its end: a password, a second factor. */
  @WithDefault("15m")
  Duration patience();

  /** Whether browsers will only speak TLS with the door. */
  default boolean isSecure() {
    return "https".equals(url().getScheme());
  }

  /** As browsers send it in {@code Origin}. */
  default String origin() {
    return url().getScheme() + "://" + url().getAuthority();
  }
}
