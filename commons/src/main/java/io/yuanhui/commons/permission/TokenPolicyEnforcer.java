package io.yuanhui.commons.permission;

import io.quarkus.security.ForbiddenException;
import java.util.List;
import java.util.Map;
import org.keycloak.adapters.authorization.PolicyEnforcer;
import org.keycloak.adapters.authorization.spi.HttpRequest;
import org.keycloak.adapters.authorization.spi.HttpResponse;
import org.keycloak.representations.AccessToken;
import org.keycloak.representations.adapters.config.PolicyEnforcerConfig;
import org.keycloak.representations.adapters.config.PolicyEnforcerConfig.MethodConfig;
import org.keycloak.representations.adapters.config.PolicyEnforcerConfig.PathConfig;
import org.keycloak.representations.idm.authorization.ResourceRepresentation;

/**
 * Keycloak's policy enforcer, for tokens that carry their permissions. What they do not grant is
 * refused at once; the enforcer as it comes would ask Keycloak once more, for every such request.
 * It also would ask for its resources one after the other, rather than for all at once.
 */
final class TokenPolicyEnforcer extends PolicyEnforcer {

  /** More than a service has; Keycloak gives the first hundred to who does not say. */
  private static final int ALL = 10_000;

  private TokenPolicyEnforcer(Builder builder) {
    super(builder);
  }

  /**
   * Knows all resources of the client.
   *
   * @throws RuntimeException of any kind where Keycloak is away
   */
  static TokenPolicyEnforcer of(Builder builder) {
    PolicyEnforcerConfig config = new PolicyEnforcerConfig();
    config.setLazyLoadPaths(true);
    TokenPolicyEnforcer enforcer = new TokenPolicyEnforcer(builder.enforcerConfig(config));
    enforcer.loadPaths();
    // From now on it knows all; a path that it does not know is nobody's.
    config.setLazyLoadPaths(false);
    return enforcer;
  }

  private void loadPaths() {
    List<ResourceRepresentation> resources =
        getAuthzClient()
            .protection()
            .resource()
            .find(null, null, null, null, null, null, false, true, null, ALL);
    resources.stream()
        .filter(resource -> resource.getUris() != null && !resource.getUris().isEmpty())
        .flatMap(resource -> PathConfig.createPathConfigs(resource).stream())
        .forEach(path -> getPathMatcher().getPathConfig().put(path.getPath(), path));
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
