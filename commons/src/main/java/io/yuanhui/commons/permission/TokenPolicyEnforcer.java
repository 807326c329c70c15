package io.yuanhui.commons.permission;

import io.quarkus.security.ForbiddenException;
import java.util.List;
import java.util.Map;
import org.keycloak.adapters.authorization.PolicyEnforcer;
import org.keycloak.adapters.authorization.spi.HttpRequest;
import org.keycloak.adapters.authorization.spi.HttpResponse;
import org.keycloak.representations.AccessToken;
import org.keycloak.representations.adapters.config.PolicyEnforcerConfig.MethodConfig;
import org.keycloak.representations.adapters.config.PolicyEnforcerConfig.PathConfig;

/**
 * Keycloak's policy enforcer, for tokens that carry their permissions. What they do not grant is
 * refused at once; the enforcer as it comes would ask Keycloak once more, for every such request.
 */
final class TokenPolicyEnforcer extends PolicyEnforcer {

  TokenPolicyEnforcer(Builder builder) {
    super(builder);
  }

  @Override
  protected boolean isAuthorized(
      PathConfig path,
      MethodConfig method,
      AccessToken token,
      HttpRequest request,
      Map<String, List<String>> claims) {
    if (super.isAuthorized(path, method, token, request, claims)) {
      return true;
    }
    throw new ForbiddenException();
  }

  /** A path that the realm has no resource for. */
  @Override
  protected void handleAccessDenied(HttpResponse response) {
    throw new ForbiddenException();
  }
}
