package io.yuanhui.commons.permission;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** The Keycloak whose policies hold, and this service as its resource server. */
@ConfigMapping(prefix = "yuanhui.permissions")
interface PermissionConfig {

  /** Keycloak's address, without the realm. */
  URI keycloak();

  /** The realm's name. */
  @WithDefault("yuanhui")
  String realm();

  /** The client that this service is. */
  String client();

  /** The client's secret, with which it reads its own resources. */
  String secret();

  /** How many verified tokens are remembered. */
  @WithDefault("10000")
  int remembered();

  /** For how long at most: a key that Keycloak has withdrawn may open so long. */
  @WithDefault("1M")
  Duration rememberedFor();
}
