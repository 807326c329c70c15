package io.yuanhui.testing.token;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/**
 * Lets the application under test verify {@link TestTokens} by their public key instead of asking
 * Keycloak for keys. Signature, issuer, audience and expiry are verified as in production; issuer
 * and audience are those of the application's own configuration, which must name them. For
 * permissions it asks {@link PermissionEndpoints}.
 */
public final class TokenResource implements QuarkusTestResourceLifecycleManager {

  @Override
  public Map<String, String> start() {
    return Map.of(
        "KEYCLOAK_URL",
        TestTokens.KEYCLOAK_URL,
        "quarkus.oidc.public-key",
        TestKeys.verification(),
        // With an address of a server, Quarkus would fetch its keys and ignore ours.
        "quarkus.oidc.auth-server-url",
        "",
        "yuanhui.permissions.keycloak",
        PermissionEndpoints.serve());
  }

  @Override
  public void stop() {}
}
